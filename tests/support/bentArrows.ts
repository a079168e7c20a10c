import type { LaneBox, RoutedArrow } from '../../sop/flow/grid.ts';
import { withShape } from '../../sop/model/arrowShapes.ts';
import { branches } from '../../sop/model/exits.ts';
import { sides } from '../../sop/model/sop.ts';
import type { ArrowShape, Side, Sop } from '../../sop/model/sop.ts';
import { mm } from '../../sop/model/units.ts';
import { randomFrom } from './randomSops.ts';

/** The SOP with some of its arrows bent at random: sides, columns and distances that may or may not be possible. */
export function bentAtRandom(sop: Sop, seed: number, share: number): Sop {
  const random = randomFrom(seed * 104_729 + 7);
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[random.below(values.length)];
  const wish = (): ArrowShape => {
    const side = (): Side | null => (random.chance(0.4) ? (pick(sides) ?? null) : null);
    const lane = pick(sop.lanes);
    const offset = random.chance(0.2) ? 0 : mm(random.next() * 24 - 12);
    const run = lane === undefined || random.chance(0.3) ? null : { lane: lane.id, offset };
    return { leave: side(), enter: side(), run };
  };
  const steps = sop.steps.map((step) =>
    branches.reduce((bent, branch) => (random.chance(share) ? withShape(bent, branch, wish()) : bent), step),
  );
  return { ...sop, steps };
}

type Point = readonly [number, number];

/** Whether a drawn arrow (its piece on one page) runs as wished, judged by its points alone. */
export function runsAsWished(
  { leave, enter, run }: ArrowShape,
  points: RoutedArrow['points'],
  lanes: readonly LaneBox[],
  piece: 'whole' | 'leaving' | 'entering',
): boolean {
  const [first, second] = points;
  const [last, before] = points.toReversed();
  if (first === undefined || second === undefined || last === undefined || before === undefined) return false;
  if (leave !== null && piece !== 'entering' && sideTowards(first, second) !== leave) return false;
  if (enter !== null && piece !== 'leaving' && sideTowards(last, before) !== enter) return false;
  if (run === null) return true;
  const lane = lanes.find((box) => box.lane === run.lane);
  return (
    piece === 'whole' &&
    lane !== undefined &&
    points.some(([x, y], index) => {
      const next = points[index + 1];
      if (next === undefined || next[0] !== x || next[1] === y || x < lane.x || x > lane.x + lane.width) return false;
      const off = x - (lane.x + lane.width / 2);
      // The middle of a lane may lie half a twip beside the grid.
      return Math.abs(off) < 635 ? run.offset === 0 : Math.sign(off) === Math.sign(run.offset);
    })
  );
}

function sideTowards([x, y]: Point, [toX, toY]: Point): Side {
  if (x === toX) return toY > y ? 'bottom' : 'top';
  return toX > x ? 'right' : 'left';
}
