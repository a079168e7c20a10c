import { create } from 'zustand';
import type { Place } from '../../../sop/model/place.ts';
import type { PasteSource } from '../../../sop/paste/readClipboard.ts';
import type { PastedTable } from '../../../sop/paste/table.ts';

/** A table that waits to be looked at. */
export interface PastedContent {
  readonly table: PastedTable;
  readonly from: PasteSource;
  readonly otherTables: number;
}

/** What the dialog shows: a field that waits for Ctrl+V, or a table. Null = it is closed. */
export type PasteOpen =
  | { readonly stage: 'wait'; readonly place: Place; readonly refusal: string | null }
  | { readonly stage: 'table'; readonly place: Place; readonly content: PastedContent };

interface PasteState {
  readonly open: PasteOpen | null;
}

export const usePaste = create<PasteState>(() => ({ open: null }));

export function closePaste(): void {
  usePaste.setState({ open: null });
}
