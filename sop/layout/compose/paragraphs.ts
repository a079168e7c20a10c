import type { Place } from '../../model/place.ts';
import type { ListBox } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { Paragraph } from '../composition.ts';
import type { FontStyle } from '../pages.ts';
import { breakLines, safeWidth } from '../text/breakLines.ts';
import { textWidth } from '../text/measure.ts';
import { ceilToTwip, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';

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
export function paragraphsOf(style: Style, look: TextLook, text: string, width: Emu): Paragraph[] {
  return text.split('\n').map((line) => paragraphOf(style, look, line, width, { indent: 0 }));
}

interface Hanging {
  readonly indent: Emu;
  readonly marker?: string;
}

function paragraphOf(style: Style, look: TextLook, text: string, width: Emu, hanging: Hanging): Paragraph {
  const size = pt(look.size);
  const face = { font: style.font, style: look.style, size };
  const marker = hanging.marker;
  return {
    text,
    lines: breakLines(face, text, safeWidth(width - hanging.indent)),
    size,
    style: look.style,
    underline: look.underline ?? false,
    align: look.align,
    lineHeight: lineHeightOf(look.size),
    spaceBefore: 0,
    spaceAfter: 0,
    ...(marker === undefined ? {} : { marker: { text: marker, width: textWidth(face, marker) } }),
    markerIndent: 0,
    indent: hanging.indent,
    ...(look.where === undefined ? {} : { where: look.where }),
  };
}

/** The marker of one item: `1.` and `1` count up, `- 1` counts behind a dash, anything else repeats. Null = plain text. */
export function markerText(marker: string | null, index: number): string | null {
  if (marker === null || marker === '') return null;
  return marker.replace(/1(?!\d)/u, String(index + 1));
}

/** A list as paragraphs: the marker stands before the first line of each item, further lines hang under its text. */
export function listParagraphs(
  style: Style,
  look: TextLook,
  list: ListBox,
  width: Emu,
  place: (item: string) => Place,
): Paragraph[] {
  const face = { font: style.font, style: look.style, size: pt(look.size) };
  const markers = list.items.map((_, index) => markerText(list.marker, index));
  const widest = Math.max(0, ...markers.map((marker) => (marker === null ? 0 : textWidth(face, marker))));
  const indent = widest === 0 ? 0 : ceilToTwip(widest + pt(look.size * 0.45));
  const usable = indent < width / 2 ? indent : 0;
  return list.items.flatMap((item, index) =>
    item.text.split('\n').map((line, part) => {
      const marker = part === 0 ? markers[index] : null;
      const own = { ...look, where: place(item.id) };
      return paragraphOf(style, own, line, width, marker == null ? { indent: usable } : { indent: usable, marker });
    }),
  );
}

/** Height of paragraphs set one below the other, in EMU. */
export function heightOf(paragraphs: readonly Paragraph[]): Emu {
  return paragraphs.reduce((sum, paragraph) => sum + paragraphHeight(paragraph), 0);
}

export function paragraphHeight(paragraph: Paragraph): Emu {
  const body = paragraph.image === undefined ? paragraph.lines.length * paragraph.lineHeight : paragraph.image.height;
  return paragraph.spaceBefore + body + paragraph.spaceAfter;
}
