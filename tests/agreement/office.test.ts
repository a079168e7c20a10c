/** LibreOffice, a program that shares no code with us, lays our Word files out as the pages are: both editions. */
import { afterAll, describe, expect, test } from 'vitest';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import type { Page, PageTable } from '../../sop/layout/pages.ts';
import { toPt } from '../../sop/model/units.ts';
import { docxOf, inOwnFont, laidOutCorpus, laidOutForms, layOut, type LaidOut } from './documents.ts';
import { libreOfficePdfs } from './libreOffice.ts';
import { drawnPages, type DrawnBox, type DrawnPage } from './officePages.ts';
import { squeezed, textIn } from './places.ts';
import { pdfInfo, pdfWords, type PdfWord } from './tools.ts';

const editions = ['editable', 'locked'] as const;
const documents = [...laidOutCorpus(), ...laidOutForms(), ...numbered('004-16'), inOwnFont('004-16')];
const bytes = await Promise.all(editions.flatMap((edition) => documents.map((document) => docxOf(document, edition))));
const converted = libreOfficePdfs(bytes);
const files = editions.flatMap((edition, part) =>
  documents.map((document, index) => {
    const pdf = converted[part * documents.length + index] ?? Buffer.alloc(0);
    const count = Number(pdfInfo(pdf)['Pages']);
    return { ...document, edition, count, words: pdfWords(pdf), drawn: drawnPages(pdf, count) };
  }),
);

/** A SOP whose pages are numbered, at the head and at the foot: no office of the corpus prints numbers. */
function numbered(name: string): LaidOut[] {
  const { sop, style } = layOut(name);
  return (['top', 'bottom'] as const).map((pageNumber) => {
    const own = { ...style, pageNumber };
    return { name: `${name} numbered at the ${pageNumber}`, sop, style: own, ...layoutSop(sop, own) };
  });
}

/** How far things may stand from where the pages have them, in pt. */
const tolerance = { symbolInRow: 1, symbolAcross: 1, rule: 3, pageNumber: 3 } as const;

const worst: Record<keyof typeof tolerance, number> = { symbolInRow: 0, symbolAcross: 0, rule: 0, pageNumber: 0 };

afterAll(() => {
  const figures = Object.entries(worst).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  process.stdout.write(`LibreOffice against the pages, worst of ${files.length} files in pt: ${figures.join(', ')}\n`);
});

/** Notes how far something is off, and holds it to its tolerance. */
function within(name: keyof typeof tolerance, distance: number, what: string): void {
  worst[name] = Math.max(worst[name], Math.abs(distance));
  expect(Math.abs(distance), what).toBeLessThanOrEqual(tolerance[name]);
}

describe.each(files)('$name, $edition', ({ sop, pages, count, words, drawn }) => {
  test('as many pages', () => {
    expect(count).toBe(pages.pages.length);
  });

  test('the same rows on each page: as many rules, at the same heights', () => {
    eachTable(pages.pages, drawn, (table, page) => {
      const edges = rowEdges(table);
      const rules = rulesOf(table, page);
      expect(rules).toHaveLength(edges.length);
      edges.forEach((y, index) => within('rule', (rules[index] ?? Infinity) - y, `rule ${index}`));
    });
  });

  test('the same steps on each page, in the same order', () => {
    pages.pages.forEach(({ table }, page) => {
      const column = table?.columns.find(({ key }) => key === 'activity');
      if (table === null || column === undefined) return;
      const [x, right] = [toPt(column.x), toPt(column.x + column.width)];
      const text = textIn(words, [
        { page, x, right, y: toPt(table.header.y + table.header.height), bottom: toPt(table.y + table.height) + 6 },
      ]);
      let from = 0;
      for (const row of table.rows.filter(({ first, last }) => first && last)) {
        const activity = squeezed(sop.steps.find((step) => step.id === row.step)?.activity ?? '');
        const at = text.indexOf(activity, from);
        expect(at, `"${activity}" on page ${page + 1}: "${text}"`).toBeGreaterThanOrEqual(0);
        from = at + activity.length;
      }
    });
  });

  test('the header rows stand on every page of the table', () => {
    pages.pages.forEach((page, index) => {
      const { table } = page;
      if (table === null) return;
      const [y, bottom] = [toPt(table.header.y), toPt(table.header.y + table.header.height)];
      const rect = { page: index, x: 0, right: toPt(page.width), y, bottom: bottom + tolerance.rule };
      expect(letters(textIn(words, [rect]))).toBe(letters(squeezed(headerText(page, table))));
    });
  });

  test('every symbol stands in its row and lane', () => {
    pages.pages.forEach((page, index) => {
      const found = drawn[index]?.symbols ?? [];
      const symbols = page.items.filter((item) => item.kind === 'symbol');
      expect(found).toHaveLength(symbols.length);
      for (const symbol of symbols) {
        const [x, y] = [toPt(symbol.x + symbol.width / 2), toPt(symbol.y + symbol.height / 2)];
        const nearest = middles(found).toSorted(
          (a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y),
        )[0];
        if (nearest === undefined) throw new Error('No symbol is drawn');
        const what = `${symbol.shape} of ${symbol.step} on page ${index + 1}`;
        within('symbolAcross', nearest[0] - x, what);
        within('symbolInRow', nearest[1] - y - shiftAbove(y, page.table, drawn[index]), what);
      }
    });
  });

  test('the page number stands in its place', () => {
    pages.pages.forEach(({ items }, index) => {
      const number = items.find((item) => item.kind === 'text' && /^(Halaman \d|- \d+ -)/.test(item.text));
      if (number?.kind !== 'text') return;
      const [first = ''] = number.text.split(' ');
      const word = nearestWord(words[index] ?? [], first, toPt(number.x), toPt(number.y));
      within('pageNumber', word.x - toPt(number.x), number.text);
      within('pageNumber', word.bottom - toPt(number.size) * 0.21 - toPt(number.y), number.text);
    });
  });
});

