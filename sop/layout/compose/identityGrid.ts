import type { BoxName } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { ceilToTwip, mm } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { cellPadding } from './cells.ts';

/** A stretch of the identity table: its columns, and the width of text inside it. */
export interface GridSpan {
  readonly column: number;
  readonly colSpan: number;
  readonly inner: Emu;
}

export interface IdentityGrid {
  readonly columns: readonly Emu[];
  readonly left: GridSpan;
  readonly right: GridSpan;
  readonly label: GridSpan;
  /** Null when the office prints no colons. */
  readonly colon: GridSpan | null;
  /** What stands behind the colon; without a colon, behind the label. */
  readonly value: GridSpan;
  /** Label's right edge to the table's: colon and value as one cell. */
  readonly colonAndValue: GridSpan;
  /** The two columns of a box on that side, or null where no box has them. */
  readonly halves: { readonly left: HalfSpans | null; readonly right: HalfSpans | null };
}

export type HalfSpans = readonly [GridSpan, GridSpan];

/** Width of the colon's column. */
export const colonWidth: Emu = mm(3.5);
/** A list column narrower than this takes more lines than it saves: the box keeps one column. */
const leastListColumn: Emu = mm(34);

/** The boxes of the left half; the others stand in the right one (spec 3.1). */
const leftBoxes: ReadonlySet<BoxName> = new Set(['legalBasis', 'relatedSops', 'warnings']);

/**
 * Halves, and in the right half a label column and, unless the office prints no colons, a narrow column for them. A half whose
 * boxes hold two list columns is parted in its middle.
 */
export function identityGrid(style: Style, width: Emu, twoColumned: readonly BoxName[]): IdentityGrid {
  const half = ceilToTwip(width / 2);
  const label = half + ceilToTwip((width - half) * 0.3);
  const colon = style.colonMode === 'none' ? null : label + colonWidth;
  const middleOf = (side: 'left' | 'right', from: Emu, to: Emu): Emu | null => {
    const wanted = twoColumned.some((box) => leftBoxes.has(box) === (side === 'left'));
    const middle = from + ceilToTwip((to - from) / 2);
    return wanted && middle - from >= leastListColumn ? middle : null;
  };
  const leftMiddle = middleOf('left', 0, half);
  const rightMiddle = middleOf('right', half, width);
  const borders = [0, leftMiddle, half, label, colon, rightMiddle, width]
    .filter((border): border is Emu => border !== null)
    .toSorted((one, other) => one - other);
  const span = (from: Emu, to: Emu): GridSpan => ({
    column: borders.indexOf(from),
    colSpan: borders.indexOf(to) - borders.indexOf(from),
    inner: to - from - cellPadding.left - cellPadding.right,
  });
  const halves = (from: Emu, middle: Emu | null, to: Emu): HalfSpans | null =>
    middle === null ? null : [span(from, middle), span(middle, to)];
  return {
    columns: borders.slice(1).map((border, index) => border - (borders[index] ?? 0)),
    left: span(0, half),
    right: span(half, width),
    label: span(half, label),
    colon: colon === null ? null : span(label, colon),
    value: span(colon ?? label, width),
    colonAndValue: span(label, width),
    halves: { left: halves(0, leftMiddle, half), right: halves(half, rightMiddle, width) },
  };
}

/** Where a box may stand: the whole half, and its two columns if it has them. */
export function boxSpans(
  grid: IdentityGrid,
  box: BoxName,
): { readonly whole: GridSpan; readonly halves: HalfSpans | null } {
  return leftBoxes.has(box)
    ? { whole: grid.left, halves: grid.halves.left }
    : { whole: grid.right, halves: grid.halves.right };
}
