import type { ArrowItem, Page, SymbolItem, TextItem } from '../../../../sop/layout/pages.ts';
import { arrowShape, type ArrowShape, type Point } from '../../../../sop/layout/symbolOutline.ts';
import type { Box } from './clip.ts';

/** What a page draws in its lanes, prepared once for all the cells that take their part of it. */
export interface PageChart {
  readonly symbols: readonly PlacedSymbol[];
  readonly texts: readonly PlacedText[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedSymbol {
  readonly item: SymbolItem;
  readonly middle: Point;
}

export interface PlacedText {
  readonly item: TextItem;
  readonly middle: Point;
}

export interface PlacedArrow {
  readonly item: ArrowItem;
  readonly shape: ArrowShape;
  readonly box: Box;
}

const charts = new WeakMap<Page, PageChart>();

/** The chart of a page; the same one each time it is asked for. */
export function chartOf(page: Page): PageChart {
  const known = charts.get(page);
  if (known !== undefined) return known;
  const chart = readChart(page);
  charts.set(page, chart);
  return chart;
}

function readChart(page: Page): PageChart {
  const symbols: PlacedSymbol[] = [];
  const texts: PlacedText[] = [];
  const arrows: PlacedArrow[] = [];
  for (const item of page.items) {
    if (item.kind === 'symbol') symbols.push({ item, middle: [item.x + item.width / 2, item.y + item.height / 2] });
    if (item.kind === 'text') texts.push({ item, middle: textMiddle(item) });
    if (item.kind === 'arrow') {
      const shape = arrowShape(item);
      arrows.push({ item, shape, box: boxOf([...shape.line, ...(shape.head ?? [])]) });
    }
  }
  return { symbols, texts, arrows };
}

/** The smallest box around points. */
export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function textMiddle(text: TextItem): Point {
  return text.rotate === 90
    ? [text.x - text.size * 0.35, text.y - text.width / 2]
    : [text.x + text.width / 2, text.y - text.size * 0.35];
}