function eachTable(
  pages: readonly Page[],
  drawn: readonly DrawnPage[],
  judge: (table: PageTable, page: DrawnPage) => void,
): void {
  pages.forEach(({ table }, index) => {
    const page = drawn[index];
    if (table !== null && page !== undefined && table.rows.length > 0) judge(table, page);
  });
}

/** Where the rules between the rows of a page stand, in pt. */
function rowEdges(table: PageTable): number[] {
  return [...new Set(table.rows.flatMap(({ y, height }) => [y, y + height]))].toSorted((a, b) => a - b).map(toPt);
}

/** Heights of the rules that cross the middle of the activity column, from the first row to the last. */
function rulesOf(table: PageTable, page: DrawnPage): number[] {
  const column = table.columns.find(({ key }) => key === 'activity');
  if (column === undefined) throw new Error('The table has no activities');
  const middle = toPt(column.x + column.width / 2);
  const edges = rowEdges(table);
  const [top, bottom] = [(edges[0] ?? 0) - tolerance.rule, (edges.at(-1) ?? 0) + tolerance.rule];
  const heights = page.rules
    .filter(({ x, right, y }) => x < middle && right > middle && y > top && y < bottom)
    .map(({ y }) => y)
    .toSorted((a, b) => a - b);
  return heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? 0) > 1);
}

/** How far the rule next above a height is from its place. */
function shiftAbove(y: number, table: PageTable | null, page: DrawnPage | undefined): number {
  if (table === null || page === undefined) return 0;
  const above = rowEdges(table).findLastIndex((edge) => edge < y);
  const [edge, rule] = [rowEdges(table)[Math.max(0, above)], rulesOf(table, page)[Math.max(0, above)]];
  return edge === undefined || rule === undefined ? 0 : rule - edge;
}

/** Every text that the pages have in the header rows. */
function headerText({ items }: Page, { header }: PageTable): string {
  return items
    .flatMap((item) =>
      item.kind === 'text' && item.y > header.y && item.y < header.y + header.height ? [item.text] : [],
    )
    .join('');
}

/** Letters in no order: upright text is read in another direction by every program. */
function letters(text: string): string {
  return [...text].toSorted().join('');
}

function middles(boxes: readonly DrawnBox[]): (readonly [number, number])[] {
  return boxes.map(({ x, y, right, bottom }) => [(x + right) / 2, (y + bottom) / 2]);
}

/** The word with this text whose foot is nearest to a place. */
function nearestWord(words: readonly PdfWord[], text: string, x: number, y: number): PdfWord {
  const [found] = words
    .filter((word) => word.text === text)
    .toSorted((a, b) => Math.hypot(a.x - x, a.bottom - y) - Math.hypot(b.x - x, b.bottom - y));
  if (found === undefined) throw new Error(`No word ${text} on the page`);
  return found;
}
