import type { Page } from '../../../sop/layout/pages.ts';
import type { Step } from '../../../sop/model/sop.ts';
import { emuPerMm } from '../../../sop/model/units.ts';
import type { Emu } from '../../../sop/model/units.ts';
import type { CellArea } from './areas.ts';

type Point = readonly [Emu, Emu];

/** A ring this near a line would look like a joint of it. */
const room = 1.5 * emuPerMm;

/** The middles of the empty symbol cells of a step where no arrow passes: there a ring shows where a click puts the symbol. */
export function laneHints(
  page: Page,
  areas: readonly CellArea[],
  step: Pick<Step, 'id' | 'performers'>,
): readonly { readonly key: string; readonly at: Point }[] {
  const lines = page.items.flatMap((item) => (item.kind === 'arrow' ? [item.points] : []));
  return areas.flatMap(({ place, key, x, y, width, height }) => {
    if (place.at !== 'symbol' || place.step !== step.id || step.performers.includes(place.lane)) return [];
    const at: Point = [x + width / 2, y + height / 2];
    return lines.some((points) => passes(points, at)) ? [] : [{ key, at }];
  });
}

/** Whether a line of level and upright pieces comes near a point. */
function passes(points: readonly Point[], [x, y]: Point): boolean {
  const isBetween = (at: Emu, one: Emu, other: Emu): boolean =>
    at >= Math.min(one, other) - room && at <= Math.max(one, other) + room;
  return points.slice(1).some(([toX, toY], index) => {
    const [fromX, fromY] = points[index] ?? [toX, toY];
    return isBetween(x, fromX, toX) && isBetween(y, fromY, toY);
  });
}
