import { create } from 'zustand';
import type { Place } from '../../sop/model/place.ts';
import type { StepId } from '../../sop/model/sop.ts';

export type PanelTab = 'fields' | 'problems' | 'findings' | 'history';

/** A cell being typed in on the page. */
export interface Editing {
  readonly place: Place;
  /** Names the undo groups of this visit. */
  readonly visit: number;
  /** Characters before the caret when typing begins; null = behind the text. */
  readonly caret: number | null;
}

/** Rows from the one where selecting began to the one it reaches now, in either direction. */
export interface RowRange {
  readonly anchor: StepId;
  readonly head: StepId;
}

/** A target typed beside a symbol: "t3". */
export interface TargetTyping {
  readonly step: StepId;
  readonly text: string;
}

/** Where the author is and how the page is looked at. Nothing of it is saved. */
export interface SessionState {
  readonly place: Place;
  /** Counts selections that must be brought into view and, when `focus` says so, take the keyboard. */
  readonly visit: number;
  readonly focus: 'page' | 'panel' | null;
  /** Whole rows that are selected together; null = the one cell. */
  readonly rows: RowRange | null;
  readonly editing: Editing | null;
  readonly target: TargetTyping | null;
  /** The rows whose removal asks where their arrows go. */
  readonly removing: readonly StepId[] | null;
  readonly tab: PanelTab;
  readonly panelOpen: boolean;
  readonly exporting: boolean;
  /** The visit whose cell was changed by undoing: it lights up once. */
  readonly flash: number | null;
}

/** A SOP that opens gives the keyboard to the cell it marks: what is typed then lands there. */
const fresh: SessionState = {
  place: { at: 'field', field: 'title' },
  visit: 0,
  focus: 'page',
  rows: null,
  editing: null,
  target: null,
  removing: null,
  tab: 'fields',
  panelOpen: true,
  exporting: false,
  flash: null,
};

export const useSession = create<SessionState>(() => fresh);

/** Forgets where the author was: another SOP is opened. */
export function resetSession(): void {
  useSession.setState(fresh);
}

/** What ends when the author goes elsewhere. */
const left = { rows: null, editing: null, target: null, removing: null } as const;

/**
 * Goes to a place. `focus` says which side takes the keyboard: the page's cell, or the panel's field; null leaves the
 * keyboard where it is and only brings the place into view.
 */
export function select(place: Place, focus: SessionState['focus'] = 'page'): void {
  useSession.setState(({ visit }) => ({ ...left, place, focus, visit: visit + 1 }));
}

/** Mirrors the panel's caret on the page. */
export function mirror(place: Place): void {
  useSession.setState(({ visit }) => ({ ...left, place, focus: null, visit: visit + 1 }));
}

/** Begins typing in a cell, with the caret behind `caret` characters (null = at the end). */
export function startEditing(place: Place, caret: number | null = null): void {
  useSession.setState(({ visit }) => ({
    ...left,
    place,
    focus: null,
    visit: visit + 1,
    editing: { place, visit: visit + 1, caret },
  }));
}

/** Selects rows from one to another; the caret stands in the second one, in the column it stood in. */
export function selectRows(rows: RowRange, place: Place): void {
  useSession.setState(({ visit }) => ({ ...left, rows, place, focus: 'page', visit: visit + 1 }));
}
