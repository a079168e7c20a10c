import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { backupBefore } from '../backups/backupBefore.ts';
import { soundDocumentText, registerFields } from '../documents.ts';
import { readSopFile } from './readSopFile.ts';
import type { ReadSop } from './readSopFile.ts';
import type { Workspace } from '../ports.ts';
import { putAsset } from '../store/assets.ts';
import { insertSop } from '../store/sops.ts';
import { write } from '../writing.ts';
import type { WriteFailure } from '../writing.ts';

export type ImportFailure = WriteFailure | Failure<'backupFailed'>;

/**
 * Stores SOPs that were read, each as revision 1, with their pictures: all of them, or none when the disk refuses. The workspace is backed
 * up right before; `isBackedUp`: it was when the same act began.
 */
export function storeImports(
  workspace: Workspace,
  imports: readonly Pick<ReadSop, 'sop' | 'pictures'>[],
  isBackedUp = false,
): Result<null, ImportFailure> {
  if (imports.length === 0) return ok(null);
  const safe = isBackedUp ? ok(null) : backupBefore(workspace, 'import');
  if (!safe.ok) return safe;
  const savedAt = workspace.ports.now().toISOString();
  return write(workspace, () => {
    for (const { sop, pictures } of imports) {
      for (const picture of pictures.values()) putAsset(workspace.db, picture);
      const body = soundDocumentText(sop);
      const entry = { kind: 'created', body, source: 'import' } as const;
      insertSop(workspace.db, { id: sop.id, body, entry, savedAt, fields: registerFields(sop) });
    }
    return ok(null);
  });
}

/** Brings files into the workspace: each one whole or not at all, and a faulty one does not hinder the others. */
export function importService(workspace: Workspace): Pick<Handlers, 'sop.import'> {
  let backedUpFor: string | null = null;
  return {
    'sop.import': ({ files, act }) => {
      const read = files.map(({ name, base64 }) => ({
        name,
        outcome: readSopFile(Buffer.from(base64, 'base64'), {
          ids: workspace.ports.ids,
          profiles: workspace.profiles,
        }),
      }));
      const imported = read.flatMap(({ name, outcome }) => (outcome.ok ? [{ name, ...outcome.value }] : []));
      const refused = read.flatMap(({ name, outcome }) =>
        outcome.ok ? [] : [{ file: name, reasons: [...outcome.error] }],
      );
      const stored = storeImports(workspace, imported, act !== undefined && act === backedUpFor);
      if (!stored.ok) return stored;
      if (imported.length > 0) backedUpFor = act ?? null;
      return ok({
        imported: imported.map(({ name, sop, notes }) => ({
          file: name,
          id: sop.id,
          title: sop.identity.title,
          notes: notes.map(({ message }) => message),
        })),
        refused,
      });
    },
  };
}
