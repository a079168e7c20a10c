import {
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  AlignmentType,
  type IFloating,
} from 'docx';
import {
  ShapeGroupRun,
  ShapeRun,
  type Arrowhead,
  type IShapeGroupChildOptions,
  type ShapeLineOptions,
} from 'docx/shapes';
import type { ArrowItem, Page, SymbolItem, TextItem } from '../../../../sop/layout/pages.ts';
import { arrowShape, headLength, type Point } from '../../../../sop/layout/symbolOutline.ts';
import { emuPerTwip, toPt, type Emu } from '../../../../sop/model/units.ts';
import { writableText } from '../xmlText.ts';
import { halfPoints } from './cellText.ts';
import { clipLine, clipPolygon, type Box } from './clip.ts';
import type { ShapeWords } from './words.ts';

/** docx counts shape sizes in pixels of 1/96 inch. */
const emuPerPixel = 9525;

/** A shape that can stand alone in a paragraph or as a child of a group. Its offset counts from the cell's corner. */
type Shape = Exclude<IShapeGroupChildOptions, { readonly type: 'connector' | 'picture' | 'group' }>;

const presets = {
  terminator: 'flowChartTerminator',
  process: 'flowChartProcess',
  decision: 'flowChartDecision',
  connector: 'flowChartOffpageConnector',
} as const;

/** Drawn as long and as wide as the head of `symbolOutline`. */
const smallTriangle: Arrowhead = { type: 'triangle', width: 'small', length: 'small' };

/** Extra width of a label's text box beside the words, so that no program breaks them: 1.5 pt on each side. */
const labelSlack: Emu = 30 * emuPerTwip;

/**
 * The drawing of one lane cell (rendering, approach E): every symbol whose middle lies in the cell, the pieces of all
 * arrows inside it, and the words beside them, as one floating group that hangs on the cell's own first paragraph.
 * Nothing leaves the cell, so that no program has to be trusted with what happens beyond it. Null for an empty cell.
 * `order` is the drawing's place in the stack, unique in the document.
 */
export function cellTile(page: Page, cell: Box, words: ShapeWords, order: number): ShapeRun | ShapeGroupRun | null {
  const symbols = page.items.filter((item) => item.kind === 'symbol').filter((symbol) => holds(cell, middle(symbol)));
  const texts = page.items.filter((item) => item.kind === 'text').filter((text) => holds(cell, textMiddle(text)));
  const labels = texts.filter((text) => !symbols.some((symbol) => holds(symbol, textMiddle(text))));
  const shapes = [
    ...page.items.filter((item) => item.kind === 'arrow').flatMap((arrow) => arrowPieces(arrow, cell, words)),
    ...symbols.map((symbol) =>
      symbolShape(
        symbol,
        texts.filter((text) => holds(symbol, textMiddle(text))),
        cell,
        words,
      ),
    ),
    ...labels.map((label) => labelShape(label, cell)),
  ];
  const [first] = shapes;
  if (first === undefined) return null;
  const [left, top] = [Math.min(...shapes.map(({ x }) => x)), Math.min(...shapes.map(({ y }) => y))];
  const floating: IFloating = {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: left - cell.x },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: top - cell.y },
    wrap: { type: TextWrappingType.NONE },
    layoutInCell: true,
    lockAnchor: true,
    allowOverlap: true,
    zIndex: order,
  };
  if (shapes.length === 1) return new ShapeRun({ ...first.shape, floating });
  const name = symbols[0] === undefined ? 'Panah' : words.symbol(symbols[0]);
  return new ShapeGroupRun({
    children: shapes.map(({ shape }) => shape),
    floating,
    altText: { name, description: name },
  });
}

interface Placed {
  readonly x: Emu;
  readonly y: Emu;
  readonly shape: Shape;
}

/**
 * The pieces of an arrow inside the cell. The piece that ends at the tip is a line with a native arrow head; where the
 * cell is too small for the head behind the tip, the head is cut at the border like the line.
 */
