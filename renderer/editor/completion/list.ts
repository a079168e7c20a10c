import { create } from 'zustand';
import type { CaretLine } from './caretLine.ts';
import type { Row } from './rows.ts';
import type { TypedField } from './typedField.ts';

/** The list that is open under a line. */
export interface OpenList {
  readonly field: TypedField;
  readonly rows: readonly Row[];
  /** The row that Enter takes; null = none. */
  readonly active: number | null;
  /** Whether the author went to that row by himself. */
  readonly reached: boolean;
  readonly line: CaretLine;
}

/** The list of proposals; null while none is open. */
export const useList = create<{ readonly open: OpenList | null }>(() => ({ open: null }));

export const listId = 'completion';

/** Id of the element of a row. */
export function rowId(index: number): string {
  return `${listId}-${index}`;
}

/** Opens or renews the list. Officials have their first row ready for Enter (design, section 6.1). */
export function openList(field: TypedField, rows: readonly Row[], line: CaretLine): void {
  const active = rows[0]?.kind === 'person' ? 0 : null;
  useList.setState({ open: { field, rows, active, reached: false, line } });
  tellField(field.element, active);
}

export function closeList(): void {
  const { open } = useList.getState();
  if (open === null) return;
  for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
    open.field.element.removeAttribute(name);
  useList.setState({ open: null });
}

/** Goes to the next or previous row; above the first one the caret is in the text again. */
export function walkList(by: 1 | -1): void {
  const { open } = useList.getState();
  if (open === null) return;
  const from = open.active ?? (by === 1 ? -1 : open.rows.length);
  const to = from + by;
  const active = to < 0 ? null : Math.min(to, open.rows.length - 1);
  useList.setState({ open: { ...open, active, reached: active !== null } });
  tellField(open.field.element, active);
}

/** Says of the list what a screen reader needs, at the field that keeps the caret. */
function tellField(element: HTMLElement, active: number | null): void {
  element.setAttribute('aria-autocomplete', 'list');
  element.setAttribute('aria-controls', listId);
  if (active === null) element.removeAttribute('aria-activedescendant');
  else element.setAttribute('aria-activedescendant', rowId(active));
}
