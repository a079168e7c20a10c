/** What a PDF tells beside its looks: reading order, tables, words for pictures, bookmarks; and what a judge of PDF/A says. */
import { describe, expect, test } from 'vitest';
import { boxNames, type Sop } from '../../sop/model/sop.ts';
import { inBookman, layOut, pdfOf, wholeCorpus } from './documents.ts';
import { squeezed, onPaper } from './places.ts';
import { allElements, readTree, wholeText, type TreeElement } from './pdfTree.ts';
import { pdfText } from './tools.ts';

const faces = [...wholeCorpus().map(layOut), inBookman('000-01')].map((document) => ({
  ...document,
  pdf: pdfOf(document),
}));

describe.each(faces)('$name', ({ sop, pages, pdf }) => {
  const tree = readTree(pdf);
  const elements = allElements(tree.root);
  const items = pages.pages.flatMap((page) => page.items);

  test('its text is read in order: identity from left to right and from top to bottom, then row by row', () => {
    expectInOrder(squeezed(pdfText(pdf)), sop);
    expectInOrder(squeezed(wholeText(tree.root)), sop);
  });

  test('it is tagged, in Indonesian, and every mark, element and parent belong together', () => {
    expect([tree.marked, tree.language, tree.faults]).toEqual([true, 'id-ID', []]);
    expect(tree.drawn.flat().filter(({ mark }) => mark === null)).toEqual([]);
  });

  test('all text is in the structure once; only repeated headings and page numbers stand outside it', () => {
    const outside = tree.drawn.flatMap((drawn, page) =>
      drawn.flatMap((one) => (one.kind === 'text' && one.mark?.id === null ? [{ page, ...one }] : [])),
    );
    for (const { page, at, text } of outside) {
      const table = pages.pages[page]?.table;
      const repeated = pages.pages.findIndex((one) => one.table !== null) < page;
      const header =
        table === null || table === undefined ? [0, 0] : [table.header.y, table.header.y + table.header.height];
      const inHeader = repeated && at[1] >= (header[0] ?? 0) / 12_700 && at[1] <= (header[1] ?? 0) / 12_700;
      expect(inHeader || /^(Halaman )?\d+( dari \d+|\/\d+)?$/.test(text.trim()), text).toBe(true);
    }
  });

  test('every symbol is a picture with words, and nothing else is', () => {
    const figures = elements.filter(({ type }) => type === 'Figure');
    expect(figures).toHaveLength(items.filter(({ kind }) => kind === 'symbol' || kind === 'image').length);
    for (const { alt, attributes } of figures) {
      expect(alt).toMatch(/^(Langkah \d+|Penghubung|Lambang)/);
      expect(attributes['BBox']).toBeDefined();
    }
  });

  test('its tables are whole: cells in rows, headings with a scope, the same width in every row', () => {
    for (const { type, children } of elements) {
      const allowed = allowedIn[type];
      for (const child of children) expect(allowed, `${child.type} in ${type}`).toContain(child.type);
    }
    for (const table of elements.filter(({ type }) => type === 'Table')) expectRegular(table);
    for (const { attributes } of elements.filter(({ type }) => type === 'TH'))
      expect(['Column', 'Row']).toContain(attributes['Scope']);
    // Some offices begin the value with the colon.
    expect(elements.filter(({ type }) => type === 'H1').map(({ text }) => squeezed(text).replace(/^:/, ''))).toEqual(
      sop.identity.title.trim() === '' ? [] : [onPaper(sop.identity.title)],
    );
  });

  test('its bookmarks lead to the identity part, the step table and every step', () => {
    const [book, ...others] = tree.outline;
    expect(others).toEqual([]);
    const [identity, table] = book?.children ?? [];
    expect([book?.page, identity?.title, identity?.page]).toEqual([0, 'Identitas SOP', 0]);
    expect(tree.shown).toBe(1 + (book?.children.length ?? 0));
    expect(book?.count).toBe(book?.children.length);
    expect(table?.children ?? []).toHaveLength(sop.steps.length);
    expect(table?.count ?? 0).toBe(0 - sop.steps.length);
    for (const step of table?.children ?? []) {
      expect(step.left).toBe(0);
      expect(pages.pages[step.page]?.table).not.toBeNull();
    }
  });
});

const allowedIn: Readonly<Record<string, readonly string[]>> = {
  Document: ['Sect'],
  Sect: ['Table', 'H2', 'P'],
  Table: ['TR', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TH: ['Figure'],
  TD: ['H1', 'Figure'],
  H1: [],
  H2: [],
  P: [],
  Figure: [],
};

/** Rows of equal width: each place of the grid is covered by one cell, spans counted. */
function expectRegular(table: TreeElement): void {
  const groups = table.children.some(({ type }) => type === 'TR') ? [table] : table.children;
  const widths: number[] = [];
  for (const { children: rows } of groups) {
    let open: number[] = [];
    for (const row of rows) {
      // Cells from above that still reach down, as one number of rows left for each column they take.
      const covered = open.filter((left) => left > 1).map((left) => left - 1);
      const own = row.children.flatMap(({ attributes }) =>
        Array.from({ length: Number(attributes['ColSpan'] ?? 1) }, () => Number(attributes['RowSpan'] ?? 1)),
      );
      open = [...covered, ...own];
      widths.push(open.length);
    }
    expect(
      open.every((left) => left === 1),
      'a cell reaches below its table',
    ).toBe(true);
  }
  expect(new Set(widths).size, `widths ${widths.join(' ')}`).toBe(1);
}

/** The texts of a SOP as they are read: each somewhere behind the one before it. */
function expectInOrder(text: string, sop: Sop): void {
  const { issuer, number, title } = sop.identity;
  const boxes = boxNames.flatMap((name) => sop.identity.boxes[name].items.map((item) => item.text));
  const steps = sop.steps.flatMap((step) => [
    step.activity,
    step.duration.text,
    ...step.outputs.items.map((item) => item.text),
    step.note,
  ]);
  let from = 0;
  for (const line of [issuer.government, ...issuer.unitLines, number, title, ...boxes, ...steps].flatMap((one) =>
    one.split('\n'),
  )) {
    const wanted = onPaper(line);
    const at = text.indexOf(wanted, from);
    expect(at, `"${line}" behind "${text.slice(Math.max(0, from - 40), from)}"`).toBeGreaterThanOrEqual(0);
    from = at + wanted.length;
  }
}
