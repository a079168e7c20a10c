import { cell } from '../layout/compose/cells.ts';
import type { TableBlock } from '../layout/composition.ts';
import { textWidth } from '../layout/text/measure.ts';
import type { FontName } from '../model/style.ts';
import { ceilToTwip, mm, pt } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { composeText } from './composeText.ts';
import type { FieldsBlock, PaperText } from './paper.ts';
import type { Setting } from './sheet.ts';
import { unruled, unruledRow } from './unruled.ts';

const rowPadding = { left: 0, right: 0, top: 0, bottom: pt(2) } as const;
/** Labels never take more than this share of the width. */
const mostOfWidth = 0.45;
const colonWidth: Emu = mm(4);
/** A line to write on is no longer than this, however wide the page. */
const longestDots: Emu = mm(110);

/** Label, colon and value in columns. */
export function composeFields(block: FieldsBlock, { sheet, x, width }: Setting): TableBlock {
  const look = { font: sheet.font, size: sheet.fontSize, bold: false, align: 'left' } as const;
  const face = { font: sheet.font, style: 'regular', size: pt(sheet.fontSize) } as const;
  const indent = mm(block.indent ?? 0);
  const hang = block.rows.some(({ marker }) => marker !== undefined) ? mm(6) : 0;
  const widest = Math.max(0, ...block.rows.map(({ label }) => textWidth(face, label)));
  const asked = block.labelWidth === undefined ? ceilToTwip(widest + pt(8)) : mm(block.labelWidth);
  const label = hang + Math.min(asked, ceilToTwip((width - indent) * mostOfWidth));
  const value = width - indent - label - colonWidth;
  const rows = block.rows.map((field) => {
    const marker = field.marker === undefined ? {} : { marker: field.marker };
    const words =
      field.value === null
        ? ''
        : isEmpty(field.value)
          ? dottedLine(sheet.font, sheet.fontSize, Math.min(value, longestDots))
          : field.value;
    const colon = field.value === null || field.label === '' ? '' : ':';
    const one = { vAlign: 'top', padding: rowPadding } as const;
    const valueMarker = field.valueMarker === undefined ? {} : { marker: field.valueMarker };
    const source = field.source === undefined ? {} : { source: field.source };
    return unruledRow([
      cell({ ...one, column: 0, paragraphs: composeText(look, field.label, label, { ...marker, hang }) }),
      cell({ ...one, column: 1, paragraphs: composeText(look, colon, colonWidth) }),
      { ...cell({ ...one, column: 2, paragraphs: composeText(look, words, value, valueMarker) }), ...source },
    ]);
  });
  return unruled('fields', x + indent, [label, colonWidth, value], rows);
}

function isEmpty(text: PaperText): boolean {
  return (typeof text === 'string' ? text : text.map((run) => run.text).join('')).trim() === '';
}

/** Dots to write on, as wide as nearly all of a line. */
export function dottedLine(font: FontName, size: number, width: Emu): string {
  const dot = textWidth({ font, style: 'regular', size: pt(size) }, '.');
  return '.'.repeat(Math.max(3, Math.floor((width * 0.96) / dot)));
}
