import { exitOfEdge } from '../../../sop/flow/graph.ts';
import { laneCentre } from '../../../sop/flow/tracks.ts';
import type { ArrowItem, Page, SymbolItem } from '../../../sop/layout/pages.ts';
import type { ArrowShape, LaneId, Side, Sop } from '../../../sop/model/sop.ts';
import { emuPerMm } from '../../../sop/model/units.ts';
import type { Emu } from '../../../sop/model/units.ts';
import type { ArrowRef, HandleName } from '../../state/bending.ts';

type Point = readonly [Emu, Emu];

/** A straight piece of an arrow. */
export interface Piece {
  readonly index: number;
  readonly axis: 'vertical' | 'horizontal';
  readonly from: Point;
  readonly to: Point;
  /** Horizontal pieces: beside the leaving symbol, the entered one, or both; a piece between two verticals belongs to none. */
  readonly beside: 'source' | 'target' | 'both' | 'none';
}

/** One drawn arrow (or its part on this page) with what its dragging needs to know. */
export interface DrawnArrow {
  readonly item: ArrowItem;
  readonly pieces: readonly Piece[];
  /** The symbols or connectors it touches. */
  readonly source: SymbolItem | null;
  readonly target: SymbolItem | null;
  /** How it runs now, in the words of a wish. */
  readonly shape: ArrowShape;
}

/** The arrows of a page that can be bent: one for each exit, lines within a step left out. */
export function arrowsOf(sop: Sop, page: Page): readonly { readonly ref: ArrowRef; readonly item: ArrowItem }[] {
  return page.items.flatMap((item) => {
    if (item.kind !== 'arrow') return [];
    const ref = exitOfEdge(item.edge);
    return ref === null || !sop.steps.some((step) => step.id === ref.step) ? [] : [{ ref, item }];
  });
}

/** Whether two names mean the same arrow. */
export function sameArrow(one: ArrowRef | null, other: ArrowRef | null): boolean {
  return one?.step === other?.step && one?.branch === other?.branch;
}

/** The arrow of an exit on a page; null when it is not drawn there. */
export function findArrow(sop: Sop, page: Page, ref: ArrowRef): DrawnArrow | null {
  const found = arrowsOf(sop, page).find((arrow) => sameArrow(arrow.ref, ref));
  return found === undefined ? null : readArrow(page, found.item);
}

/** Takes an arrow of the display list apart. */
export function readArrow(page: Page, item: ArrowItem): DrawnArrow {
  const pieces = piecesOf(item.points);
  const [start] = item.points;
  const end = item.points.at(-1);
  const first = pieces[0];
  const last = pieces.at(-1);
  return {
    item,
    pieces,
    source: start === undefined ? null : symbolAt(page, start),
    target: end === undefined ? null : symbolAt(page, end),
    shape: {
      leave: first === undefined ? null : sideTowards(first.from, first.to),
      enter: last === undefined ? null : sideTowards(last.to, last.from),
      run: runOf(page, pieces),
    },
  };
}

function piecesOf(points: readonly Point[]): readonly Piece[] {
  const straight = points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from === undefined
      ? []
      : [{ from, to, axis: from[0] === to[0] ? ('vertical' as const) : ('horizontal' as const) }];
  });
  const level = straight.flatMap(({ axis }, index) => (axis === 'horizontal' ? [index] : []));
  return straight.map((piece, index): Piece => {
    const isFirst = index === level[0];
    const isLast = index === level.at(-1);
    const beside = isFirst && isLast ? 'both' : isFirst ? 'source' : isLast ? 'target' : 'none';
    return { index, ...piece, beside: piece.axis === 'vertical' ? 'none' : beside };
  });
}

function sideTowards([x, y]: Point, [toX, toY]: Point): Side {
  if (x === toX) return toY > y ? 'bottom' : 'top';
  return toX > x ? 'right' : 'left';
}

/** Where the longest vertical piece stands. */
function runOf(page: Page, pieces: readonly Piece[]): ArrowShape['run'] {
  const longest = longestVertical(pieces);
  return longest === null ? null : runAt(page, longest.from[0]);
}

function heightOf({ from, to }: Piece): Emu {
  return Math.abs(to[1] - from[1]);
}

