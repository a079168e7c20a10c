import { create } from 'fontkit';
import type { Font } from 'fontkit';
import type { FontStyle } from '../../../sop/layout/pages.ts';
import type { FaceTable } from '../../../sop/layout/text/faceTable.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { checkSfnt } from './checkSfnt.ts';
import type { Embedding, Outlines } from './checkSfnt.ts';
import { faceTable } from './faceTable.ts';
import type { FontFailure } from './fontFailure.ts';
import { keepTables } from './sfnt.ts';
import { withinTime } from './withinTime.ts';

/** One face out of a font file. */
export interface ReadFace {
  readonly family: string;
  readonly style: FontStyle;
  readonly outlines: Outlines;
  readonly embedding: Embedding;
  readonly table: FaceTable;
  /** The font without everything that would move or replace glyphs, as screen, PDF and DOCX draw it. */
  readonly bytes: Uint8Array;
}

/** What drawing single glyphs needs; kerning, ligatures, bitmaps and tables for certain devices go, so that widths hold everywhere. */
const keptTables = 'head,hhea,maxp,hmtx,OS/2,name,cmap,post,glyf,loca,cvt ,fpgm,prep,gasp,CFF '.split(',');

/** An ordinary font takes a fifth of a second, a large one two; in ms. */
const longest = 15_000;
const longestName = 100;
/** What the letters of a document need: widths are kept as 16-bit numbers. */
const widest = 0x7fff;

/**
 * Reads one font file that somebody chose: its frame is checked first, then it is parsed, measured and tried out, all within a
 * fixed time. Refused with the name of the file.
 */
export function readFace(bytes: Uint8Array, fileName: string): Result<ReadFace, FontFailure> {
  const checked = checkSfnt(bytes, fileName);
  if (!checked.ok) return checked;
  const { outlines, embedding, isBold, isItalic } = checked.value;
  const stripped = keepTables(bytes, keptTables);
  const found = withinTime(longest, () => measure(stripped));
  if (found === null) return refuse({ code: 'notAFont', detail: fileName });
  const slanted = isBold ? 'boldItalic' : 'italic';
  const upright = isBold ? 'bold' : 'regular';
  return ok({ ...found, style: isItalic ? slanted : upright, outlines, embedding, bytes: stripped });
}

/** Throws, or answers null, when the font cannot be used. */
function measure(bytes: Uint8Array): Pick<ReadFace, 'family' | 'table'> | null {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (font.type !== 'TTF') return null;
  const family = nameOf(font);
  const table = faceTable(font, isForDocuments);
  if (family === '' || table.advances === '' || !isPostScriptName(font.postscriptName)) return null;
  const glyphs = font.characterSet.filter(isForDocuments).map((codePoint) => font.glyphForCodePoint(codePoint));
  if (glyphs.some(({ advanceWidth }) => !(advanceWidth >= 0 && advanceWidth <= widest))) return null;
  // Every glyph that a document may draw is put into a subset once, so that no export meets one that cannot be written.
  const subset = font.createSubset();
  for (const glyph of glyphs) subset.includeGlyph(glyph);
  return subset.encode().length > 0 ? { family, table } : null;
}

/** The name goes into a PDF as it is: printable ASCII without the delimiters of PostScript (OpenType, name 6). */
function isPostScriptName(name: unknown): boolean {
  return typeof name === 'string' && /^[!-~]{1,63}$/.test(name) && !/[[\](){}<>/%#]/.test(name);
}

/** Scripts that a SOP may hold: everything before the signs of East Asia, and the ligatures that scanned texts bring. */
function isForDocuments(codePoint: number): boolean {
  return codePoint < 0x3000 || (codePoint >= 0xfb00 && codePoint <= 0xfb06) || codePoint === 0xfffd;
}

/** The name that programs list the family under (name 1), on one line. */
function nameOf(font: Font): string {
  const name: unknown = font.getName('fontFamily', 'en') ?? '';
  if (typeof name !== 'string') return '';
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}"\\<>&]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
}
