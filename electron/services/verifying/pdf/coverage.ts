import { openPdfFile } from '../../importing/pdf/pdfFile.ts';
import type { ObjectMemory, PdfFile } from '../../importing/pdf/pdfFile.ts';
import { Unreadable } from '../../importing/pdf/syntax.ts';
import { foundSignatures } from './signatureFields.ts';
import type { FoundSignature } from './signatureFields.ts';
import type { FormFault } from '../../../../sop/signing/evidence.ts';

/** What a signature covers: the revision from the first byte of the file to `end`, all but the value of the signature. */
export interface Coverage {
  readonly pieces: readonly [Buffer, Buffer];
  readonly end: number;
  /** The file as it was signed. */
  readonly revision: PdfFile;
}

/**
 * Checks that a signature covers a whole revision and leaves out its own value only, written in hexadecimal digits. Whatever else the
 * numbers say, it would let something be shown that nobody signed.
 */
export function coverageOf(
  bytes: Buffer,
  { ranges, contents }: FoundSignature,
  memory: ObjectMemory,
): { readonly fault: FormFault } | Coverage {
  if (ranges?.length !== 4 || ranges.some((number) => !Number.isSafeInteger(number) || number < 0))
    return { fault: 'ranges' };
  const [start = -1, first = 0, second = 0, rest = 0] = ranges;
  const end = second + rest;
  if (start !== 0) return { fault: 'ranges' };
  if (end > bytes.length) return { fault: 'partial' };
  // A value inside packed objects has no place of its own in the file: its bytes are looked for where it says it stands.
  const isInPlace =
    first === contents.start &&
    second === contents.end &&
    bytes[first] === 0x3c &&
    bytes[second - 1] === 0x3e &&
    isHexOf(bytes.toString('latin1', first + 1, second - 1), contents.bytes);
  if (!isInPlace) return { fault: 'hole' };
  const revision = openRevision(bytes.subarray(0, end), memory);
  if (revision === null) return { fault: 'partial' };
  try {
    const isFound = foundSignatures(revision).some((found) => found.contents.start === contents.start);
    if (!isFound) return { fault: 'partial' };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: 'partial' };
    throw error;
  }
  return { pieces: [bytes.subarray(0, first), bytes.subarray(second, end)], end, revision };
}

function isHexOf(digits: string, bytes: Buffer): boolean {
  // White space between digits is legal and never written by a signer; in the hole it would be a place to hide things.
  return /^[0-9a-fA-F]*$/.test(digits) && Buffer.from(digits, 'hex').equals(bytes);
}

/** Opens the start of a file as a file of its own; null when it is none. */
export function openRevision(bytes: Buffer, memory: ObjectMemory): PdfFile | null {
  try {
    return openPdfFile(bytes, memory);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const mostRevisions = 64;
const endMark = Buffer.from('%%EOF');

/** Where revisions may end: after each end mark of the file, the newest ones. */
export function revisionEnds(bytes: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.length; at > 0 && ends.length < mostRevisions;) {
    const found = bytes.lastIndexOf(endMark, at - 1);
    if (found < 0) break;
    ends.push(found + endMark.length);
    at = found;
  }
  return ends;
}
