import type { Fault } from '../../../sop/file/fault.ts';
import type { ReadingNote } from '../../../sop/file/note.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import type { PlainOptions } from '../../../sop/file/readPlain.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
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
  return ok({ sop: { ...sop, status: 'draft' }, notes, pictures: picturesOf(sop, pdf.value.logo) });
}

/** The logo under the name the SOP knows it by; a picture that is not the one it names is left out. */
function picturesOf(sop: Sop, logo: Uint8Array | null): Map<string, Asset> {
  const image = logo === null ? null : readImage(logo);
  if (image === null || !image.ok || hashBytes(image.value.bytes) !== sop.identity.issuer.logo) return new Map();
  return new Map([[sop.identity.issuer.logo, image.value]]);
}
