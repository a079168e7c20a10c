import { ok } from '../../../sop/model/result.ts';
import type { Workspace } from '../ports.ts';
import { renewCards } from '../register/registerIndex.ts';
import { brokenIndexes, renewBrokenIndexes } from '../store/wordIndexes.ts';
import { write } from '../writing.ts';

/** Makes the indexes over words anew that are not what they should be; documents are only read. True when one was. */
export function healIndexes(workspace: Workspace): boolean {
  const { db, ports } = workspace;
  const broken = brokenIndexes(db);
  if (broken.length === 0) return false;
  ports.log({ level: 'warning', event: 'store.index', detail: broken.join(' ') });
  const renewed = write(workspace, () => ok(renewBrokenIndexes(db)));
  if (renewed.ok) renewCards(workspace);
  return renewed.ok;
}
