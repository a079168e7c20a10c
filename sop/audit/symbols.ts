import { boxOf, grown, inside, onOutline, stretches, touch } from './geometry.ts';
import type { Point } from './geometry.ts';
import type { ArrowItem, SymbolItem } from '../layout/pages.ts';
import type { Emu } from '../model/units.ts';
import { near } from './pagePart.ts';
import type { PagePart } from './pagePart.ts';

/** The symbol an end of an arrow touches: one of its own step or connector. */
export function symbolAt(part: PagePart, owner: string, point: Point): SymbolItem | null {
  return part.symbols.find((symbol) => belongsTo(symbol, owner) && onOutline(symbol, point, near.touch)) ?? null;
}

function belongsTo(symbol: SymbolItem, owner: string): boolean {
  return symbol.connector === undefined ? symbol.step === owner : symbol.connector.id === owner;
}

/** Arrow pieces through, along or too close by a symbol, and symbols over one another. */
export function countSymbolHits(part: PagePart): number {
  let hits = 0;
  for (const arrow of part.arrows) {
    const ends = endSymbols(part, arrow);
    const pieces = stretches(arrow);
    pieces.forEach((piece, index) => {
      for (const symbol of part.symbols) {
        const own = (index === 0 && symbol === ends.start) || (index === pieces.length - 1 && symbol === ends.end);
        if (own ? entersOwn(piece, symbol) : touch(boxOf(piece), grown(symbol, near.symbol))) hits += 1;
      }
    });
  }
  part.symbols.forEach((symbol, index) => {
    for (const other of part.symbols.slice(index + 1)) if (touch(symbol, other)) hits += 1;
  });
  return hits;
}

/** An end stretch may touch its symbol in its end point only, not run into it or along its side. */
function entersOwn(piece: { readonly a: Point; readonly b: Point }, symbol: SymbolItem): boolean {
  return touch(boxOf(piece), grown(symbol, -2 * near.touch)) || alongSide(boxOf(piece), symbol);
}

function alongSide(line: ReturnType<typeof boxOf>, symbol: SymbolItem): boolean {
  const slack = 2 * near.touch;
  const left = Math.max(line.x, symbol.x);
  const right = Math.min(line.x + line.width, symbol.x + symbol.width);
  const top = Math.max(line.y, symbol.y);
  const bottom = Math.min(line.y + line.height, symbol.y + symbol.height);
  return right - left > slack || bottom - top > slack;
}

/** The symbols an arrow starts and ends at, null where it touches none of its own. */
export function endSymbols(part: PagePart, arrow: ArrowItem): { start: SymbolItem | null; end: SymbolItem | null } {
  const first = arrow.points[0];
  const last = arrow.points[arrow.points.length - 1];
  const start = first === undefined ? null : symbolAt(part, arrow.from, first);
  const end = last === undefined ? null : symbolAt(part, arrow.to, last);
  return { start, end };
}

/**
 * Ends that touch no symbol of their own, slanted pieces, lines back to their own symbol, ends without a head, and heads
 * longer than the stretch they stand on.
 */
export function countLooseEnds(part: PagePart): number {
  let loose = 0;
  for (const arrow of part.arrows) {
    const { start, end } = endSymbols(part, arrow);
    if (start === null) loose += 1;
    if (end === null) loose += 1;
    const selfLoop = arrow.from === arrow.to && arrow.edge.startsWith(`${arrow.from}:`) && arrow.points.length > 3;
    if (start !== null && start === end && !selfLoop) loose += 1;
    for (const { a, b } of stretches(arrow)) if (a[0] !== b[0] && a[1] !== b[1]) loose += 1;
    if (start?.connector?.end === 'out' || end?.connector?.end === 'in') loose += 1;
    if (arrow.from !== arrow.to && !headAt(part, arrow)) loose += 1;
    if (arrow.head && lastStretch(arrow) < near.head) loose += 1;
  }
  return loose;
}

function lastStretch({ points }: ArrowItem): Emu {
  const [before, end] = points.slice(-2);
  return before === undefined || end === undefined ? 0 : Math.abs(end[0] - before[0]) + Math.abs(end[1] - before[1]);
}

/** Several arrows that end in one point show one head. */
function headAt(part: PagePart, arrow: ArrowItem): boolean {
  const end = arrow.points[arrow.points.length - 1];
  return part.arrows.some((other) => {
    const point = other.points[other.points.length - 1];
    return other.head && other.to === arrow.to && point?.[0] === end?.[0] && point?.[1] === end?.[1];
  });
}

/** Points of arrows outside the Pelaksana area, and symbols outside their lane, their row or the strips. */
export function countOutside(part: PagePart): number {
  const { table } = part.page;
  if (table === null) return part.arrows.length + part.symbols.length;
  const top = table.header.y + table.header.height;
  const area = { ...table.laneArea, y: top, height: table.y + table.height - top };
  let outside = 0;
  for (const arrow of part.arrows)
    for (const [x, y] of arrow.points) if (!inside({ x, y, width: 0, height: 0 }, area)) outside += 1;
  const firstRow = table.rows[0]?.y ?? top;
  const lastRow = table.rows[table.rows.length - 1];
  const bottom = lastRow === undefined ? top : lastRow.y + lastRow.height;
  const inStrips = ({ y, height }: SymbolItem) =>
    (y >= top && y + height <= firstRow) || (y >= bottom && y + height <= table.y + table.height);
  for (const symbol of part.symbols) {
    const lane = table.columns.find((column) => column.key === 'lane' && column.lane === symbol.lane);
    const inLane = lane !== undefined && symbol.x >= lane.x && symbol.x + symbol.width <= lane.x + lane.width;
    const inPlace =
      symbol.connector === undefined
        ? table.rows.some(
            (row) => row.step === symbol.step && symbol.y >= row.y && symbol.y + symbol.height <= row.y + row.height,
          )
        : symbol.connector.end === 'in'
          ? inStrips(symbol)
          : inStrips(symbol) && symbol.y >= bottom;
    if (!inLane || !inPlace) outside += 1;
  }
  return outside;
}
