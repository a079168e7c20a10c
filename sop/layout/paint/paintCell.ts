import type { Paragraph, StyledRun, TableCell } from '../composition.ts';
import { drawnText } from '../drawnText.ts';
import type { FontName } from '../../model/style.ts';
import { heightOf, paragraphHeight } from '../compose/paragraphs.ts';
import type { Item, TextItem } from '../pages.ts';
import { piecesOf } from '../text/breakLines.ts';
import { baselineIn, textWidth } from '../text/measure.ts';
import { pt, roundToTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';

export interface Box {
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

/** Fill, pictures and lines of text of one cell, in reading order. */
export function paintCell(font: FontName, content: TableCell, box: Box): Item[] {
  const items: Item[] = [];
  if (content.fill !== undefined) items.push({ kind: 'rect', ...box, fill: content.fill });
  if (content.rotate === 90) return [...items, ...upright(font, content, box)];
  const free = box.height - content.padding.top - content.padding.bottom - heightOf(content.paragraphs);
  const lead = content.vAlign === 'top' ? 0 : content.vAlign === 'bottom' ? free : free / 2;
  let y = box.y + content.padding.top + roundToTwip(Math.max(0, lead));
  const inner = { x: box.x + content.padding.left, width: box.width - content.padding.left - content.padding.right };
  for (const paragraph of content.paragraphs) {
    items.push(...paintParagraph(font, paragraph, inner, y));
    y += paragraphHeight(paragraph);
  }
  return items;
}

function paintParagraph(font: FontName, paragraph: Paragraph, inner: { x: Emu; width: Emu }, top: Emu): Item[] {
  let y = top + paragraph.spaceBefore;
  if (paragraph.image !== undefined) {
    const { asset, width, height } = paragraph.image;
    return [{ kind: 'image', asset, width, height, x: inner.x + roundToTwip((inner.width - width) / 2), y }];
  }
  const face = { font, style: paragraph.style, size: paragraph.size };
  const drop = baselineIn(face, paragraph.lineHeight);
  return paragraph.lines.flatMap((line, index) => {
    const text = line.text.trimEnd();
    const free = inner.width - paragraph.indent - line.width;
    const shift = paragraph.align === 'left' ? 0 : paragraph.align === 'right' ? free : free / 2;
    const x = inner.x + paragraph.indent + roundToTwip(shift);
    const common = { y: y + drop, ...face, rotate: 0 as const };
    y += paragraph.lineHeight;
    const items: Item[] = [];
    const where = paragraph.where === undefined ? {} : { where: paragraph.where };
    if (index === 0 && paragraph.checkBox !== undefined) items.push(checkBoxItem(paragraph, inner, common.y));
    if (index === 0 && paragraph.marker !== undefined)
      items.push(
        textItem({
          ...common,
          x: inner.x + paragraph.markerIndent,
          width: paragraph.marker.width,
          text: paragraph.marker.text,
          ...where,
        }),
      );
    if (paragraph.runs !== undefined)
      items.push(...runItems(paragraph, paragraph.runs, line, { ...common, x, ...where }));
    else if (text !== '') items.push(textItem({ ...common, x, width: line.width, text, from: line.from, ...where }));
    if (paragraph.entry !== undefined && index === paragraph.lines.length - 1)
      items.push(...pageItems(paragraph.entry, { ...common, from: x + line.width, to: inner.x + inner.width }));
    if (paragraph.underline && text !== '') items.push(underline(x, common.y, line.width, paragraph.size));
    return items;
  });
}

/** The pieces of a line that have looks of their own, side by side. */
function runItems(
  { text }: Paragraph,
  runs: readonly StyledRun[],
  line: Paragraph['lines'][number],
  common: Omit<TextItem, 'kind' | 'width' | 'text'>,
): TextItem[] {
  let { x } = common;
  return piecesOf(runs, line.from, line.from + line.text.trimEnd().length).map(({ from, to, style }) => {
    const piece = text.slice(from, to);
    const width = textWidth({ font: common.font, style, size: common.size }, piece);
    const item = textItem({ ...common, style, x, width, text: piece, from });
    x += width;
    return item;
  });
}

/** The page at the right edge and dots up to it, which stand under each other in all lines. */
function pageItems(
  { page }: NonNullable<Paragraph['entry']>,
  { from, to, ...common }: Omit<TextItem, 'kind' | 'width' | 'text' | 'x' | 'from'> & { from: Emu; to: Emu },
): TextItem[] {
  if (page.text === '') return [];
  const step = textWidth({ font: common.font, style: 'regular', size: common.size }, ' .');
  const right = to - page.width - step;
  const count = Math.max(0, Math.floor((right - from) / step) - 1);
  const dots = { ...common, style: 'regular', role: 'leader', text: ' .'.repeat(count) } as const;
  const number = textItem({ ...common, x: to - page.width, width: page.width, text: page.text });
  return count === 0 ? [number] : [textItem({ ...dots, x: right - count * step, width: count * step }), number];
}

/** On the baseline of its line, in the middle of it where there are no words behind it. */
function checkBoxItem(
  { checkBox, text, align, markerIndent }: Paragraph,
  inner: { x: Emu; width: Emu },
  baseline: Emu,
): Item {
  const { size, ticked } = checkBox ?? { size: 0, ticked: false };
  const alone = text === '' && align === 'center';
  const x = alone ? inner.x + roundToTwip((inner.width - size) / 2) : inner.x + markerIndent;
  const y = baseline - size + roundToTwip(size * 0.12);
  return { kind: 'checkBox', x, y, width: size, height: size, ticked, weight: pt(0.75) };
}

function textItem(item: Omit<TextItem, 'kind'>): TextItem {
  return { kind: 'text', ...item, text: drawnText(item.font, item.style, item.text) };
}

function underline(x: Emu, baseline: Emu, width: Emu, size: Emu): Item {
  const y = baseline + roundToTwip(size * 0.11);
  return { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, weight: pt(0.5), role: 'underline' };
}

/** Text that reads upwards: its lines stand side by side, centred in the cell. */
function upright(font: FontName, content: TableCell, box: Box): Item[] {
  const total = heightOf(content.paragraphs);
  let x = box.x + roundToTwip(Math.max(0, (box.width - total) / 2));
  return content.paragraphs.flatMap((paragraph) =>
    paragraph.lines.flatMap((line) => {
      const face = { font, style: paragraph.style, size: paragraph.size };
      const baseline = x + baselineIn(face, paragraph.lineHeight);
      x += paragraph.lineHeight;
      const text = line.text.trimEnd();
      if (text === '') return [];
      const y = box.y + box.height - roundToTwip((box.height - line.width) / 2);
      return [
        textItem({
          x: baseline,
          y,
          width: line.width,
          text,
          from: line.from,
          ...face,
          rotate: 90,
          ...(paragraph.where === undefined ? {} : { where: paragraph.where }),
        }),
      ];
    }),
  );
}
