import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Problem } from '../../sop/rules/problem.ts';
import { readPlainText } from '../../sop/file/readPlain.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { soundDocumentText, registerFields } from './documents.ts';
import type { Workspace } from './ports.ts';
import { decodeText } from './plainText.ts';
import { countProblems } from './problemCounts.ts';
import { insertSop } from './store/sops.ts';
import { write } from './writing.ts';
import type { WriteFailure } from './writing.ts';

/** One fault of a file: where in it, and what, in Bahasa Indonesia. */
export interface ImportFault {
  readonly path: string;
  readonly message: string;
}

export interface ImportedFile {
  readonly sop: Sop;
  readonly notes: readonly Problem[];
}

/** Reads one file without storing it: a whole SOP, or every fault that speaks against it. */
export function readImport(
  workspace: Pick<Workspace, 'ports' | 'profiles'>,
  bytes: Uint8Array,
): Result<ImportedFile, readonly ImportFault[]> {
  const text = decodeText(bytes);
  if (!text.ok) return refuse([text.error]);
  return readPlainText(text.value, { ids: workspace.ports.ids, profiles: workspace.profiles, fillActors: false });
}

/** Stores SOPs that were read, each as revision 1: all of them, or none when the disk refuses. */
export function storeImports(workspace: Workspace, sops: readonly Sop[]): Result<null, WriteFailure> {
  const savedAt = workspace.ports.now().toISOString();
  return write(workspace, () => {
    for (const sop of sops) {
      const body = soundDocumentText(sop);
      const entry = { kind: 'created', body, source: 'import' } as const;
      insertSop(workspace.db, { id: sop.id, body, entry, savedAt, fields: registerFields(sop) });
    }
    return ok(null);
  });
}

/** Brings files into the workspace: each one whole or not at all, and a faulty one does not hinder the others. */
export function importService(workspace: Workspace): Pick<Handlers, 'sop.import'> {
  return {
    'sop.import': ({ files }) => {
      const read = files.map(({ name, base64 }) => ({
        name,
        outcome: readImport(workspace, Buffer.from(base64, 'base64')),
      }));
      const imported = read.flatMap(({ name, outcome }) => (outcome.ok ? [{ name, ...outcome.value }] : []));
      const refused = read.flatMap(({ name, outcome }) =>
        outcome.ok ? [] : [{ file: name, reasons: [...outcome.error] }],
      );
      const stored = storeImports(
        workspace,
        imported.map(({ sop }) => sop),
      );
      if (!stored.ok) return stored;
      // Whoever imports is waiting anyway; the register that follows should not.
      for (const { sop } of imported) countProblems(workspace, sop, 1);
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
