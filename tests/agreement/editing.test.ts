/** A Word file stays right when people go on editing it: symbols stay in their own rows (rendering, D1). */
import { describe, expect, test } from 'vitest';
import type { Step } from '../../sop/model/sop.ts';
import { toPt } from '../../sop/model/units.ts';
import { docxOf, layOut, type LaidOut } from './documents.ts';
import { editInOffice, type OfficeEdit } from './libreOffice.ts';
import { drawnPages, type DrawnBox } from './officePages.ts';
import { squeezed, textIn } from './places.ts';
import { pdfInfo, pdfWords } from './tools.ts';

const addition =
  ' lalu kalimat ini ditambahkan oleh orang yang menyunting berkasnya di pengolah kata sehingga barisnya harus tumbuh,'.repeat(
    5,
  );

/** What stands in one row of the step table of a finished PDF. */
interface Band {
  readonly height: number;
  readonly number: string;
  readonly activity: string;
  readonly symbols: readonly DrawnBox[];
}

const documents = ['002-02', '004-16'].map(layOut).map((document) => {
  const [, longer, , later] = document.sop.steps;
  if (longer === undefined || later === undefined) throw new Error('The document has too few steps');
  const edits: OfficeEdit[] = [
    { cell: longestLine(longer), typed: addition, rowAbove: false },
    { cell: longestLine(later), typed: '', rowAbove: true },
  ];
  return { ...document, longer, edits };
});
const bytes = await Promise.all(documents.map((document) => docxOf(document, 'editable')));
const pdfs = editInOffice([
  ...bytes.map((file) => ({ bytes: file, edits: [] })),
  ...bytes.map((file, index) => ({ bytes: file, edits: documents[index]?.edits ?? [] })),
]);
const files = documents.map((document, index) => ({
  ...document,
  untouched: bands(pdfs[index] ?? Buffer.alloc(0), document),
  now: bands(pdfs[documents.length + index] ?? Buffer.alloc(0), document),
}));

describe.each(files)('$name, a text made longer and a row inserted', ({ longer, untouched, now, ...document }) => {
  const { sop } = document;

  test('the edits are there', () => {
    const before = untouched.find((band) => band.activity.includes(squeezed(longestLine(longer))));
    const after = now.find((band) => band.activity.includes(squeezed(longestLine(longer))));
    expect(after?.activity).toContain(squeezed(addition));
    expect(after?.height ?? 0).toBeGreaterThan((before?.height ?? Infinity) + 6);
    expect(now.length).toBe(untouched.length + 1);
  });

  test('every symbol stands in the row of its own step, as before, and none in the new row', () => {
    expect(untouched.map(({ number, symbols }) => [number, symbols.length])).toEqual(
      sop.steps.map((_step, index) => [String(index + 1), symbolsOf(document, index)]),
    );
    const filled = now.filter(({ number }) => number !== '');
    expect(filled.map(({ number, symbols }) => [number, symbols.length])).toEqual(
      untouched.map(({ number, symbols }) => [number, symbols.length]),
    );
    expect(now.filter(({ number }) => number === '').map(({ symbols }) => symbols.length)).toEqual([0]);
  });

  test('in its own lane', () => {
    const across = (found: readonly Band[]): number[] =>
      found.flatMap(({ symbols }) => symbols.map(({ x, right }) => Math.round((x + right) / 2)));
    expect(across(now.filter(({ number }) => number !== ''))).toEqual(across(untouched));
  });
});

/** A line of an activity that no other cell has. */
function longestLine({ activity }: Step): string {
  return activity.split('\n').toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** Symbols of a step on the pages, without off-page connectors. */
function symbolsOf({ sop, pages }: LaidOut, index: number): number {
  return pages.pages
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'symbol' && item.connector === undefined && item.step === sop.steps[index]?.id)
    .length;
}

/** The rows of the step table on all pages, from rule to rule; strips of connectors have no upright lines. */
function bands(pdf: Buffer, { pages }: LaidOut): Band[] {
  const columns = pages.pages.find((page) => page.table !== null)?.table?.columns ?? [];
  const range = (key: 'no' | 'activity'): { x: number; right: number } => {
    const column = columns.find((found) => found.key === key);
    if (column === undefined) throw new Error(`The table has no column ${key}`);
    return { x: toPt(column.x), right: toPt(column.x + column.width) };
  };
  const [number, activity] = [range('no'), range('activity')];
  const words = pdfWords(pdf);
  return drawnPages(pdf, Number(pdfInfo(pdf)['Pages'])).flatMap(({ rules, uprights, symbols }, page) => {
    const middle = (number.x + number.right) / 2;
    const heights = rules.filter(({ x, right }) => x < middle && right > middle).map(({ y }) => y);
    const edges = heights.toSorted((a, b) => a - b).filter((y, index, all) => y - (all[index - 1] ?? 0) > 1);
    return edges.slice(1).flatMap((bottom, index): Band[] => {
      const y = edges[index] ?? 0;
      const centre = (y + bottom) / 2;
      const ruled = uprights.some(
        (line) => Math.abs(line.x - activity.x) < 1.5 && line.y < centre && line.bottom > centre,
      );
      const read = (column: { x: number; right: number }): string => textIn(words, [{ page, ...column, y, bottom }]);
      const band = { height: bottom - y, number: read(number).replace('.', ''), activity: read(activity) };
      const row = /^\d+$/.test(band.number) || (band.number === '' && band.activity === '');
      if (!ruled || !row) return [];
      return [
        {
          ...band,
          symbols: symbols.filter((box) => (box.y + box.bottom) / 2 > y && (box.y + box.bottom) / 2 < bottom),
        },
      ];
    });
  });
}
