import { sizes } from '../model/sizes.ts';

/** What a paste may hold. Beyond it the whole paste is refused with the reason; nothing is cut off silently. */
export const pasteLimits = {
  /** Bytes of what the clipboard holds, as UTF-8. */
  bytes: 10 * 1024 * 1024,
  steps: sizes.steps,
  columns: sizes.lanes,
  /** UTF-16 units of one text: what a stored SOP takes. */
  textLength: sizes.text,
  listItems: sizes.listItems,
  /** Rows of the table with its headings, page furniture and rows that go on over a page. */
  rows: 4 * sizes.steps,
} as const;

/** Why a paste was refused. Nothing was inserted. */
export interface PasteRefused {
  readonly code:
    | 'tooLarge'
    | 'tooManyRows'
    | 'tooManyColumns'
    | 'tooManySteps'
    | 'tooManyItems'
    | 'textTooLong'
    | 'nothing';
  /** How many there are, where that says more than the limit. */
  readonly found: number;
}
