/** A flow table on two pages written by hand, with the pages that belong to it: tests of the DOCX painter alone. */
import type { Composition, Paragraph, TableCell, TableRow } from '../../../sop/layout/composition.ts';
import type { Item, Page, Pages } from '../../../sop/layout/pages.ts';
import { mm, pt, type Emu } from '../../../sop/model/units.ts';
import { text } from './handMadePages.ts';

export const columns: readonly Emu[] = [mm(10), mm(70), mm(30), mm(30), mm(60)];
const left = mm(20);
const weight = pt(0.75);

export function paragraph(words: string, more: Partial<Paragraph> = {}): Paragraph {
  return {
    text: words,
    lines: [{ text: words, from: 0, width: mm(20) }],
    size: pt(9),
    style: 'regular',
    underline: false,
    align: 'left',
    lineHeight: pt(10.5),
    spaceBefore: 0,
    spaceAfter: 0,
    markerIndent: 0,
    indent: 0,
    ...more,
  };
}

export function textCell(column: number, words: string, more: Partial<TableCell> = {}): TableCell {
  return {
    column,
    colSpan: 1,
    rowSpan: 1,
    kind: 'text',
    paragraphs: [paragraph(words)],
    vAlign: 'center',
    rotate: 0,
    padding: { left: mm(1), right: mm(1), top: pt(2.5), bottom: pt(2.5) },
    ...more,
  };
}

const laneCell = (column: number): TableCell =>
  textCell(column, '', {
    kind: 'lane',
    paragraphs: [],
    vAlign: 'top',
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  });

const row = (
  role: TableRow['role'],
  page: number,
  y: number,
  height: number,
  cells: readonly TableCell[],
): TableRow => ({ role, page, y: mm(y), height: mm(height), cells });

const bodyRow = (page: number, y: number, height: number, no: string): TableRow =>
  row('body', page, y, height, [
    textCell(0, no),
    textCell(1, `Kegiatan ${no}`),
    laneCell(2),
    laneCell(3),
    textCell(4, `Keluaran ${no}`),
  ]);

const stripRow = (page: number, y: number, height: number): TableRow =>
  row('strip', page, y, height, [
    textCell(0, '', { colSpan: 2, paragraphs: [] }),
    laneCell(2),
    laneCell(3),
    textCell(4, '', { paragraphs: [] }),
  ]);

export const handMadeComposition: Composition = {
  paper: { width: mm(330), height: mm(215), landscape: true },
  margins: { top: mm(15), right: mm(15), bottom: mm(17), left: left },
  font: 'Arial',
  blocks: [
    {
      kind: 'table',
      role: 'flow',
      breakBefore: false,
      x: left,
      columns,
      frameWeight: pt(1),
      gridWeight: pt(0.5),
      rows: [
        row('header', 0, 15, 8, [
          textCell(0, 'No', { rowSpan: 2 }),
          textCell(1, 'Kegiatan', { rowSpan: 2 }),
          textCell(2, 'Pelaksana', { colSpan: 2 }),
          textCell(4, 'Output', { rowSpan: 2 }),
        ]),
        row('header', 0, 23, 25, [textCell(2, 'Kasubag'), textCell(3, 'Pengelola Kepegawaian', { rotate: 90 })]),
        bodyRow(0, 48, 20, '1'),
        bodyRow(0, 68, 110, '2'),
        stripRow(0, 178, 9),
        stripRow(1, 48, 9),
        bodyRow(1, 57, 30, '3'),
      ],
    },
  ],
};

const symbol = (
  shape: 'terminator' | 'process' | 'decision',
  step: string,
  lane: string,
  x: number,
  y: number,
): Item => ({ kind: 'symbol', shape, x: mm(x), y: mm(y), width: mm(14), height: mm(7), weight, step, lane });

const pageOne: Item[] = [
  {
    kind: 'arrow',
    edge: 's1:next',
    from: 's1',
    to: 's2',
    branch: null,
    head: true,
    weight,
    points: [
      [mm(122), mm(58)],
      [mm(145), mm(58)],
      [mm(145), mm(100)],
    ],
  },
  {
    kind: 'arrow',
    edge: 's2:yes',
    from: 's2',
    to: 'c1',
    branch: 'yes',
    head: true,
    weight,
    points: [
      [mm(145), mm(107)],
      [mm(145), mm(180)],
    ],
  },
  {
    kind: 'arrow',
    edge: 's2:no',
    from: 's2',
    to: 's1',
    branch: 'no',
    head: true,
    weight,
    points: [
      [mm(138), mm(103.5)],
      [mm(115), mm(103.5)],
      [mm(115), mm(62)],
    ],
    jumps: [[mm(125), mm(103.5)]],
  },
  {
    kind: 'arrow',
    edge: 'other',
    from: 's2',
    to: 's2',
    branch: null,
    head: false,
    weight,
    points: [
      [mm(125), mm(70)],
      [mm(125), mm(150)],
    ],
  },
  symbol('terminator', 's1', 'l1', 108, 54.5),
  symbol('decision', 's2', 'l2', 138, 100),
  {
    kind: 'symbol',
    shape: 'connector',
    x: mm(142),
    y: mm(180),
    width: mm(6),
    height: mm(5),
    weight,
    step: 's2',
    lane: 'l2',
    label: '1',
    connector: { id: 'c1', end: 'out' },
  },
  text(111, 59, 'Mulai', { width: mm(8), size: pt(8) }),
  text(144, 183, '1', { width: mm(1.5), size: pt(7) }),
  text(128, 103, 'Tidak', { width: mm(5.3), size: pt(6) }),
  text(146, 111, 'Ya', { width: mm(2.8), size: pt(6) }),
];

const pageTwo: Item[] = [
  {
    kind: 'symbol',
    shape: 'connector',
    x: mm(142),
    y: mm(50),
    width: mm(6),
    height: mm(5),
    weight,
    step: 's3',
    lane: 'l2',
    label: '1',
    connector: { id: 'c1', end: 'in' },
  },
  {
    kind: 'arrow',
    edge: 's2:yes',
    from: 'c1',
    to: 's3',
    branch: 'yes',
    head: true,
    weight,
    points: [
      [mm(145), mm(55)],
      [mm(145), mm(70)],
    ],
  },
  symbol('process', 's3', 'l2', 138, 70),
  text(144, 53, '1', { width: mm(1.5), size: pt(7) }),
];

const sheet = (items: readonly Item[]): Page => ({
  width: mm(330),
  height: mm(215),
  table: null,
  reserved: [],
  items,
  areas: [],
});

export const compositionPages: Pages = { pages: [sheet(pageOne), sheet(pageTwo)], edges: [], findings: [] };
