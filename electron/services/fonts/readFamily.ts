import { createHash } from 'node:crypto';
import type { FontStyle } from '../../../sop/layout/pages.ts';
import { faceMetrics, absent } from '../../../sop/layout/text/faceTable.ts';
import type { OwnFont } from '../../../sop/layout/text/ownFont.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { FontFailure } from './fontFailure.ts';
import { fontOf } from './fontFaces.ts';
import type { FontFace, FontFaces } from './fontFaces.ts';
import { readFace } from './readFace.ts';
import type { ReadFace } from './readFace.ts';

/** A file as it was chosen. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A family that can be printed with. */
export interface FontFamily {
  readonly font: OwnFont;
  readonly faces: FontFaces;
  /** Signs of the form and of Indonesian texts that some face cannot draw, each once. */
  readonly lacking: string;
  /** Whether a Word file may carry it, so that other computers show it as well. */
  readonly inWord: boolean;
}

const faceOrder: readonly FontStyle[] = ['regular', 'bold', 'italic', 'boldItalic'];
/** Without these no Indonesian text can be printed. */
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', ...' .,;:()/-"\'!?&%+=*@'];
/** What SOPs hold besides: dashes, quotes, bullets, marks of sums and of ticks, accented letters of names. */
const signs = [...'–—‘’“”•·…§°×±≤≥→½éèü'];

/**
 * Puts a family together from one to four files, in any order: the files say themselves which face they are. The upright and the
 * bold face are needed, because the form prints both and no program may make one up: each would do so differently.
 */
export function readFamily(files: readonly FontFile[]): Result<FontFamily, FontFailure> {
  const read: FaceFile[] = [];
  for (const file of files) {
    const face = readFace(file.bytes, file.name);
    if (!face.ok) return face;
    read.push({ file, face: face.value });
  }
  return familyOf(read);
}

/** A file and the face that it holds. */
export interface FaceFile {
  readonly file: FontFile;
  readonly face: ReadFace;
}

/** The same out of files that were read. */
export function familyOf(read: readonly FaceFile[]): Result<FontFamily, FontFailure> {
  const found = new Map<FontStyle, FaceFile>();
  for (const one of read) {
    const isForeign = one.face.family !== read[0]?.face.family;
    if (isForeign || found.has(one.face.style)) return refuse({ code: 'fontMixed', detail: one.file.name });
    found.set(one.face.style, one);
  }
  const face = (style: FontStyle): ReadFace | undefined => found.get(style)?.face;
  const [regular, bold, italic, boldItalic] = faceOrder.map(face);
  if (regular === undefined) return refuse({ code: 'fontIncomplete', detail: 'regular' });
  if (bold === undefined) return refuse({ code: 'fontIncomplete', detail: 'bold' });
  const all = [...found.values()].map((one) => one.face);
  const missing = lackingIn(all, letters);
  if (missing !== '') return refuse({ code: 'fontLacksLetters', detail: missing });
  const brought = new Map([...found].map(([style, { file }]) => [style, file]));
  const faces: FontFaces = {
    regular: drawn(regular),
    bold: drawn(bold),
    ...(italic === undefined ? {} : { italic: drawn(italic) }),
    ...(boldItalic === undefined ? {} : { boldItalic: drawn(boldItalic) }),
  };
  return ok({
    font: fontOf({ name: regular.family, hash: hashOf(brought) }, faces),
    faces,
    lacking: lackingIn(all, signs),
    inWord: all.every(isForWord),
  });
}

function drawn({ table, bytes }: ReadFace): FontFace {
  return { table, bytes };
}

/** Word takes TrueType outlines only, and opens a file whose font may only be printed for reading, not for writing. */
function isForWord({ outlines, embedding }: ReadFace): boolean {
  return outlines === 'trueType' && embedding !== 'print';
}

function lackingIn(faces: readonly ReadFace[], characters: readonly string[]): string {
  const metrics = faces.map(({ table }) => faceMetrics(table));
  return characters
    .filter((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return metrics.some(({ advances }) => (advances[codePoint] ?? absent) <= 0);
    })
    .join('');
}

/** The content of a family: the same files give the same hash, whatever they are called and in whatever order they came. */
function hashOf(files: ReadonlyMap<FontStyle, FontFile>): string {
  const lines = faceOrder.flatMap((style) => {
    const file = files.get(style);
    return file === undefined ? [] : [`${style} ${sha256(file.bytes)}`];
  });
  return sha256(lines.join('\n'));
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
