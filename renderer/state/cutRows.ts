import { create } from 'zustand';
import type { SopId, StepId } from '../../sop/model/sop.ts';

/** Rows that were cut and wait for their new place; they stand where they were until then. */
export interface CutRows {
  readonly sop: SopId;
  readonly rows: readonly StepId[];
  /** Names this cut on the clipboard, so that an older one is not taken for it. */
  readonly token: string;
}

export const useCutRows = create<{ readonly cut: CutRows | null }>(() => ({ cut: null }));

/** Lets cut rows stay where they are. False when none were cut. */
export function endCut(): boolean {
  if (useCutRows.getState().cut === null) return false;
  useCutRows.setState({ cut: null });
  return true;
}
