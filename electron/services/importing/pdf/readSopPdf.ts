import { createHash } from 'node:crypto';
import { limits } from '../../../../sop/file/limits.ts';
import { ok, refuse } from '../../../../sop/model/result.ts';
import type { Result } from '../../../../sop/model/result.ts';
import { logoNames, sourceName } from '../../exporting/pdf/source.ts';
import { sizeLimit } from '../../images/imageFailure.ts';
import { asArray, asDictionary, openPdfFile, type PdfFile } from './pdfFile.ts';
import { isKind, Unreadable, type PdfValue } from './syntax.ts';
import { OtherStructure } from './unpacking.ts';

/** What a PDF of Lajur carries inside: the SOP as plain JSON, and the bytes of its logo. */
export interface SopPdf {
  readonly text: Uint8Array;
  readonly logo: Uint8Array | null;
}

export interface PdfRefusal {
  readonly path: '';
  readonly message: string;
}

const messages = {
  tooLarge: `Berkas PDF lebih besar dari ${limits.fileBytes / 1024 / 1024} MiB.`,
  locked: 'PDF ini terkunci dengan kata sandi, sehingga tidak dapat dibuka sebagai draf.',
  notOurs:
    'PDF ini tidak dibuat oleh Lajur, atau dibuat tanpa data SOP di dalamnya, sehingga tidak dapat dibuka sebagai draf. Mintalah berkas Data SOP (.json)-nya.',
  damaged:
    'PDF ini rusak atau terpotong, sehingga data SOP di dalamnya tidak dapat dibaca. Mintalah salinan yang utuh.',
} as const;

/** True for bytes that begin as a PDF does, whatever the file is called. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).toString('latin1') === '%PDF-';
}

/**
 * Takes the SOP out of a PDF that Lajur wrote, also after it was signed. Nothing else of the file is looked at; size and
 * checksum of what is taken must be right. Never throws for anything that is in the bytes.
 */
export function readSopPdf(bytes: Uint8Array): Result<SopPdf, PdfRefusal> {
  if (bytes.length > limits.fileBytes) return refused('tooLarge');
  try {
    const file = openPdfFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (file.trailer.entries.has('Encrypt')) return refused('locked');
    const files = embeddedFiles(file);
    const source = files.get(sourceName);
    if (source === undefined) return refused('notOurs');
    const logo = files.get(logoNames['image/png']) ?? files.get(logoNames['image/jpeg']);
    return ok({
      text: contentOf(file, source, limits.fileBytes),
      logo: logo === undefined ? null : contentOf(file, logo, sizeLimit),
    });
  } catch (error) {
    if (error instanceof OtherStructure) return refused('notOurs');
    if (error instanceof Unreadable) return refused('damaged');
    throw error;
  }
}

function refused(message: keyof typeof messages): { readonly ok: false; readonly error: PdfRefusal } {
  return refuse({ path: '', message: messages[message] });
}

/** Lajur attaches two files at the most; a program that signs may add its own. */
const mostFiles = 8;

/** The attached files by name. We write few, in one list without branches; longer or branched ones are no files of ours. */
function embeddedFiles(file: PdfFile): Map<string, PdfValue> {
  const catalog = asDictionary(file.resolve(file.trailer.entries.get('Root')));
  const names = file.resolve(catalog.entries.get('Names'));
  const none = new Map<string, PdfValue>();
  if (names === null) return none;
  const tree = file.resolve(asDictionary(names).entries.get('EmbeddedFiles'));
  if (tree === null) return none;
  const list = file.resolve(asDictionary(tree).entries.get('Names'));
  if (list === null) return none;
  const entries = asArray(list);
  if (entries.length > 2 * mostFiles) return none;
  const found = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const name = entries[at] ?? null;
    if (isKind(name, 'string')) found.set(name.bytes.toString('latin1'), entries[at + 1] ?? null);
  }
  return found;
}

function contentOf(file: PdfFile, specification: PdfValue, limit: number): Buffer {
  const described = asDictionary(file.resolve(specification));
  const embedded = asDictionary(file.resolve(described.entries.get('EF')));
  const { dictionary, data } = file.stream(embedded.entries.get('F'), limit);
  const parameters = asDictionary(file.resolve(dictionary.entries.get('Params')));
  const checksum = file.resolve(parameters.entries.get('CheckSum'));
  if (file.resolve(parameters.entries.get('Size')) !== data.length) throw new Unreadable('another size');
  if (!isKind(checksum, 'string')) throw new Unreadable('no checksum');
  // The format asks for MD5; pdfkit writes it in hexadecimal letters. It finds damage, it is no proof of origin.
  const digest = createHash('md5').update(data).digest();
  const written = checksum.bytes.length === 16 ? checksum.bytes : Buffer.from(checksum.bytes.toString('latin1'), 'hex');
  if (!digest.equals(written)) throw new Unreadable('another checksum');
  return data;
}
