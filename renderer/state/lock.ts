import type { Sop } from '../../sop/model/sop.ts';
import { locksEditing } from '../../sop/review/statusMoves.ts';
import { announce } from '../editor/announce.ts';
import { lockWords } from '../words/moves.ts';

/** Whether a SOP stays as it is, because somebody reads, judges or follows what it says. */
export function isLocked({ status }: Pick<Sop, 'status'>): boolean {
  return locksEditing(status);
}

/** The same, for somebody who is about to edit it: a locked one says in the status bar why nothing happens. */
export function refusesEdits(sop: Pick<Sop, 'status'>): boolean {
  if (!isLocked(sop)) return false;
  announce(lockWords[sop.status]);
  return true;
}
