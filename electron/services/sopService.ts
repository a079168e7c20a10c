import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Failure } from '../contract/commands.ts';
import type { Handlers, Outcome } from '../contract/dispatcher.ts';
import { documentText, soundDocumentText, openDocument, registerFields } from './documents.ts';
import { beginSop } from './newSops.ts';
import type { Workspace } from './ports.ts';
import { insertSop, readSop, setArchived, updateSop } from './store/sops.ts';
import { keepSteps } from './store/undoSteps.ts';
import type { Templates } from './templates.ts';
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
      return ok({ sop, revision: stored.revision, savedAt: stored.savedAt });
    },
    'sop.change': ({ id, revision, changes, marks }) => {
      const savedAt = ports.now().toISOString();
      return write(workspace, (): Outcome<'sop.change'> => {
        const opened = openDocument(db, id);
        if (!opened.ok)
          return opened.error.code === 'notFound' ? refuse(notFound(id)) : refuse(unreadable(opened.error));
        const { stored, sop } = opened.value;
        if (stored.revision !== revision) {
          return refuse({ code: 'staleRevision', detail: `Revisi terbaru adalah ${stored.revision}.` });
        }
        const changed = applyAll(sop, changes);
        if (!changed.ok) return changed;
        const after = changed.value.sop;
        const body = documentText(after);
        if (!body.ok) return refuse({ code: 'changeRefused', detail: `${body.error.path}: ${body.error.message}` });
        const entry = { kind: 'changed', changes } as const;
        const next = updateSop(db, stored, {
          id,
          body: body.value,
          entry,
          savedAt,
          fields: registerFields(after),
        });
        const edits = changed.value.done.map((done, index) => ({ ...done, mark: marks?.[index] ?? unmarked }));
        keepSteps(db, id, { from: stored.revision, to: next.revision }, edits);
        return ok({ revision: next.revision, savedAt });
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

/** An edit that nobody said more about is undone by itself. */
const unmarked = { role: 'edit', group: null } as const;

interface Changed {
  readonly sop: Sop;
  /** Each change with the one that undoes it. */
  readonly done: readonly { readonly change: Change; readonly inverse: Change }[];
}

/** Applies changes in order; the first that does not fit refuses them all. */
function applyAll(sop: Sop, changes: readonly Change[]): Result<Changed, Failure<'changeRefused'>> {
  let current = sop;
  const done: { change: Change; inverse: Change }[] = [];
  for (const [index, change] of changes.entries()) {
    const applied = apply(current, change);
    if (!applied.ok) {
      const { code, detail } = applied.error;
      return refuse({ code: 'changeRefused', detail: `perubahan ${index + 1}: ${code} ${detail}` });
    }
    current = applied.value.sop;
    done.push({ change, inverse: applied.value.inverse });
  }
  return ok({ sop: current, done });
}

function notFound(id: string): Failure<'notFound'> {
  return { code: 'notFound', detail: id };
}

/** A stored document that cannot be read cannot be changed either. */
function unreadable(failure: Failure): Failure<'storeBroken'> {
  return { code: 'storeBroken', detail: failure.code };
}
