/** One layout, three faces (architecture, promise 1): the files say what the pages say, in the same places. */
import { describe, expect, test } from 'vitest';
import type { Page } from '../../sop/layout/pages.ts';
import { pt, toPt } from '../../sop/model/units.ts';
import { openWord, wordFaults } from '../electron/exporting/wordLints.ts';
import { wordModel } from '../electron/exporting/wordModel.ts';
import { all, direct, wordText, type XmlNode } from '../electron/exporting/xmlTree.ts';
import { docxOf, laidOutCorpus, pdfOf } from './documents.ts';
import { cellTexts, identityTexts, onPaper, squeezed, stepRects, textIn, wordsIn } from './places.ts';
import { libreOfficePdfs, pdfInfo, pdfWords } from './tools.ts';

const documents = laidOutCorpus();
const pdfs = documents.map(pdfOf);
const editable = await Promise.all(documents.map((document) => docxOf(document, 'editable')));
const locked = await Promise.all(documents.map((document) => docxOf(document, 'locked')));
const office = libreOfficePdfs([...editable, ...locked]);
const faces = documents.map((document, index) => ({
  ...document,
  pdf: pdfs[index] ?? new Uint8Array(),
  words: pdfWords(pdfs[index] ?? new Uint8Array()),
  editable: editable[index] ?? new Uint8Array(),
  locked: locked[index] ?? new Uint8Array(),
  office: [office[index] ?? Buffer.alloc(0), office[documents.length + index] ?? Buffer.alloc(0)],
}));

describe.each(faces)('$name', ({ sop, pages, pdf, words, ...face }) => {
  test('as many pages in the layout, the PDF, LibreOffice and a model of Word', () => {
    const count = pages.pages.length;
    const word = [face.editable, face.locked].map((bytes) => wordModel(bytes).pages.length);
    expect([
      Number(pdfInfo(pdf)['Pages']),
      ...face.office.map((file) => Number(pdfInfo(file)['Pages'])),
      ...word,
    ]).toEqual([count, count, count, count, count]);
  });

  test('every text of a step stands in its own cell of the PDF', () => {
    for (const step of sop.steps)
      for (const key of ['activity', 'inputs', 'time', 'output', 'note'] as const) {
        const rects = stepRects(pages.pages, step.id, (table) => table.columns.find((column) => column.key === key));
        if (rects.length === 0) continue;
        const found = textIn(words, rects);
        let from = 0;
        for (const text of cellTexts(step, key).map(onPaper)) {
          const at = found.indexOf(text, from);
          expect(at, `"${text}" in ${key} of ${step.id}: "${found}"`).toBeGreaterThanOrEqual(0);
          from = at + text.length;
        }
        for (const rect of rects)
          for (const word of wordsIn(words, rect)) {
            expect(word.x).toBeGreaterThanOrEqual(rect.x);
            expect(word.right).toBeLessThanOrEqual(rect.right + 0.1);
          }
      }
  });

  test('the identity part is on the pages, whole', () => {
    const text = squeezed(words.map((page) => page.map((word) => word.text).join('')).join(''));
    for (const line of identityTexts(sop).flatMap((item) => item.split('\n'))) expect(text).toContain(onPaper(line));
  });

  test('text of the table is at least 7 pt', () => {
    expect(pages.pages.flatMap(smallTexts)).toEqual([]);
  });

  test('every text of a step stands in its own cell of the Word table, which breaks no rule', () => {
    for (const bytes of [face.editable, face.locked]) {
      expect(wordFaults(bytes)).toEqual([]);
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

  test('the rows of each page are the same in LibreOffice', () => {
    for (const file of face.office) {
      const read = pdfWords(file);
      pages.pages.forEach(({ table }, page) => {
        const column = table?.columns.find(({ key }) => key === 'activity');
        if (table === null || column === undefined) return;
        const below = toPt(table.header.y + table.header.height);
        const rect = {
          page,
          x: toPt(column.x),
          right: toPt(column.x + column.width),
          y: below,
          bottom: toPt(table.y + table.height) + 6,
        };
        const text = textIn(read, [rect]);
        let from = 0;
        for (const row of table.rows.filter(({ first, last }) => first && last)) {
          const activity = squeezed(sop.steps.find((step) => step.id === row.step)?.activity ?? '');
          const at = text.indexOf(activity, from);
          expect(at, `"${activity}" on page ${page + 1}: "${text}"`).toBeGreaterThanOrEqual(0);
          from = at + activity.length;
        }
      });
    }
  });

  test('no drawing leaves its cell, and the cells together hold every symbol and every head', () => {
    const { body } = openWord(face.editable);
    const items = pages.pages.flatMap((page) => page.items);
    const symbols = all(body, 'a:prstGeom').filter((shape) => shape.attrs['prst']?.startsWith('flowChart'));
    expect(symbols).toHaveLength(items.filter((item) => item.kind === 'symbol').length);
    expect(all(body, 'a:tailEnd')).toHaveLength(items.filter((item) => item.kind === 'arrow' && item.head).length);
    for (const table of all(body, 'w:tbl')) expect(overhangs(table)).toEqual([]);
  });
});

/** Texts of the flow table below 7 pt, but for labels and captions between the lanes. */
function smallTexts({ table, items }: Page): string[] {
  if (table === null) return [];
  const { laneArea } = table;
  const inLanes = (x: number): boolean => x >= laneArea.x && x < laneArea.x + laneArea.width;
  return items.flatMap((item) => (item.kind === 'text' && !inLanes(item.x) && item.size < pt(7) ? [item.text] : []));
}

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

/** Drawings that stick out of their cell by more than the width of a rule. */
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
        const inside = x >= 0 && y >= 0 && x + Number(extent['cx']) <= width && y + Number(extent['cy']) <= height;
        return inside ? [] : [`${all(anchor, 'wp:docPr')[0]?.attrs['descr']} in a cell of ${width} × ${height}`];
      });
    });
  });
}
