import { describe, expect, it } from 'vitest';
import { identityGrid } from '../../../sop/layout/compose/identityGrid.ts';
import { markerText, subLine } from '../../../sop/layout/compose/listMarkers.ts';
import { listParagraphs } from '../../../sop/layout/compose/paragraphs.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { LineItem, Page, TextItem } from '../../../sop/layout/pages.ts';
import { newList } from '../../../sop/model/create.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { BoxName, Identity, Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { mm, pt } from '../../../sop/model/units.ts';
import { buildSop, countingIds } from '../../support/builders.ts';

function form(identity: Partial<Identity>): Sop {
  const sop = buildSop(['Staf', 'Lurah'], [{ by: [0] }, { by: [1] }]);
  return { ...sop, identity: { ...sop.identity, ...identity } };
}

function withBox(box: BoxName, marker: string | null, items: readonly string[]): Sop {
  const sop = form({});
  return form({ boxes: { ...sop.identity.boxes, [box]: newList(countingIds('x'), marker, items) } });
}

function firstPage(sop: Sop, style: Partial<Style> = {}): Page {
  const [page] = layoutSop(sop, { ...defaultStyle, ...style }).pages.pages;
  if (page === undefined) throw new Error('no page');
  return page;
}

const textsOf = (page: Page) => page.items.filter((item): item is TextItem => item.kind === 'text');

function textAt(page: Page, text: string): TextItem {
  const found = textsOf(page).find((item) => item.text === text);
  if (found === undefined) throw new Error(`"${text}" is not on the page`);
  return found;
}

/** Whether an upright rule stands between two texts of one line. */
function ruleBetween(page: Page, left: TextItem, right: TextItem): boolean {
  return page.items
    .filter((item): item is LineItem => item.kind === 'line' && item.x1 === item.x2)
    .some(
      ({ x1, y1, y2 }) =>
        x1 > left.x && x1 < right.x && Math.min(y1, y2) < left.y - pt(3) && Math.max(y1, y2) > left.y - pt(3),
    );
}

describe('colons', () => {
  const sop = form({ number: '001/SOP/2026', title: 'Pelayanan surat yang panjang '.repeat(6).trim() });

  it('in a column of their own have a rule on either side', () => {
    const page = firstPage(sop, { colonMode: 'column' });
    const colon = textAt(page, ':');
    expect(ruleBetween(page, textAt(page, 'Nomor SOP'), colon)).toBe(true);
    expect(ruleBetween(page, colon, textAt(page, '001/SOP/2026'))).toBe(true);
  });

  it('in the text begin the value, and its further lines hang behind them', () => {
    const page = firstPage(sop, { colonMode: 'inText' });
    const colon = textAt(page, ':');
    expect(ruleBetween(page, textAt(page, 'Nomor SOP'), colon)).toBe(true);
    expect(ruleBetween(page, colon, textAt(page, '001/SOP/2026'))).toBe(false);
    const title = textsOf(page).filter(
      ({ where, from }) => where?.at === 'field' && where.field === 'title' && from !== undefined,
    );
    expect(title.length).toBeGreaterThan(1);
    expect(new Set(title.map(({ x }) => x)).size).toBe(1);
    expect(title[0]?.x).toBeGreaterThan(colon.x);
  });

  it('are not printed where the office has none', () => {
    const page = firstPage(sop, { colonMode: 'none', labelPunctuation: { header: '', sections: '' } });
    expect(textsOf(page).some(({ text }) => text.includes(':'))).toBe(false);
  });

  it('are printed where a style asks for them without naming a sign', () => {
    const page = firstPage(sop, { colonMode: 'inText', labelPunctuation: { header: '', sections: '' } });
    expect(textsOf(page).filter(({ text }) => text === ':')).toHaveLength(6);
  });
});

describe('a number that waits for the pen', () => {
  it.each(['068.2/ /SOP.PMKS', '068.2/…/SOP.PMKS', '068.2/........../SOP.PMKS'])('%s has a gap of 10 mm', (number) => {
    const page = firstPage(form({ number }));
    const [item] = textsOf(page).filter(({ where }) => where?.at === 'field' && where.field === 'number');
    expect(item?.text.replaceAll('\u00a0', '')).toBe('068.2//SOP.PMKS');
    const printed = textAt(firstPage(form({ number: '068.2//SOP.PMKS x' })), item?.text.concat(' x') ?? '');
    const closed = firstPage(form({ number: '068.2-SOP.PMKS' }));
    expect((item?.width ?? 0) - textAt(closed, '068.2-SOP.PMKS').width).toBeGreaterThan(mm(9.5));
    expect((item?.width ?? 0) - textAt(closed, '068.2-SOP.PMKS').width).toBeLessThan(mm(14));
    expect(printed.width).toBeGreaterThan(item?.width ?? 0);
  });

  it('keeps & and quotes as they are', () => {
    expect(textAt(firstPage(form({ number: '1/SOP & "X"/2026' })), '1/SOP & "X"/2026')).toBeDefined();
  });
});

