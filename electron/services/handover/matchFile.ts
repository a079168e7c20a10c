import { matchReturn } from '../../../sop/handover/matchReturn.ts';
import type { ExportedRevision, ReturnMatch } from '../../../sop/handover/matchReturn.ts';
import type { Workspace } from '../ports.ts';
import { bytesOfFile, exportsOf, exportSizes, namesOfSops } from '../store/handovers.ts';
import type { FrozenExport } from '../store/handovers.ts';
import { hashBytes } from '../store/hash.ts';
import { addedBehind } from '../verifying/verifyPdf.ts';
import { carriedSop } from './readReturned.ts';

/** What a file belongs to, and all exports by their id. */
export interface MatchedFile {
  readonly match: ReturnMatch;
  readonly exports: ReadonlyMap<string, FrozenExport>;
}

/** Finds the export of this workspace that a file came back from. Nothing but bytes and the SOP inside counts, never the name of the file. */
export function matchFile({ db, profiles, ports }: Workspace, name: string, bytes: Uint8Array): MatchedFile {
  const { exports } = exportsOf(db, null);
  const names = namesOfSops(db, [...new Set(exports.map(({ sop }) => sop))]);
  const newest = new Map(exports.map(({ sop, id }) => [sop, id]));
  const sizes = exportSizes(db);
  // Exports of one length share the hash of that many first bytes.
  const hashes = new Map<number, string>();
  const beginsWith = ({ id, fileHash }: FrozenExport): boolean => {
    const size = sizes.get(id);
    if (size === undefined || size > bytes.length) return false;
    const hash = hashes.get(size) ?? hashBytes(bytes.subarray(0, size));
    hashes.set(size, hash);
    // Somebody may have drawn over the export before it was signed: then the first bytes prove nothing.
    return hash === fileHash && addedBehind(bytes, size, ports.now()) !== 'other';
  };
  const carried = (id: string) => {
    const kept = bytesOfFile(db, 'frozen_exports', id);
    return carriedSop(kept === null || kept === 'damaged' ? new Uint8Array() : kept, profiles);
  };
  const candidates = exports.map((frozen): ExportedRevision => ({
    id: frozen.id,
    sop: frozen.sop,
    title: names.get(frozen.sop)?.title ?? '',
    number: names.get(frozen.sop)?.number ?? '',
    isPrefix: beginsWith(frozen),
    source: () => carried(frozen.id).source,
    read: () => carried(frozen.id).sop,
    isNewest: newest.get(frozen.sop) === frozen.id,
    exportedAt: frozen.frozenAt,
  }));
  const match = matchReturn({ name, ...carriedSop(bytes, profiles) }, candidates);
  return { match, exports: new Map(exports.map((frozen) => [frozen.id, frozen])) };
}
