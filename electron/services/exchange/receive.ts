import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Workspace } from '../ports.ts';
import { hashBytes } from '../store/hash.ts';
import { forgetBroken, keepParcel, readParcel, settleParcel } from '../store/parcels.ts';
import type { ParcelState, StoredParcel } from '../store/parcels.ts';
import { write } from '../writing.ts';
import type { WriteFailure } from '../writing.ts';
import { openParcel } from './openParcel.ts';
import { summaryOf } from './standing.ts';

/** A file that came in. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is, where that is known already. */
  readonly look?: Look;
}

/** What a file is, without its name and the circumstances. */
export type Look = Omit<StoredParcel, 'file' | 'fromFolder' | 'receivedAt'>;

/** What was made of it. `again`: it was here before. */
export interface Received {
  readonly id: string;
  readonly file: string;
  readonly state: ParcelState;
  readonly again: boolean;
}

/**
 * Looks at files and keeps them: each that opens as a parcel that waits, each that does not for its reason. Nothing of the documents is
 * touched. A parcel that came before stays what it is; one that was refused waits again, because somebody brought it again
 * (`fromFolder`: nobody did).
 */
export function receiveFiles(
  workspace: Pick<Workspace, 'db' | 'ports'>,
  files: readonly ArrivedFile[],
  fromFolder: boolean,
): Result<readonly Received[], WriteFailure> {
  const { db, ports } = workspace;
  const receivedAt = ports.now().toISOString();
  const looked = files.map(({ name, bytes, look }) => ({ name, bytes, parcel: look ?? lookAt(bytes) }));
  return write<readonly Received[], never>(workspace, () =>
    ok(
      looked.map(({ name, bytes, parcel }): Received => {
        const known = readParcel(db, parcel.id);
        if (known === null) {
          const content = parcel.state === 'broken' ? null : bytes;
          forgetBroken(db, parcel.fileHash);
          keepParcel(db, { ...parcel, file: name.slice(0, 255), fromFolder, receivedAt }, content);
          return { id: parcel.id, file: name, state: parcel.state, again: false };
        }
        if (known.state !== 'refused' || fromFolder)
          return { id: known.id, file: name, state: known.state, again: true };
        const { state, reason } = parcel;
        settleParcel(db, known.id, { state, reason }, state === 'broken' ? null : bytes);
        return { id: known.id, file: name, state, again: true };
      }),
    ),
  );
}

/** Opens a file, and says what it is. */
export function lookAt(bytes: Uint8Array): Look {
  const fileHash = hashBytes(bytes);
  const opened = openParcel(bytes);
  if (opened.ok) {
    const { id, manifest } = opened.value;
    const summary = opened.value.sops.map(summaryOf);
    return { id, fileHash, state: 'waiting', reason: '', detail: '', manifest: canonicalJson(manifest), summary };
  }
  const { code, detail } = opened.error;
  return { id: fileHash, fileHash, state: 'broken', reason: code, detail, manifest: null, summary: [] };
}