describe('marks of lists', () => {
  it.each([
    ['1.', ['1.', '2.', '3.']],
    ['1', ['1', '2', '3']],
    ['(1)', ['(1)', '(2)', '(3)']],
    ['- 1', ['- 1', '- 2', '- 3']],
    ['a.', ['a.', 'b.', 'c.']],
    ['A)', ['A)', 'B)', 'C)']],
    ['i.', ['i.', 'ii.', 'iii.']],
    ['I.', ['I.', 'II.', 'III.']],
    ['·', ['·', '·', '·']],
    ['o', ['o', 'o', 'o']],
    ['-', ['-', '-', '-']],
  ])('%s goes on as %j', (marker, expected) => {
    expect([0, 1, 2].map((index) => markerText(marker, index))).toEqual(expected);
  });

  it('count beyond the alphabet and in Roman numbers', () => {
    expect([25, 26, 51, 52].map((index) => markerText('a.', index))).toEqual(['z.', 'aa.', 'az.', 'ba.']);
    expect([3, 8, 39, 1998].map((index) => markerText('I', index))).toEqual(['IV', 'IX', 'XL', 'MCMXCIX']);
  });

  it('are absent where the list has none', () => {
    expect(markerText(null, 0)).toBeNull();
    expect(markerText('', 3)).toBeNull();
  });

  it.each([
    ['• memeriksa', '•', 'memeriksa'],
    ['· memeriksa', '·', 'memeriksa'],
    ['- memeriksa', '-', 'memeriksa'],
    ['a. memeriksa', 'a.', 'memeriksa'],
    ['  2) memeriksa', '2)', 'memeriksa'],
    ['(b) memeriksa', '(b)', 'memeriksa'],
    ['A. Yani menerima', null, 'A. Yani menerima'],
    ['2026. memeriksa', null, '2026. memeriksa'],
    ['-memeriksa', null, '-memeriksa'],
    ['1.5 jam', null, '1.5 jam'],
    ['orang', null, 'orang'],
  ])('typed before a line, "%s" has the sign %j', (line, marker, text) => {
    expect(subLine(line)).toEqual({ marker, text });
  });

  it('stand in the text where the column is too narrow to hang in, never over it', () => {
    const list = newList(
      countingIds('x'),
      '(i)',
      Array.from({ length: 8 }, () => 'berkas permohonan'),
    );
    const look = { style: 'regular', size: 12, align: 'left' } as const;
    const place = (item: string) => ({ at: 'box', box: 'equipment', item }) as const;
    const narrow = listParagraphs(defaultStyle, look, list, mm(8), place);
    expect(narrow.every(({ marker }) => marker === undefined)).toBe(true);
    expect(narrow[7]?.text).toBe('(viii) berkas permohonan');
    const wide = listParagraphs(defaultStyle, look, list, mm(60), place);
    for (const { marker, indent } of wide) expect(marker?.width).toBeLessThan(indent);
  });

  it('hang: the lines of a sub-item stand under its text, not under its sign', () => {
    const long = 'memeriksa kelengkapan berkas permohonan dan menyusun laporan '.repeat(3).trim();
    const page = firstPage(withBox('warnings', '1.', [`Jika tidak dilaksanakan:\n• ${long}`]));
    const sign = textAt(page, '•');
    const lines = textsOf(page).filter(
      ({ where, y, from }) => where?.at === 'box' && where.box === 'warnings' && from !== undefined && y >= sign.y,
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
    expect(lines[0]?.x).toBeGreaterThan(sign.x);
    expect(sign.x).toBe(textAt(page, 'Jika tidak dilaksanakan:').x);
  });
});

describe('a box in two columns', () => {
  const five = ['Komputer', 'Pencetak', 'Alat tulis', 'Buku agenda', 'Jaringan internet'];
  const style = { twoColumnBoxes: ['equipment'] as const };

  it('reads down, then right, its numbers going on and its columns beginning at one height', () => {
    const page = firstPage(withBox('equipment', '1.', five), style);
    const spots = five.map((text) => textAt(page, text));
    expect(spots.slice(0, 3).every(({ x }) => x === spots[0]?.x)).toBe(true);
    expect(spots[3]?.x).toBe(spots[4]?.x);
    expect(spots[3]?.x).toBeGreaterThan(spots[0]?.x ?? 0);
    expect(spots.slice(3).map(({ y }) => y)).toEqual(spots.slice(0, 2).map(({ y }) => y));
    expect(textAt(page, '4.').y).toBe(spots[3]?.y);
    expect(ruleBetween(page, textAt(page, 'Komputer'), textAt(page, 'Buku agenda'))).toBe(false);
  });

  it('wraps long items inside their column', () => {
    const page = firstPage(withBox('equipment', '1.', ['Komputer '.repeat(20).trim(), 'Pencetak']), style);
    const second = textAt(page, 'Pencetak');
    for (const { x, width, where } of textsOf(page))
      if (where?.at === 'box' && x < second.x - mm(10)) expect(x + width).toBeLessThan(second.x);
  });

  it('of one item, or too narrow for two, stays one', () => {
    expect(firstPage(withBox('equipment', '1.', ['Komputer']), style).areas.length).toBe(
      firstPage(withBox('equipment', '1.', ['Komputer'])).areas.length,
    );
    expect(identityGrid(defaultStyle, mm(130), ['equipment']).halves.right).toBeNull();
    expect(identityGrid(defaultStyle, mm(140), ['equipment']).halves.right).not.toBeNull();
    expect(identityGrid(defaultStyle, mm(260), ['equipment']).halves.left).toBeNull();
  });

  it.each(['column', 'inText', 'none'] as const)('fills the table without a gap (%s)', (colonMode) => {
    for (const boxes of [[], ['legalBasis'], ['equipment'], ['legalBasis', 'equipment']] as const) {
      const { columns } = identityGrid({ ...defaultStyle, colonMode }, mm(270), boxes);
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(mm(270));
      expect(Math.min(...columns)).toBeGreaterThan(0);
    }
  });
});

describe('the heading of the step table', () => {
  const sop = form({});

  it('numbers its columns plainly or in brackets, also under a heading that spans the number column', () => {
    const labels = { ...defaultStyle.labels, no: null };
    const plain = textsOf(firstPage(sop, { numberRow: 'plain', labels })).map(({ text }) => text);
    for (let column = 1; column <= 8; column += 1) expect(plain).toContain(String(column));
    const bracketed = textsOf(firstPage(sop, { numberRow: 'parentheses', noteColumn: false }));
    expect(bracketed.filter(({ text }) => /^\(\d\)$/.test(text)).map(({ text }) => text)).toEqual([
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '(5)',
      '(6)',
      '(7)',
    ]);
  });

  it('lets the activity heading span the number column', () => {
    const labels = { ...defaultStyle.labels, no: null };
    const page = firstPage(sop, { labels });
    expect(textsOf(page).some(({ text }) => text === 'No')).toBe(false);
    const middle = (item: TextItem) => item.x + item.width / 2;
    expect(middle(textAt(page, 'Uraian Kegiatan'))).toBeLessThan(middle(textAt(firstPage(sop), 'Uraian Kegiatan')));
  });

  it('names the note column as the office does, or has none', () => {
    expect(textAt(firstPage(sop, { labels: { ...defaultStyle.labels, notes: 'Ket.' } }), 'Ket.')).toBeDefined();
    const without = textsOf(firstPage(sop, { noteColumn: false }));
    expect(without.some(({ text }) => text === 'Keterangan')).toBe(false);
  });

  it.each([
    ['', '1'],
    ['.', '1.'],
  ])('numbers steps with "%s" as %s', (numberSuffix, first) => {
    expect(firstPage(sop, { numberSuffix }).table?.rows[0]?.no).toBe(first);
  });
});

describe('the page number at the foot', () => {
  it('stands below the text and above the band', () => {
    const page = firstPage(form({}), { pageNumber: 'bottom' });
    const number = textAt(page, 'Halaman 1 dari 1');
    const band = page.reserved.find(({ kind }) => kind === 'footerBand');
    expect(number.y + number.size * 0.22).toBeLessThanOrEqual(band?.y ?? 0);
    const lowest = Math.max(
      ...textsOf(page)
        .filter((item) => item !== number)
        .map(({ y }) => y),
    );
    expect(number.y - number.size).toBeGreaterThan(lowest);
  });
});