/** A piece that can be taken hold of. */
export interface Handle {
  readonly name: HandleName;
  readonly piece: Piece;
}

/** Shorter stubs between two bends are moved by the pieces beside them. */
const leastHold = 3 * emuPerMm;

/** The pieces of an arrow that can be moved, in the order the arrow runs. */
export function handlesOf({ pieces }: Pick<DrawnArrow, 'pieces'>): readonly Handle[] {
  const run = longestVertical(pieces);
  return pieces.flatMap((piece): Handle[] => {
    if (piece === run) return [{ name: 'run', piece }];
    if (piece.axis === 'vertical') return heightOf(piece) < leastHold ? [] : [{ name: 'other', piece }];
    if (piece.beside === 'none') return [];
    return [{ name: piece.beside === 'target' ? 'target' : 'source', piece }];
  });
}

function longestVertical(pieces: readonly Piece[]): Piece | null {
  return pieces
    .filter(({ axis }) => axis === 'vertical')
    .reduce<Piece | null>((best, piece) => (best === null || heightOf(piece) > heightOf(best) ? piece : best), null);
}

/** A place across the page as a column and the distance from its middle; beside the columns the nearest one counts. */
export function runAt(page: Page, x: Emu): { readonly lane: LaneId; readonly offset: Emu } | null {
  const lanes = lanesOf(page);
  const first = lanes[0];
  const last = lanes.at(-1);
  if (first === undefined || last === undefined) return null;
  const inside = Math.min(Math.max(x, first.x), last.x + last.width - 1);
  const lane = lanes.find((box) => inside >= box.x && inside < box.x + box.width) ?? last;
  return { lane: lane.lane, offset: inside - laneCentre(lane) };
}

/** The columns of the table as the router sees them. */
export function lanesOf(page: Page): readonly { readonly lane: LaneId; readonly x: Emu; readonly width: Emu }[] {
  return (page.table?.columns ?? []).flatMap(({ lane, x, width }) => (lane === undefined ? [] : [{ lane, x, width }]));
}

/** The symbol whose border holds a point. */
function symbolAt(page: Page, [x, y]: Point): SymbolItem | null {
  const touches = (item: SymbolItem) =>
    x >= item.x && x <= item.x + item.width && y >= item.y && y <= item.y + item.height;
  return page.items.find((item): item is SymbolItem => item.kind === 'symbol' && touches(item)) ?? null;
}

/** The piece nearest to a point and its distance. */
function nearestPiece(
  arrow: Pick<DrawnArrow, 'pieces'>,
  [x, y]: Point,
): { readonly piece: Piece; readonly distance: Emu } | null {
  return arrow.pieces.reduce<{ readonly piece: Piece; readonly distance: Emu } | null>((best, piece) => {
    const across = outside(x, piece.from[0], piece.to[0]);
    const down = outside(y, piece.from[1], piece.to[1]);
    const distance = Math.hypot(across, down);
    return best === null || distance < best.distance ? { piece, distance } : best;
  }, null);
}

function outside(value: Emu, one: Emu, other: Emu): Emu {
  return Math.max(Math.min(one, other) - value, value - Math.max(one, other), 0);
}

/**
 * The arrow under a point of the page, within `reach`; null on symbols and beside all arrows. Where several run together,
 * the one after `selected`, so that another click reaches each of them.
 */
export function arrowUnder(
  sop: Sop,
  page: Page,
  [x, y]: Point,
  reach: Emu,
  selected: ArrowRef | null,
): ArrowRef | null {
  const inSymbol = page.items.some(
    (item) => item.kind === 'symbol' && x > item.x && x < item.x + item.width && y > item.y && y < item.y + item.height,
  );
  if (inSymbol) return null;
  const near = arrowsOf(sop, page).flatMap(({ ref, item }) => {
    const found = nearestPiece({ pieces: piecesOf(item.points) }, [x, y]);
    return found === null || found.distance > reach ? [] : [{ ref, distance: found.distance }];
  });
  const least = Math.min(...near.map(({ distance }) => distance));
  const together = near.filter(({ distance }) => distance <= least + reach / 4).map(({ ref }) => ref);
  const at = together.findIndex((ref) => sameArrow(ref, selected));
  return together[(at + 1) % Math.max(1, together.length)] ?? null;
}
