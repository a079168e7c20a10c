import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { checkCharacterMap } from './checkCharacterMap.ts';
import { bigEndian } from './sfnt.ts';
import type { FontFailure } from './fontFailure.ts';

/** Largest font file, in bytes: the largest of an ordinary office computer's Latin fonts is a tenth of it. */
export const fontFileLimit = 10 * 1024 * 1024;

/** How the outlines of a font are drawn: quadratic curves of TrueType or cubic ones of PostScript. */
export type Outlines = 'trueType' | 'postScript';

/** What the licence bits of a font allow (OpenType, `OS/2.fsType`). */
export type Embedding = 'installable' | 'editable' | 'print' | 'forbidden';

/** What the tables of a font say that nobody may trust a parser with. */
export interface CheckedFont {
  readonly outlines: Outlines;
  readonly embedding: Embedding;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

const mostTables = 64;
const trueTypeVersions = [0x00010000, 0x74727565];
const postScriptVersion = 0x4f54544f;
/** `ttcf`, `wOFF`, `wOF2`: a collection, and fonts of the web. */
const otherKinds = [0x74746366, 0x774f4646, 0x774f4632];
const headMagic = 0x5f0f3cf5;
/** Fonts of several designs in one file, and of colours. */
const otherTables = ['fvar', 'CFF2', 'COLR', 'CBDT', 'sbix', 'SVG '];
/** Tables that every font has, with the bytes that are read of them. */
const leastLengths: Readonly<Record<string, number>> = {
  head: 54,
  hhea: 36,
  maxp: 6,
  hmtx: 4,
  cmap: 4,
  name: 6,
  'OS/2': 78,
  post: 32,
};

/**
 * Checks the frame of a font file before any parser sees it: every table lies inside the file, counts and lengths agree, the
 * character map names no more characters than there are. So no count out of the file can make reading it long.
 */
export function checkSfnt(bytes: Uint8Array, fileName: string): Result<CheckedFont, FontFailure> {
  if (bytes.length > fontFileLimit) return refuse({ code: 'fontTooLarge', detail: fileName });
  const damaged = refuse({ code: 'notAFont', detail: fileName } as const);
  if (bytes.length < 12) return damaged;
  const version = bigEndian(bytes).getUint32(0);
  if (otherKinds.includes(version)) return refuse({ code: 'fontKind', detail: fileName });
  const outlines = outlinesOf(version);
  const tables = readDirectory(bytes);
  if (outlines === null || tables === null) return damaged;
  if (otherTables.some((tag) => tables.has(tag))) return refuse({ code: 'fontKind', detail: fileName });
  for (const [tag, least] of Object.entries(leastLengths))
    if ((tables.get(tag)?.byteLength ?? 0) < least) return damaged;
  const agrees = outlines === 'trueType' ? outlinesAgree(tables) : (tables.get('CFF ')?.byteLength ?? 0) > 4;
  if (!agrees || !metricsAgree(tables) || !checkCharacterMap(table(tables, 'cmap'))) return damaged;
  const [os2, head] = [table(tables, 'OS/2'), table(tables, 'head')];
  const embedding = embeddingOf(os2.getUint16(8));
  if (embedding === 'forbidden') return refuse({ code: 'fontForbidden', detail: fileName });
  const [selection, macStyle] = [os2.getUint16(62), head.getUint16(44)];
  return ok({
    outlines,
    embedding,
    isBold: (selection & 0x20) !== 0 || (macStyle & 1) !== 0,
    isItalic: (selection & 1) !== 0 || (macStyle & 2) !== 0,
  });
}

type Tables = ReadonlyMap<string, DataView>;

function outlinesOf(version: number): Outlines | null {
  if (trueTypeVersions.includes(version)) return 'trueType';
  return version === postScriptVersion ? 'postScript' : null;
}

/** The tables by name; null when one lies outside of the file or stands twice. */
function readDirectory(bytes: Uint8Array): Tables | null {
  const view = bigEndian(bytes);
  const count = view.getUint16(4);
  if (count === 0 || count > mostTables || 12 + 16 * count > bytes.length) return null;
  const tables = new Map<string, DataView>();
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length || tables.has(tag)) return null;
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function table(tables: Tables, tag: string): DataView {
  return tables.get(tag) ?? new DataView(new ArrayBuffer(0));
}

/** Size of the em, number of glyphs and number of widths go together. */
function metricsAgree(tables: Tables): boolean {
  const head = table(tables, 'head');
  const unitsPerEm = head.getUint16(18);
  const glyphs = table(tables, 'maxp').getUint16(4);
  const widths = table(tables, 'hhea').getUint16(34);
  const [ascent, descent] = [table(tables, 'hhea').getInt16(4), table(tables, 'hhea').getInt16(6)];
  const height = (ascent - descent) / unitsPerEm;
  return (
    head.getUint32(12) === headMagic &&
    unitsPerEm >= 16 &&
    unitsPerEm <= 16_384 &&
    // Lines are 1.2 em high; a font that calls itself lower than half of that or higher than two would not stand in them.
    ascent > 0 &&
    descent <= 0 &&
    height >= 0.6 &&
    height <= 2.4 &&
    glyphs > 0 &&
    widths > 0 &&
    widths <= glyphs &&
    table(tables, 'hmtx').byteLength >= 4 * widths + 2 * (glyphs - widths)
  );
}

/** The outline of every glyph lies inside of `glyf`, one behind the other. */
function outlinesAgree(tables: Tables): boolean {
  const [loca, glyf] = [tables.get('loca'), tables.get('glyf')];
  if (loca === undefined || glyf === undefined) return false;
  const glyphs = table(tables, 'maxp').getUint16(4);
  const isLong = table(tables, 'head').getInt16(50) === 1;
  if (loca.byteLength < (glyphs + 1) * (isLong ? 4 : 2)) return false;
  let before = 0;
  for (let glyph = 0; glyph <= glyphs; glyph += 1) {
    const at = isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
    if (at < before || at > glyf.byteLength) return false;
    before = at;
  }
  return true;
}

/** Where several bits are set the most generous counts; fonts that may not be subset, or only as bitmaps, are of no use here. */
function embeddingOf(fsType: number): Embedding {
  if ((fsType & 0x0300) !== 0) return 'forbidden';
  if ((fsType & 0x000e) === 0) return 'installable';
  if ((fsType & 0x0008) !== 0) return 'editable';
  return (fsType & 0x0004) === 0 ? 'forbidden' : 'print';
}
