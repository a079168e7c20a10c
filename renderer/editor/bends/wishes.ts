import { emuPerMm } from '../../../sop/model/units.ts';
import type { Emu } from '../../../sop/model/units.ts';
import type { Page, SymbolItem } from '../../../sop/layout/pages.ts';
import { sameShape } from '../../../sop/model/edits/arrowEdits.ts';
import type { ArrowShape, LaneId, Side } from '../../../sop/model/sop.ts';
import { runAt } from './pieces.ts';
import type { DrawnArrow, Piece } from './pieces.ts';

/** Positions of the pointer closer than this mean the same wish. */
const step: Emu = emuPerMm / 2;

/** What a drag may mean. */
export interface Meanings {
  /** Only what was dragged. */
  readonly dragged: ArrowShape;
  /** The best meaning first. */
  readonly wishes: readonly ArrowShape[];
}

/**
 * What an author may mean who drags a piece of an arrow to `at` (x of a vertical piece, y of a horizontal one, EMU on
 * the page): as little as possible is asked beside the bends the arrow has already (`asked`), then that the other pieces
 * stay as they are, at last only what was dragged. Null when the piece cannot be moved that way.
 */
export function meaningsOf(
  page: Page,
  arrow: DrawnArrow,
  piece: Piece,
  at: Emu,
  asked: ArrowShape | null,
): Meanings | null {
  const part = piece.axis === 'vertical' ? runTo(page, arrow, at) : sidesTo(arrow, piece, at);
  if (part === null) return null;
  const dragged = { ...nothing, ...part };
  const all = [{ ...(asked ?? nothing), ...part }, { ...arrow.shape, ...part }, dragged];
  const wishes = all.filter((wish, index) => all.findIndex((other) => sameShape(other, wish)) === index);
  return { dragged, wishes };
}

const nothing: ArrowShape = { leave: null, enter: null, run: null };

/** Across the page. The middle third of a symbol's width is the middle of its column. */
function runTo(page: Page, arrow: DrawnArrow, x: Emu): Partial<ArrowShape> | null {
  const run = runAt(page, x);
  if (run === null) return null;
  const width = arrow.source?.width ?? 0;
  const offset = Math.abs(run.offset) < width / 6 ? 0 : Math.round(run.offset / step) * step;
  return { run: { lane: run.lane, offset } };
}

/** Up and down: over, beside or under the symbol at the piece's end. */
function sidesTo(arrow: DrawnArrow, piece: Piece, y: Emu): Partial<ArrowShape> | null {
  const { source, target, shape } = arrow;
  if (source === null || target === null) return null;
  const leave = sideAt(source, y, sideways(shape.leave, source, target));
  const enter = sideAt(target, y, sideways(shape.enter, target, source));
  if (piece.beside === 'source') return { leave };
  if (piece.beside === 'target') return { enter };
  if (piece.beside === 'none') return null;
  // One level piece only: it lies beside the symbol it is nearer to, and the upright piece stands over the other one.
  if (shape.run === null) return { leave, enter };
  if (target.connector !== undefined) return { leave };
  if (source.connector !== undefined) return { enter };
  return distance(source, y) <= distance(target, y)
    ? { leave, enter: upright(shape.enter), run: middleOf(target.lane) }
    : { leave: upright(shape.leave), enter, run: middleOf(source.lane) };
}

function sideAt({ y: top, height }: SymbolItem, y: Emu, beside: Side): Side {
  if (y < top) return 'top';
  return y > top + height ? 'bottom' : beside;
}

/** The side an arrow has already, if it is left or right, else the one that faces the other symbol. */
function sideways(side: Side | null, own: SymbolItem, other: SymbolItem): Side {
  if (side === 'left' || side === 'right') return side;
  return other.x + other.width / 2 < own.x + own.width / 2 ? 'left' : 'right';
}

function upright(side: Side | null): Side | null {
  return side === 'top' || side === 'bottom' ? side : null;
}

function distance({ y: top, height }: SymbolItem, y: Emu): Emu {
  return Math.max(top - y, y - top - height, 0);
}

function middleOf(lane: LaneId): ArrowShape['run'] {
  return { lane, offset: 0 };
}

/** Where a piece may be carried by the keyboard, nearest first: across after 1 mm and then every 1.5 mm, up and down by the symbols' sides. */
export function stopsFrom(
  arrow: DrawnArrow,
  piece: Piece,
  by: 1 | -1,
  lanes: readonly { readonly x: Emu; readonly width: Emu }[],
): readonly Emu[] {
  const here = piece.axis === 'vertical' ? piece.from[0] : piece.from[1];
  if (piece.axis === 'vertical') {
    const left = lanes[0]?.x ?? here;
    const last = lanes.at(-1);
    const right = last === undefined ? here : last.x + last.width;
    const stops: Emu[] = [];
    for (let x = here + by * step * 2; x > left && x < right; x += by * step * 3) stops.push(x);
    return stops;
  }
  const around = [arrow.source, arrow.target].flatMap((symbol) =>
    symbol === null ? [] : [symbol.y - emuPerMm, symbol.y + symbol.height / 2, symbol.y + symbol.height + emuPerMm],
  );
  return around.filter((y) => (y - here) * by > step).toSorted((one, other) => (one - other) * by);
}
