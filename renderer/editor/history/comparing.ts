import { compareWithNow } from '../../compare/openCompare.ts';
import { useDocument } from '../../state/document.ts';

/** Whether the open SOP has a former state to compare with. */
export function hasHistory(): boolean {
  return useDocument.getState().savedRevision > 1;
}

/** Compares the open SOP with the newest version that was handed on. */
export function compareOpen(): void {
  const { sop } = useDocument.getState();
  if (sop !== null) void compareWithNow(sop.id);
}
