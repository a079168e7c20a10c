import { readForm } from '../../../sop/file/formSchema.ts';
import { readSet, writeSet } from '../../../sop/file/setSchema.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { sopsOf } from '../../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../../sop/sets/documentSet.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { readStoredForm } from '../store/forms.ts';
import { keepSet, readStoredSet, storedSets } from '../store/sets.ts';
import type { StoredSet } from '../store/sets.ts';
import { write } from '../writing.ts';
import { bookExports } from './bookExports.ts';

type Mine = 'set.list' | 'set.open' | 'set.save' | 'set.remove' | 'set.material' | 'set.export' | 'set.progress';

/** The document sets of the workspace. */
export function setService(workspace: Workspace): Pick<Handlers, Mine> {
  const { db, ports } = workspace;
  const material = (sops: readonly string[], forms: readonly string[]) => ({
    sops: sops.flatMap((id) => {
      const opened = openDocument(db, id);
      return opened.ok ? [opened.value.sop] : [];
    }),
    forms: forms.flatMap((id) => {
      const stored = readStoredForm(db, id);
      if (stored === null || stored === 'damaged' || stored.removed) return [];
      const read = readForm(stored.body);
      return read.ok ? [read.value] : [];
    }),
  });
  const exports = bookExports(workspace, material);
  return {
    'set.list': () =>
      ok({
        sets: storedSets(db).map(({ set: { id, title, year, changedAt, body }, isSound }) => {
          const read = isSound ? readSet(body) : null;
          const isRead = read?.ok === true;
          return { id, title, year, changedAt, sops: isRead ? sopsOf(read.value).length : 0, damaged: !isRead };
        }),
      }),
    'set.open': ({ id }) => {
      const opened = openSet(id);
      if (!opened.ok) return opened;
      const { stored, set } = opened.value;
      return ok({ set, revision: stored.revision, changedAt: stored.changedAt });
    },
    'set.save': ({ revision, set }) =>
      write(workspace, (): Outcome<'set.save'> => {
        const stored = readStoredSet(db, set.id);
        if (stored === 'damaged') return refuse({ code: 'setDamaged', detail: set.id });
        if (stored === null && revision !== 0) return refuse({ code: 'notFound', detail: set.id });
        if (stored !== null && stored.revision !== revision) return refuse({ code: 'setStale', detail: set.id });
        const changedAt = ports.now().toISOString();
        const begun = stored ?? { createdAt: changedAt, removed: false };
        keepSet(db, { ...begun, ...storedOf(set), revision: revision + 1, changedAt });
        return ok({ revision: revision + 1, changedAt });
      }),
    'set.remove': ({ id, removed }) =>
      write(workspace, (): Outcome<'set.remove'> => {
        const stored = readStoredSet(db, id);
        if (stored === null) return refuse({ code: 'notFound', detail: id });
        if (stored === 'damaged') return refuse({ code: 'setDamaged', detail: id });
        keepSet(db, { ...stored, removed });
        return ok({});
      }),
    'set.material': ({ sops, forms }) => ok(material(sops, forms)),
    'set.export': async ({ id, format, work }) => {
      const opened = openSet(id);
      return opened.ok ? exports.start(opened.value.set, format, work) : opened;
    },
    'set.progress': ({ work, giveUp }) => ok({ progress: exports.progress(work, giveUp) }),
  };

  function openSet(
    id: string,
  ): Result<
    { readonly stored: StoredSet; readonly set: DocumentSet },
    Failure<'notFound' | 'setDamaged' | 'setNewer'>
  > {
    const stored = readStoredSet(db, id);
    if (stored === null || (stored !== 'damaged' && stored.removed)) return refuse({ code: 'notFound', detail: id });
    if (stored === 'damaged') return refuse({ code: 'setDamaged', detail: id });
    const read = readSet(stored.body);
    if (!read.ok) return refuse({ code: read.error === 'newer' ? 'setNewer' : 'setDamaged', detail: id });
    return ok({ stored, set: read.value });
  }
}

/** What of a set is stored beside its revision and its times. */
function storedOf(set: DocumentSet): Pick<StoredSet, 'id' | 'title' | 'year' | 'body'> {
  const { id, title, year } = set;
  return { id, title: title.replace(/\s+/gu, ' ').trim(), year, body: writeSet(set) };
}
