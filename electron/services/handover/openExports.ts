import { standingOf } from '../../../sop/handover/standing.ts';
import type { Standing } from '../../../sop/handover/standing.ts';
import { emptyDate } from '../../../sop/model/create.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { contentHash, sopOfVersion } from '../exchange/workingCopy.ts';
import type { ReadableDb } from '../store/database.ts';
import { exportsOf, filedOf } from '../store/handovers.ts';
import type { FiledFile, FrozenExport } from '../store/handovers.ts';

/** An export with what was filed with it. */
export interface ExportWithFiles extends FrozenExport {
  /** What the SOP says is still what was exported. */
  readonly isCurrent: boolean;
  /** Oldest first. */
  readonly files: readonly FiledFile[];
}

/** The exports of a SOP as it is stored now, oldest first. */
export function exportsWithFiles(db: ReadableDb, sop: Sop): readonly ExportWithFiles[] {
  const { exports } = exportsOf(db, [sop.id]);
  const { files } = filedOf(db, [sop.id]);
  const newest = exports.at(-1);
  return exports.map((frozen) => ({
    ...frozen,
    isCurrent: frozen === newest && isStill(db, frozen, sop),
    files: files.filter((file) => file.export === frozen.id),
  }));
}

/** Where a SOP stands on its way to be signed. */
export function standingOfSop(sop: Sop, exports: readonly ExportWithFiles[]): Standing {
  return standingOf(
    sop.status,
    exports.map(({ way, signers, isCurrent, files }) => ({
      way,
      signers,
      isCurrent,
      filed: files.map(({ kind, signatures, signedBy }) => ({ kind, signatures: signatures.length, signedBy })),
    })),
  );
}

/** Status and Tanggal efektif are filled in when the SOP comes into force; everything else must be what was exported. */
function isStill(db: ReadableDb, { version }: FrozenExport, sop: Sop): boolean {
  const exported = sopOfVersion(db, version);
  return exported !== null && unfilled(exported) === unfilled(sop);
}

function unfilled(sop: Sop): string {
  return contentHash({ ...sop, identity: { ...sop.identity, effective: emptyDate } });
}
