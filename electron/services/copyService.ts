import { ok, refuse } from '../../sop/model/result.ts';
import type { Handlers, Outcome } from '../contract/dispatcher.ts';
import { registerFields, soundDocumentText } from './documents.ts';
import type { Workspace } from './ports.ts';
import { newestRevision } from './store/looks.ts';
import { insertSop } from './store/sops.ts';
import { write } from './writing.ts';

/** Copies of SOPs: drafts of their own that remember where they come from. */
export function copyService(workspace: Workspace): Pick<Handlers, 'sop.duplicate'> {
  const { db, ports } = workspace;
  return {
    'sop.duplicate': ({ from, revision, sop }) => {
      const savedAt = ports.now().toISOString();
      return write(workspace, (): Outcome<'sop.duplicate'> => {
        const newest = newestRevision(db, from);
        if (newest === null) return refuse({ code: 'notFound', detail: from });
        if (newest !== revision) return refuse({ code: 'staleRevision', detail: `Revisi terbaru adalah ${newest}.` });
        const copy = { ...sop, id: ports.ids(), status: 'draft' } as const;
        const body = soundDocumentText(copy);
        const entry = { kind: 'created', body, source: 'copy', from: { sop: from, revision } } as const;
        insertSop(db, { id: copy.id, body, entry, savedAt, fields: registerFields(copy) });
        return ok({ id: copy.id });
      });
    },
  };
}
