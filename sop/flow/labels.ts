import type { LabelSizes } from './grid.ts';
import type { Emu } from '../model/units.ts';
import type { Path, Port } from './paths.ts';
import { costs } from './costs.ts';
import { emuPerTwip, mm } from '../model/units.ts';
import type { Places, Task } from './places.ts';
import { sizes } from './sizes.ts';
import { blocksVertical, confuses } from './taken.ts';
import type { Route, Taken } from './taken.ts';

/** A place for a branch label. It blocks verticals in units lo…hi, and other labels on the same side of the same row. */
export interface LabelBox {
  readonly x: Emu;
  readonly width: Emu;
  readonly text: string;
  readonly row: number;
  readonly side: 'upper' | 'lower';
  /** Beside the mid line; else next to the symbols in the band, which keeps a strip free for it. */
  readonly onMidLine: boolean;
  readonly lo: number;
  readonly hi: number;
  readonly cost: number;
}

interface Wording {
  readonly text: string;
  readonly width: Emu;
  readonly cost: number;
}

/** The word, and its first letter for places where the word does not fit. */
function wordings(labels: LabelSizes, branch: 'yes' | 'no'): Wording[] {
  const { text, width } = labels[branch];
  const letter = [...text][0] ?? '';
  if (letter === text) return [{ text, width, cost: 0 }];
  const short = labels[branch].short ?? Math.min(width, Math.ceil((width * 1.8) / [...text].length));
  return [
    { text, width, cost: 0 },
    { text: letter, width: short, cost: costs.labelShort },
  ];
}

/** The cheapest free place for the label of this path, or null. */
export function placeLabel(taken: Taken, places: Places, task: Task, fromPort: Port, path: Path): LabelBox | null {
  if (task.label === null) return null;
  let best: LabelBox | null = null;
  for (const wording of wordings(places.request.labels, task.label))
    for (const box of spots(places, task, fromPort, path, wording))
      if (
        (best === null || box.cost < best.cost) &&
        isFree(taken, places, box, path) &&
        isClear(taken, places, task, box)
      )
        best = box;
  return best;
}

function* spots(places: Places, task: Task, fromPort: Port, path: Path, wording: Wording): Generator<LabelBox> {
  const { from } = task;
  const middle = from.row * 3 + 1;
  const gap = sizes.labelGap;
  const boxAt = (x: Emu, side: 'upper' | 'lower', onMidLine: boolean, cost: number): LabelBox => {
    const band = side === 'upper' ? middle - 1 : middle + 1;
    const lo = onMidLine ? Math.min(band, middle) : band;
    const hi = onMidLine ? Math.max(band, middle) : band;
    return {
      x: Math.round(x / emuPerTwip) * emuPerTwip,
      width: wording.width,
      text: wording.text,
      row: from.row,
      side,
      onMidLine,
      lo,
      hi,
      cost: cost + wording.cost,
    };
  };
  if (fromPort === 'T' || fromPort === 'B') {
    const side = fromPort === 'T' ? 'upper' : 'lower';
    yield boxAt(from.centre + sizes.labelBeside, side, false, 0);
    yield boxAt(from.centre - sizes.labelBeside - wording.width, side, false, costs.labelLeftOfStub);
    return;
  }
  const direction = fromPort === 'R' ? 1 : -1;
  const edge = from.centre + (direction * from.width) / 2;
  const corner = path.points[1];
  const after = path.points[2];
  if (corner === undefined) return;
  const place = (distance: Emu) => (direction > 0 ? edge + distance : edge - distance - wording.width);
  const reach = Math.abs(corner[0] - edge);
  const starts = [gap, ...rulesAhead(places, edge, direction, reach).map((rule) => Math.abs(rule - edge) + gap)];
  for (const distance of starts) {
    const over = Math.max(0, distance + wording.width - reach);
    if (over > sizes.labelOverhang && distance > gap) continue;
    const far = (distance / mm(1)) * costs.labelPerMm + (over > 0 ? costs.labelOverCorner : 0);
    yield boxAt(place(distance), 'upper', true, far);
    yield boxAt(place(distance), 'lower', true, far + costs.labelBelowLine);
  }
  if (after === undefined || after[0] !== corner[0]) return;
  const side = after[1] < corner[1] ? 'upper' : 'lower';
  const far = (reach / mm(1)) * costs.labelPerMm + costs.labelBesideVertical;
  yield boxAt(corner[0] + sizes.labelBeside, side, false, far + (direction > 0 ? 0.1 : 0));
  yield boxAt(corner[0] - sizes.labelBeside - wording.width, side, false, far + (direction > 0 ? 0 : 0.1));
}

/** Lane rules the line crosses within `reach`, nearest first. */
function rulesAhead(places: Places, from: Emu, direction: 1 | -1, reach: Emu): Emu[] {
  const rules = places.request.lanes.map((lane) => (direction > 0 ? lane.x : lane.x + lane.width));
  return rules
    .filter((rule) => (rule - from) * direction > 0 && (rule - from) * direction < reach)
    .sort((one, other) => (one - other) * direction)
    .slice(0, 2);
}

function isFree(taken: Taken, places: Places, box: LabelBox, path: Path): boolean {
  const gap = sizes.labelGap;
  const right = box.x + box.width;
  const inLane = places.request.lanes.some((lane) => box.x >= lane.x + gap && right <= lane.x + lane.width - gap);
  if (!inLane) return false;
  if (box.onMidLine)
    for (const node of places.rows[box.row]?.nodes ?? [])
      if (node.centre + node.width / 2 > box.x - gap / 2 && node.centre - node.width / 2 < right + gap / 2)
        return false;
  for (const vertical of path.verticals) {
    const x = places.tracks[vertical.track]?.x ?? 0;
    if (blocksVertical(box, x, vertical.lo, vertical.hi) && !besideMidLine(box, vertical.lo, vertical.hi)) return false;
  }
  for (const [index, track] of places.tracks.entries()) {
    for (const use of taken.verticals[index] ?? []) if (blocksVertical(box, track.x, use.lo, use.hi)) return false;
  }
  for (const other of taken.labels) {
    const { x, width, row, side } = other.box;
    if (row === box.row && side === box.side && x < right + gap && box.x < x + width + gap) return false;
  }
  if (box.onMidLine)
    for (const use of taken.horizontals[box.row * 3 + 1] ?? [])
      if (use.from < right + gap && box.x - gap < use.to) return false;
  return true;
}

/** A label above the mid line may stand over the corner of its own line that turns down there, and the other way round. */
function besideMidLine(box: LabelBox, lo: number, hi: number): boolean {
  if (!box.onMidLine) return false;
  const middle = box.row * 3 + 1;
  return box.side === 'upper' ? lo === middle : hi === middle;
}

/** The other branch of the decision stays so far away that nobody takes the label for its own. */
function isClear(taken: Taken, places: Places, task: Task, box: LabelBox): boolean {
  return !siblings(taken, places, task).some((route) => confuses(places, box, route));
}

/** True when this path stays away from the label of the other branch. */
export function keepsOffLabels(taken: Taken, places: Places, task: Task, path: Path): boolean {
  return !siblings(taken, places, task).some((route) => route.label !== null && confuses(places, route.label, path));
}

function siblings(taken: Taken, places: Places, task: Task): Route[] {
  if (task.label === null) return [];
  return taken.routes.filter((route): route is Route => {
    const other = route === null ? undefined : places.tasks[route.task];
    return other !== undefined && other !== task && other.from === task.from && other.label !== null;
  });
}
