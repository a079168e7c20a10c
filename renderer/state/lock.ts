import type { Sop } from '../../sop/model/sop.ts';
import { locksEditing } from '../../sop/review/statusMoves.ts';
import { announce } from '../editor/announce.ts';
import { lockWords } from '../words/moves.ts';

/** Whether a SOP stays as it is, because somebody reads, judges or follows what it says. */
export function isLocked({ status }: Pick<Sop, 'status'>): boolean {
  return locksEditing(status);
}

/**
 * The same, for somebody who is about to edit it: of a locked one the status bar says why nothing happens, after whatever the
 * caller says of an edit that did not come about.
 */
export function refusesEdits(sop: Pick<Sop, 'status'>): boolean {
  if (!isLocked(sop)) return false;
  queueMicrotask(() => announce(lockWords[sop.status]));
  return true;
}
