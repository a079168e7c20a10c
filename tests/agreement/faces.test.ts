/** One layout, two faces (architecture, promise 1): the PDF says what the pages say, in the same places. */
import { describe, expect, test } from 'vitest';
import type { Page } from '../../sop/layout/pages.ts';
import { pt } from '../../sop/model/units.ts';
import { laidOutCorpus, pdfOf } from './documents.ts';
import { cellTexts, identityTexts, onPaper, squeezed, stepRects, textIn, wordsIn } from './places.ts';
import { pdfInfo, pdfWords } from './tools.ts';

const faces = laidOutCorpus().map((document) => {
  const pdf = pdfOf(document);
  return { ...document, pdf, words: pdfWords(pdf) };
});

describe.each(faces)('$name', ({ sop, pages, pdf, words }) => {
  test('as many pages in the PDF as in the layout', () => {
    expect(Number(pdfInfo(pdf)['Pages'])).toBe(pages.pages.length);
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
});

/** Texts of the flow table below 7 pt, but for labels and captions between the lanes. */
function smallTexts({ table, items }: Page): string[] {
  if (table === null) return [];
  const { laneArea } = table;
  const inLanes = (x: number): boolean => x >= laneArea.x && x < laneArea.x + laneArea.width;
  return items.flatMap((item) => (item.kind === 'text' && !inLanes(item.x) && item.size < pt(7) ? [item.text] : []));
}
