import { headLength, type Point } from '../../../../sop/layout/symbolOutline.ts';
import type { Emu } from '../../../../sop/model/units.ts';
import type { ShapeWords } from '../shapeWords.ts';
import { escapeXml } from '../xmlText.ts';
import { clipLine, clipPolygon, meets, type Box } from './clip.ts';
import type { PageChart, PlacedArrow } from './pageChart.ts';
import { areaShape, labelShape, lineShape, symbolShape, type Shape } from './shapes.ts';

export interface TileContext {
  readonly words: ShapeWords;
  /** Next number of a drawing, unique in the whole package. */
  readonly nextId: () => number;
  /** Next place in the stack of floating drawings. */
  readonly nextOrder: () => number;
}

/**
 * The drawing of one lane cell (rendering, approach E): every symbol whose middle lies in the cell, the pieces of all
 * arrows inside it, and the words beside them, as one floating group that hangs on the cell's own first paragraph.
 * Nothing leaves the cell, so that no program has to be trusted with what happens beyond it. `lift` moves it up, into the
 * line above its row. Empty for an empty cell.
 */
export function tileRun(chart: PageChart, cell: Box, lift: Emu, context: TileContext): string {
  const shapes = cellShapes(chart, cell, context.words);
  const [first] = shapes;
  if (first === undefined) return '';
  const left = Math.min(...shapes.map(({ box }) => box.x));
  const top = Math.min(...shapes.map(({ box }) => box.y));
  const width = Math.max(...shapes.map(({ box }) => box.x + box.width)) - left;
  const height = Math.max(...shapes.map(({ box }) => box.y + box.height)) - top;
  const id = context.nextId();
  const description = escapeXml([...new Set(shapes.map((shape) => shape.description))].join('; '));
  const name = escapeXml(
    shapes.findLast((shape) => !shape.description.startsWith('Label '))?.description ?? first.description,
  );
  const size = `cx="${width}" cy="${height}"`;
  return [
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"',
    ` relativeHeight="${context.nextOrder()}" behindDoc="0" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>`,
    `<wp:positionH relativeFrom="column"><wp:posOffset>${left - cell.x}</wp:posOffset></wp:positionH>`,
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${top - cell.y - lift}</wp:posOffset></wp:positionV>`,
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
    `<wp:docPr id="${id}" name="${name}" descr="${description}"/><wp:cNvGraphicFramePr/><a:graphic>`,
    shapes.length === 1
      ? graphicData('Shape', first.xml(context.nextId(), [left, top]))
      : graphicData('Group', groupXml(shapes, [left - cell.x, top - cell.y], size, cell, context)),
    '</a:graphic></wp:anchor></w:drawing></w:r>',
  ].join('');
}

function graphicData(kind: 'Shape' | 'Group', content: string): string {
  return `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessing${kind}">${content}</a:graphicData>`;
}

/** Children keep the coordinates of the cell; the group's box is exactly theirs, or LibreOffice would stretch it. */
function groupXml(shapes: readonly Shape[], [x, y]: Point, size: string, cell: Box, context: TileContext): string {
  const children = shapes.map((shape) => shape.xml(context.nextId(), [cell.x, cell.y]));
  return `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="${x}" y="${y}"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>${children.join('')}</wpg:wgp>`;
}

/** Lines first, symbols above them, words on top. */
function cellShapes(chart: PageChart, cell: Box, words: ShapeWords): Shape[] {
  const symbols = chart.symbols.filter(({ middle }) => holds(cell, middle));
  const texts = chart.texts.filter(({ middle }) => holds(cell, middle));
  const labels = texts.filter(({ middle }) => !symbols.some(({ item }) => holds(item, middle)));
  return [
    ...chart.arrows.filter(({ box }) => meets(box, cell)).flatMap((arrow) => arrowPieces(arrow, cell, words)),
    ...symbols.map(({ item }) =>
      symbolShape(item, texts.find(({ middle }) => holds(item, middle))?.item, words.symbol(item)),
    ),
    ...labels.map(({ item }) => labelShape(item, cell)),
  ];
}

/**
 * The pieces of an arrow inside the cell. The piece that ends at the tip is a line with a native arrow head; where the
 * cell is too small for the head behind the tip, the head is cut at the border like the line.
 */
function arrowPieces({ item, shape }: PlacedArrow, cell: Box, words: ShapeWords): Shape[] {
  const { line, head } = shape;
  const tip = head?.[0];
  const whole = tip === undefined ? line : [...line.slice(0, -1), tip];
  const pieces = clipLine(whole, cell);
  const native = pieces.find((piece) => tip !== undefined && endsAt(piece, tip) && lastStretch(piece) >= headLength);
  const cut = head === null || native !== undefined ? [] : clipPolygon(head, cell);
  const shown = cut.length >= 3 ? clipLine(line, cell) : pieces;
  if (shown.length === 0 && cut.length < 3) return [];
  const description = words.arrow(item);
  const placed = shown.map((piece) => lineShape(piece, item.weight, piece === native, description));
  return cut.length < 3 ? placed : [...placed, areaShape(cut, description)];
}

function holds(box: Box, [x, y]: Point): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function endsAt(piece: readonly Point[], tip: Point): boolean {
  const end = piece.at(-1);
  return end !== undefined && end[0] === tip[0] && end[1] === tip[1];
}

function lastStretch(piece: readonly Point[]): Emu {
  const [before, end] = piece.slice(-2);
  return before === undefined || end === undefined ? 0 : Math.hypot(end[0] - before[0], end[1] - before[1]);
}
