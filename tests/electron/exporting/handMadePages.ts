/** A display list written by hand: what the painters can be held to without the layout. */
import { mm, pt } from '../../../sop/model/units.ts';
import type { Composition } from '../../../sop/layout/composition.ts';
import type { Item, Page, Pages } from '../../../sop/layout/pages.ts';

const weight = pt(0.75);

/** One line of 9 pt text. The width is not used by the painters. */
export function text(x: number, y: number, words: string, more: Partial<Extract<Item, { kind: 'text' }>> = {}): Item {
  return {
    kind: 'text',
    x: mm(x),
    y: mm(y),
    width: mm(30),
    size: pt(9),
    font: 'Arial',
    style: 'regular',
    text: words,
    rotate: 0,
    ...more,
  };
}

export function page(items: readonly Item[]): Page {
  return { width: mm(330), height: mm(215), table: null, reserved: [], items, areas: [] };
}

/** One of everything: the five symbols, an arrow with a head and a jump, a joint line, texts in both directions, a frame. */
export const everything: readonly Item[] = [
  { kind: 'rect', x: mm(10), y: mm(10), width: mm(200), height: mm(120), weight: pt(1.5) },
  { kind: 'line', x1: mm(60), y1: mm(10), x2: mm(60), y2: mm(130), weight: pt(0.5), role: 'grid' },
  {
    kind: 'symbol',
    shape: 'terminator',
    x: mm(20),
    y: mm(20),
    width: mm(14),
    height: mm(7),
    weight,
    step: 's1',
    lane: 'l1',
  },
  {
    kind: 'symbol',
    shape: 'process',
    x: mm(20),
    y: mm(45),
    width: mm(14),
    height: mm(7),
    weight,
    step: 's2',
    lane: 'l1',
  },
  {
    kind: 'symbol',
    shape: 'decision',
    x: mm(70),
    y: mm(70),
    width: mm(14),
    height: mm(7),
    weight,
    step: 's3',
    lane: 'l2',
  },
  {
    kind: 'symbol',
    shape: 'connector',
    x: mm(74),
    y: mm(100),
    width: mm(6),
    height: mm(5),
    weight,
    step: 's3',
    lane: 'l2',
    label: '1',
    connector: { id: 'c1', end: 'out' },
  },
  {
    kind: 'arrow',
    edge: 's1:next',
    from: 's1',
    to: 's2',
    branch: null,
    points: [
      [mm(27), mm(27)],
      [mm(27), mm(45)],
    ],
    head: true,
    weight,
  },
  {
    kind: 'arrow',
    edge: 's2:next',
    from: 's2',
    to: 's3',
    branch: null,
    points: [
      [mm(34), mm(48.5)],
      [mm(77), mm(48.5)],
      [mm(77), mm(70)],
    ],
    head: true,
    weight,
    jumps: [[mm(50), mm(48.5)]],
  },
  {
    kind: 'path',
    points: [
      [mm(50), mm(30)],
      [mm(50), mm(60)],
    ],
    weight,
  },
  text(24, 24.5, 'Mulai'),
  text(15, 100, 'Dibaca ke atas', { rotate: 90, style: 'bold' }),
  text(100, 40, 'Kasubag Kesra & Umum <rapat> “kutip” é'),
  text(100, 50, 'Huruf Bookman tegak', { font: 'Bookman Old Style' }),
  text(100, 60, 'Tanpa gambar huruf: 😀', { style: 'italic' }),
];

export const handMadePages: Pages = {
  pages: [page(everything), page([text(20, 20, 'Halaman kedua')])],
  edges: [],
  findings: [],
};

/** No table: the items of the hand-made pages stand in no cell. */
export const noTables: Composition = {
  paper: { width: mm(330), height: mm(215), landscape: true },
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
  font: 'Arial',
  blocks: [],
};
