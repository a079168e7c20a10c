import { call } from '../desk/call.ts';
import { dispatch, openDocument, unsentEdits, useDocument } from './document.ts';
import { fetchHistory } from './keptHistory.ts';

/** How many edits were made again on the newest content, and how many do not fit it any more. */
export interface Reopened {
  readonly repeated: number;
  readonly dropped: number;
}

/**
 * Takes the newest content from the host where another window changed the SOP, and makes the edits again that were refused
 * for it, each to be undone on its own. Edits that do not fit the SOP itself (`changeRefused`) would be refused again and are left out.
 * Null when the SOP cannot be opened; the document is then untouched.
 */
export async function reopenDocument(): Promise<Reopened | null> {
  const { sop, profiles, failure } = useDocument.getState();
  if (sop === null) return null;
  const opened = await call('sop.open', { id: sop.id });
  if (!opened.ok) return null;
  const kept = await fetchHistory(sop.id, opened.value.revision);
  // Only now: what was typed while the host answered is among them.
  const edits = unsentEdits();
  openDocument(opened.value, profiles, kept);
  const repeated = failure === 'changeRefused' ? 0 : edits.filter((change) => dispatch(change)).length;
  return { repeated, dropped: edits.length - repeated };
}
