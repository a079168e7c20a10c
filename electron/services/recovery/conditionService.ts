import { z } from 'zod';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { isOwn, listBackups } from '../backups/backupFolder.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { heldCopies } from '../backups/heldCopies.ts';
import { healSop } from '../mending/heal.ts';
import type { PlaceKind } from './place.ts';
import { markTold, readFact, untold, writeFact } from '../store/condition.ts';
import { write } from '../writing.ts';

/** Where the user is, as the fact of that name holds it. */
const standSchema = z.strictObject({ sop: z.string(), step: z.int().nullable() }).nullable();

/** What there is to tell of the workspace itself: what was recovered, when it was last backed up, where the user was. */
export function conditionService(
  workspace: Workspace,
  place: PlaceKind,
): Pick<Handlers, 'app.condition' | 'app.acknowledge' | 'app.stand' | 'sop.mend'> {
  const { db, ports } = workspace;
  return {
    'app.condition': () => {
      const notices = untold(db);
      const isCrashed = notices.some(({ notice }) => notice.kind === 'crashed' || notice.kind === 'setAside');
      return ok({
        notices,
        lastBackup: listBackups(ports.backupFolder).find(isOwn)?.instant ?? null,
        place,
        resume: isCrashed ? readFact(db, 'stand', standSchema) : null,
      });
    },
    'app.acknowledge': ({ seqs }) =>
      write(workspace, () => {
        markTold(db, seqs);
        return ok({});
      }),
    'app.stand': ({ at }) =>
      write(workspace, () => {
        writeFact(db, 'stand', at);
        return ok({});
      }),
    'sop.mend': ({ id }) =>
      write(workspace, (): Outcome<'sop.mend'> => {
        const opened = openDocument(db, id);
        if (opened.ok) {
          const { revision, savedAt } = opened.value.stored;
          return ok({ revision, savedAt, lost: 0 });
        }
        if (opened.error.code === 'notFound') return refuse({ code: 'notFound', detail: id });
        const mended = healSop(db, id, heldCopies(ports.backupFolder), ports.now().toISOString());
        return mended === null ? refuse({ code: 'damaged', detail: id }) : ok(mended);
      }),
  };
}
