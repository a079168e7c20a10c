/** The Word file says what the pages say: texts in their cells, drawings in theirs, and pages that break alike in Word. */
import { describe, expect, test } from 'vitest';
import { openWord } from '../electron/exporting/wordLints.ts';
import { wordModel } from '../electron/exporting/wordModel.ts';
import { all, direct, wordText, type XmlNode } from '../electron/exporting/xmlTree.ts';
import { docxOf, inOwnFont, laidOutCorpus } from './documents.ts';
import { cellTexts, squeezed } from './places.ts';

const files = await Promise.all(
  [...laidOutCorpus(), inOwnFont('004-16')].map(async (document) => ({
    ...document,
    editable: await docxOf(document, 'editable'),
    locked: await docxOf(document, 'locked'),
  })),
);

describe.each(files)('$name', ({ sop, pages, editable, locked }) => {
  test('as many pages in a model of Word as in the layout', () => {
    const count = pages.pages.length;
    expect([editable, locked].map((bytes) => wordModel(bytes).pages.length)).toEqual([count, count]);
  });

  test('every text of a step stands in its own cell of the Word table', () => {
    for (const bytes of [editable, locked]) {
      const flow = all(openWord(bytes).body, 'w:tbl').find((table) => all(table, 'w:tblHeader').length > 0);
      if (sop.steps.length === 0 || flow === undefined) continue;
      const rows = wordRows(flow);
      const table = pages.pages.find((page) => page.table !== null)?.table;
      for (const step of sop.steps)
        for (const key of ['activity', 'inputs', 'time', 'output', 'note'] as const) {
          const column = table?.columns.findIndex((found) => found.key === key) ?? -1;
          if (column < 0) continue;
          const own = rowsOf(step.id, pages.pages)
            .map((index) => squeezed(rows[index]?.[column] ?? ''))
            .join('');
          for (const text of cellTexts(step, key)) expect(own).toContain(squeezed(text));
        }
    }
  });

  test('no drawing leaves its cell, and the cells together hold every symbol and every head', () => {
    const { body } = openWord(editable);
    const items = pages.pages.flatMap((page) => page.items);
    const symbols = all(body, 'a:prstGeom').filter((shape) => shape.attrs['prst']?.startsWith('flowChart'));
    expect(symbols).toHaveLength(items.filter((item) => item.kind === 'symbol').length);
    expect(all(body, 'a:tailEnd')).toHaveLength(items.filter((item) => item.kind === 'arrow' && item.head).length);
    for (const table of all(body, 'w:tbl')) expect(overhangs(table)).toEqual([]);
  });
});

/** The text of each row's cells by grid column; a cell that continues one above repeats nothing. */
function wordRows(table: XmlNode): string[][] {
  return direct(table, 'w:tr')
    .filter((row) => all(row, 'w:tblHeader').length === 0)
    .filter((row) => !isStrip(row))
    .map((row) =>
      direct(row, 'w:tc').flatMap((cell) => {
        const text = direct(cell, 'w:p').map(wordText).join('');
        const span = Number(all(cell, 'w:gridSpan')[0]?.attrs['w:val'] ?? 1);
        return [text, ...Array.from({ length: span - 1 }, () => '')];
      }),
    );
}

/** Rows that hold only off-page connectors have no lines at their sides. */
function isStrip(row: XmlNode): boolean {
  return all(row, 'w:tcBorders').every((borders) => direct(borders, 'w:left')[0]?.attrs['w:val'] === 'nil');
}

/** Numbers of the table rows of a step, counted over all pages. */
function rowsOf(
  step: string,
  pages: readonly { readonly table: { readonly rows: readonly { readonly step: string }[] } | null }[],
): number[] {
  return pages.flatMap(({ table }) => table?.rows ?? []).flatMap((row, index) => (row.step === step ? [index] : []));
}

/** Height of a row in twips: where it may grow, the line above comes on top. */
function rowHeight(row: XmlNode): number {
  const { 'w:val': value, 'w:hRule': rule } = all(row, 'w:trHeight')[0]?.attrs ?? {};
  const lines = all(row, 'w:tcBorders').map((borders) => Number(direct(borders, 'w:top')[0]?.attrs['w:sz'] ?? 0) * 2.5);
  return Number(value) + (rule === 'exact' ? 0 : Math.max(...lines.map(Math.round)));
}

/** A third of the thickest line, 1.5 pt, in EMU. */
const liftMost = 6350;

/** Drawings that stick out of their cell, but for the third of a thick line above it that they may be lifted by. */
function overhangs(table: XmlNode): string[] {
  const grid = all(table, 'w:gridCol').map((column) => Number(column.attrs['w:w']) * 635);
  return direct(table, 'w:tr').flatMap((row) => {
    const height = rowHeight(row) * 635;
    let column = 0;
    return direct(row, 'w:tc').flatMap((cell) => {
      const span = Number(all(cell, 'w:gridSpan')[0]?.attrs['w:val'] ?? 1);
      const width = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
      column += span;
      return all(cell, 'wp:anchor').flatMap((anchor) => {
        const [x = 0, y = 0] = all(anchor, 'wp:posOffset').map((offset) => Number(offset.text));
        const extent = direct(anchor, 'wp:extent')[0]?.attrs ?? {};
        const inside =
          x >= 0 && y >= -liftMost && x + Number(extent['cx']) <= width && y + Number(extent['cy']) <= height;
        return inside ? [] : [`${all(anchor, 'wp:docPr')[0]?.attrs['descr']} in a cell of ${width} × ${height}`];
      });
    });
  });
}
