import type { Fault } from '../../../sop/file/fault.ts';
import type { ReadingNote } from '../../../sop/file/note.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import type { PlainOptions } from '../../../sop/file/readPlain.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { isParcelFile } from '../exchange/openParcel.ts';
import { readImage } from '../images/readImage.ts';
import { decodeText } from '../plainText.ts';
import type { Asset } from '../store/assets.ts';
import { hashBytes } from '../store/hash.ts';
import { isPdf, readSopPdf } from './pdf/readSopPdf.ts';

/** A SOP from outside, with the pictures that came with it, by name. */
export interface ReadSop {
  readonly sop: Sop;
  readonly notes: readonly ReadingNote[];
  readonly pictures: ReadonlyMap<string, Asset>;
}

/**
 * Reads a SOP out of a file, told by its first bytes: plain JSON, or a PDF of Lajur, which becomes a draft again. The whole SOP,
 * or every fault that speaks against it.
 */
export function readSopFile(bytes: Uint8Array, options: PlainOptions): Result<ReadSop, readonly Fault[]> {
  if (isPdf(bytes)) return readFromPdf(bytes, options);
  // A parcel may hold several SOPs, their versions and their review: it is looked at before anything of it is taken.
  if (isParcelFile(bytes)) return refuse([{ path: '', message: 'Ini berkas kiriman: buka di Kotak masuk.' }]);
  const text = decodeText(bytes);
  if (!text.ok) return refuse([text.error]);
  const read = readPlainText(text.value, options);
  return read.ok ? ok({ ...read.value, pictures: new Map() }) : read;
}

/** What was printed may be approved and in force; what is edited from it is not. */
function readFromPdf(bytes: Uint8Array, options: PlainOptions): Result<ReadSop, readonly Fault[]> {
  const pdf = readSopPdf(bytes);
  if (!pdf.ok) return refuse([pdf.error]);
  const text = decodeText(pdf.value.text);
  if (!text.ok) return refuse([text.error]);
  const read = readPlainText(text.value, options);
  if (!read.ok) return read;
  const { sop, notes } = read.value;
  return ok({ ...withLogo({ ...sop, status: 'draft' }, pdf.value.logo), notes });
}

/** The logo that the SOP names by its bytes, drawn anew like any picture from outside; another one is left out. */
function withLogo(sop: Sop, bytes: Uint8Array | null): Pick<ReadSop, 'sop' | 'pictures'> {
  const { issuer } = sop.identity;
  const image = bytes === null || hashBytes(bytes) !== issuer.logo ? null : readImage(bytes);
  if (image === null || !image.ok) return { sop, pictures: new Map() };
  const logo = hashBytes(image.value.bytes);
  const identity = { ...sop.identity, issuer: { ...issuer, logo } };
  return { sop: { ...sop, identity }, pictures: new Map([[logo, image.value]]) };
}