function arrowPieces(arrow: ArrowItem, cell: Box, words: ShapeWords): Placed[] {
  const { line, head } = arrowShape(arrow);
  const description = words.arrow(arrow);
  const tip = head?.[0];
  const whole = tip === undefined ? line : [...line.slice(0, -1), tip];
  const pieces = clipLine(whole, cell);
  const native = pieces.find((piece) => tip !== undefined && endsAt(piece, tip) && lastStretch(piece) >= headLength);
  const shortened = head === null || native !== undefined || !nearTip(head, cell) ? pieces : clipLine(line, cell);
  const placed = shortened.map((piece) =>
    freeform(piece, { weight: arrow.weight, arrow: piece === native, description }, cell),
  );
  if (head === null || native !== undefined) return placed;
  const cut = clipPolygon(head, cell);
  return cut.length < 3 ? placed : [...placed, freeform(cut, { weight: null, arrow: false, description }, cell)];
}

function freeform(
  points: readonly Point[],
  look: { readonly weight: Emu | null; readonly arrow: boolean; readonly description: string },
  cell: Box,
): Placed {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const box = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  const steps = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'} ${x - box.x} ${y - box.y}`).join(' ');
  const altText = { name: look.description, description: look.description };
  const transformation = place(box, cell);
  if (look.weight === null)
    return {
      ...box,
      shape: { type: 'custom', transformation, path: `${steps} Z`, fill: '000000', line: 'none', altText },
    };
  const plain: ShapeLineOptions = { color: '000000', width: toPt(look.weight), join: 'miter', cap: 'flat' };
  const line = look.arrow ? { ...plain, endArrow: smallTriangle } : plain;
  return { ...box, shape: { type: 'custom', transformation, paths: [{ path: steps, fill: false }], line, altText } };
}

function symbolShape(symbol: SymbolItem, texts: readonly TextItem[], cell: Box, words: ShapeWords): Placed {
  const description = words.symbol(symbol);
  const [text] = texts;
  const content = text === undefined ? {} : { children: [labelParagraph(text, AlignmentType.CENTER)] };
  return {
    x: symbol.x,
    y: symbol.y,
    shape: {
      type: presets[symbol.shape],
      transformation: place(symbol, cell),
      fill: 'FFFFFF',
      line: { color: '000000', width: toPt(symbol.weight), join: 'miter' },
      textOptions: { verticalAlignment: 'center', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
      altText: { name: description, description },
      ...content,
    },
  };
}

/** Words beside an arrow as a text box without border, moved sideways into the cell if they stick out. */
function labelShape(label: TextItem, cell: Box): Placed {
  const height = lineHeight(label);
  const width = Math.min(label.width + 2 * labelSlack, cell.width);
  const x = Math.max(cell.x, Math.min(label.x - labelSlack, cell.x + cell.width - width));
  const y = Math.max(cell.y, Math.min(label.y - ascent(label), cell.y + cell.height - height));
  return {
    x,
    y,
    shape: {
      type: 'rectangle',
      transformation: place({ x, y, width, height }, cell),
      fill: 'none',
      line: 'none',
      children: [labelParagraph(label, AlignmentType.CENTER)],
      textOptions: { verticalAlignment: 'top', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
      altText: { name: `Label ${writableText(label.text)}`, description: writableText(label.text) },
    },
  };
}

function labelParagraph(text: TextItem, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: 0, after: 0, line: lineHeight(text) / emuPerTwip, lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        text: writableText(text.text),
        size: halfPoints(text.size),
        bold: text.style === 'bold' || text.style === 'boldItalic',
        italics: text.style === 'italic' || text.style === 'boldItalic',
      }),
    ],
  });
}

/** Height of a label's line: 1.16 em, on the twip grid. */
function lineHeight(text: TextItem): Emu {
  return Math.ceil((text.size * 1.16) / emuPerTwip) * emuPerTwip;
}

/** From the top of a label's line to its baseline. */
function ascent(text: TextItem): Emu {
  return Math.round((text.size * 0.93) / emuPerTwip) * emuPerTwip;
}

function place(box: Box, cell: Box) {
  return {
    width: box.width / emuPerPixel,
    height: box.height / emuPerPixel,
    offset: { left: (box.x - cell.x) / emuPerPixel, top: (box.y - cell.y) / emuPerPixel },
  };
}

function middle(box: Box): Point {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function textMiddle(text: TextItem): Point {
  return text.rotate === 90
    ? [text.x - text.size * 0.35, text.y - text.width / 2]
    : [text.x + text.width / 2, text.y - text.size * 0.35];
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

function nearTip(head: readonly Point[], cell: Box): boolean {
  return clipPolygon(head, cell).length >= 3;
}
