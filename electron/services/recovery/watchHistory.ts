import { ok } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Workspace } from '../ports.ts';
import { addNotice, wasNoticed } from '../store/condition.ts';
import type { Notice } from '../store/condition.ts';
import { brokenRevision } from '../store/journal.ts';
import { write } from '../writing.ts';

/** Walks the chain of the journal of a SOP that is being opened; where it is broken, the user is told once and the log each time. */
export function watchHistory(workspace: Workspace, { id, identity }: Sop): void {
  const { db, ports } = workspace;
  const revision = brokenRevision(db, id);
  if (revision === null) return;
  ports.log({ level: 'error', event: 'store.history', detail: `${id} ${revision}` });
  const notice: Notice = { kind: 'brokenHistory', title: identity.title, revision };
  if (wasNoticed(db, notice)) return;
  write(workspace, () => {
    addNotice(db, notice, ports.now().toISOString());
    return ok(null);
  });
}
