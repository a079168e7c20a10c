import { ok, refuse } from '../../sop/model/result.ts';
import type { Failure } from '../contract/commands.ts';
import type { Handlers, Outcome } from '../contract/dispatcher.ts';
import { editSop } from './changing.ts';
import { openDocument, registerFields, soundDocumentText } from './documents.ts';
import { beginSop } from './templates/newSops.ts';
import type { Workspace } from './ports.ts';
import { watchHistory } from './recovery/watchHistory.ts';
import { insertSop, readSop, setArchived } from './store/sops.ts';
import type { Templates } from './templates/templates.ts';
import { write } from './writing.ts';

/** SOPs of a workspace: begin, open, change, put away. */
export function sopService(
  workspace: Workspace,
  templates: Templates,
): Pick<Handlers, 'sop.create' | 'sop.open' | 'sop.change' | 'sop.archive'> {
  const { db, ports } = workspace;
  return {
    'sop.create': ({ from }) => {
      const sop = beginSop(workspace, templates, from);
      if (sop === null) return refuse({ code: 'notFound', detail: 'Templat tidak ditemukan.' });
      const savedAt = ports.now().toISOString();
      return write(workspace, () => {
        const body = soundDocumentText(sop);
        const entry = { kind: 'created', body, source: from.kind } as const;
        const stored = insertSop(db, { id: sop.id, body, entry, savedAt, fields: registerFields(sop) });
        return ok({ sop, revision: stored.revision, savedAt });
      });
    },
    'sop.open': ({ id }) => {
      const opened = openDocument(db, id);
      if (!opened.ok) return opened;
      const { sop, stored } = opened.value;
      watchHistory(workspace, sop);
      return ok({ sop, revision: stored.revision, savedAt: stored.savedAt });
    },
    'sop.change': (edits) => {
      const savedAt = ports.now().toISOString();
      return write(workspace, (): Outcome<'sop.change'> => {
        const changed = editSop(db, edits, savedAt);
        return changed.ok ? ok({ revision: changed.value.revision, savedAt }) : changed;
      });
    },
    'sop.archive': ({ ids, archived }) =>
      write(workspace, (): Outcome<'sop.archive'> => {
        let moved = 0;
        for (const id of new Set(ids)) {
          const stored = readSop(db, id);
          if (stored === null || stored === 'damaged') return refuse(notFound(id));
          if (stored.archived === archived) continue;
          setArchived(db, stored, archived);
          moved += 1;
        }
        return ok({ changed: moved });
      }),
  };
}

function notFound(id: string): Failure<'notFound'> {
  return { code: 'notFound', detail: id };
}
