import type { Place } from '../../model/place.ts';
import type { ListBox } from '../../model/sop.ts';
import type { FontName } from '../../model/style.ts';
import type { Paragraph } from '../composition.ts';
import type { FontStyle } from '../pages.ts';
import { breakLines, safeWidth } from '../text/breakLines.ts';
import { textWidth } from '../text/measure.ts';
import { ceilToTwip, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { markerText, subLine } from './listMarkers.ts';

/** What of a style a text is measured with. */
export interface Lettering {
  readonly font: FontName;
}

/** How a piece of text is set. Sizes in points. */
export interface TextLook {
  readonly style: FontStyle;
  readonly size: number;
  readonly align: Paragraph['align'];
  readonly underline?: boolean;
  readonly where?: Place;
}

/** Line height of a font size: 1.2 em on the twip grid, written as an exact height into DOCX. */
export function lineHeightOf(sizePt: number): Emu {
  return ceilToTwip(pt(sizePt) * 1.2);
}

/** One paragraph per line the author typed, each broken into lines of at most `width` EMU. */
export function paragraphsOf(style: Lettering, look: TextLook, text: string, width: Emu): Paragraph[] {
  return text.split('\n').map((line) => paragraphOf(style, look, line, width, unindented));
}

/** The same with a sign before the first line, at the left edge; all lines hang `indent` EMU behind that edge. */
export function signedParagraphs(
  style: Lettering,
  look: TextLook,
  text: string,
  width: Emu,
  sign: { readonly text: string; readonly indent: Emu },
): Paragraph[] {
  return text.split('\n').map((line, part) => {
    const hanging = { markerIndent: 0, indent: sign.indent };
    return paragraphOf(style, look, line, width, part === 0 ? { ...hanging, marker: sign.text } : hanging);
  });
}

/** The same where lines that begin with a sign of their own ("• …", "a. …") hang under their text. */
export function steppedParagraphs(style: Lettering, look: TextLook, text: string, width: Emu): Paragraph[] {
  return text.split('\n').map((line) => subParagraph(style, look, line, width, unindented));
}

interface Hanging {
  /** Where the marker stands, and where the text begins. */
  readonly markerIndent: Emu;
  readonly indent: Emu;
  readonly marker?: string;
}

const unindented: Hanging = { markerIndent: 0, indent: 0 };

function paragraphOf(style: Lettering, look: TextLook, text: string, width: Emu, hanging: Hanging): Paragraph {
  const size = pt(look.size);
  const face = { font: style.font, style: look.style, size };
  const { marker, markerIndent, indent } = hanging;
  return {
    text,
    lines: breakLines(face, text, safeWidth(width - indent)),
    size,
    style: look.style,
    underline: look.underline ?? false,
    align: look.align,
    lineHeight: lineHeightOf(look.size),
    spaceBefore: 0,
    spaceAfter: 0,
    ...(marker === undefined ? {} : { marker: { text: marker, width: textWidth(face, marker) } }),
    markerIndent,
    indent,
    ...(look.where === undefined ? {} : { where: look.where }),
  };
}

/** A line inside a cell or an item: with a sign of its own it hangs one step deeper than the text around it. */
function subParagraph(style: Lettering, look: TextLook, line: string, width: Emu, around: Hanging): Paragraph {
  const { marker, text } = subLine(line);
  if (marker === null) return paragraphOf(style, look, line, width, around);
  const indent = around.indent + indentBehind(style, look, [marker]);
  if (indent > width / 2) return paragraphOf(style, look, line, width, around);
  return paragraphOf(style, look, text, width, { marker, markerIndent: around.indent, indent });
}

/** Room for the widest of these markers and a gap behind it. */
function indentBehind(style: Lettering, look: TextLook, markers: readonly string[]): Emu {
  const face = { font: style.font, style: look.style, size: pt(look.size) };
  const widest = Math.max(0, ...markers.map((marker) => textWidth(face, marker)));
  return widest === 0 ? 0 : ceilToTwip(widest + pt(look.size * 0.45));
}

/** A list as paragraphs: the marker stands before the first line of each item, further lines hang under its text. */
export function listParagraphs(
  style: Lettering,
  look: TextLook,
  list: ListBox,
  width: Emu,
  place: (item: string) => Place,
): Paragraph[] {
  return itemParagraphs(style, look, list, width, place).flat();
}

/** The paragraphs of each item of a list. */
export function itemParagraphs(
  style: Lettering,
  look: TextLook,
  list: ListBox,
  width: Emu,
  place: (item: string) => Place,
): Paragraph[][] {
  const markers = list.items.map((_, index) => markerText(list.marker, index));
  const indent = indentBehind(
    style,
    look,
    markers.flatMap((marker) => marker ?? []),
  );
  // A column too narrow to hang in has its markers in the text.
  const hangs = indent < width / 2;
  const around = { markerIndent: 0, indent: hangs ? indent : 0 };
  return list.items.map((item, index) => {
    const own = { ...look, where: place(item.id) };
    return item.text.split('\n').map((line, part) => {
      const marker = part === 0 ? (markers[index] ?? null) : null;
      if (marker === null) return subParagraph(style, own, line, width, around);
      return hangs
        ? paragraphOf(style, own, line, width, { ...around, marker })
        : paragraphOf(style, own, `${marker} ${line}`, width, around);
    });
  });
}

/** Height of paragraphs set one below the other, in EMU. */
export function heightOf(paragraphs: readonly Paragraph[]): Emu {
  return paragraphs.reduce((sum, paragraph) => sum + paragraphHeight(paragraph), 0);
}

export function paragraphHeight(paragraph: Paragraph): Emu {
  const body = paragraph.image === undefined ? paragraph.lines.length * paragraph.lineHeight : paragraph.image.height;
  return paragraph.spaceBefore + body + paragraph.spaceAfter;
}
