import { mm, roundToTwip } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { costs } from './costs.ts';
import type { LabelSizes } from './grid.ts';
import type { Path } from './paths.ts';
import type { Places, Task } from './places.ts';
import { isUpright } from './ports.ts';
import type { Port } from './ports.ts';
import { blocksVertical, confuses, tracksBeside } from './taken.ts';
import type { LabelBox, Route, Taken } from './taken.ts';

interface Wording {
  readonly text: string;
  readonly width: Emu;
  readonly height: Emu;
  readonly size: Emu | null;
  readonly cost: number;
}

const wordingsOf = new WeakMap<LabelSizes, { readonly yes: readonly Wording[]; readonly no: readonly Wording[] }>();

/** The word, and the other ways to write it where it finds no room: smaller, on two lines, its first letter. */
function wordings(labels: LabelSizes, branch: 'yes' | 'no'): readonly Wording[] {
  const known = wordingsOf.get(labels) ?? { yes: wordingsFor(labels, 'yes'), no: wordingsFor(labels, 'no') };
  wordingsOf.set(labels, known);
  return known[branch];
}

function wordingsFor(labels: LabelSizes, branch: 'yes' | 'no'): Wording[] {
  const { text, width, short, variants } = labels[branch];
  const word = { text, width, height: labels.height, size: null, cost: 0 };
  if (variants !== undefined)
    return [word, ...variants.map((variant, at) => ({ ...variant, cost: variantCost(text, variant.text, at) }))];
  const letter = [...text][0] ?? '';
  if (letter === text) return [word];
  const width1 = short ?? Math.min(width, Math.ceil((width * 1.8) / [...text].length));
  return [word, { ...word, text: letter, width: width1, cost: costs.labelShort }];
}

function variantCost(word: string, variant: string, at: number): number {
  if (variant === word) return costs.labelSmaller * (at + 1);
  return variant.includes('\n') ? costs.labelTwoLines + costs.labelSmaller * at : costs.labelShort;
}

/** The cheapest free place for the label of this path, or null. Places that cost `limit` or more are not looked at. */
export function placeLabel(
  taken: Taken,
  places: Places,
  index: number,
  fromPort: Port,
  path: Path,
  limit: number,
): LabelBox | null {
  const task = places.tasks[index];
  if (task === undefined || task.label === null) return null;
  let best: LabelBox | null = null;
  let most = limit;
  const others = siblings(taken, places, index);
  for (const wording of wordings(places.request.labels, task.label)) {
    if (wording.cost >= most) continue;
    for (const box of spots(places, task, fromPort, path, wording)) {
      if (box.cost >= most || !isFree(taken, places, box, path)) continue;
      // The other branch stays so far away that nobody takes the label for its own.
      if (others.some((route) => confuses(places, box, route))) continue;
      best = box;
      most = box.cost;
    }
  }
  return best;
}

function spots(places: Places, task: Task, fromPort: Port, path: Path, wording: Wording): LabelBox[] {
  const { from } = task;
  const { sizes } = places;
  const found: LabelBox[] = [];
  const middle = from.row * 3 + 1;
  const gap = sizes.labelGap;
  const boxAt = (x: Emu, side: 'upper' | 'lower', onMidLine: boolean, cost: number): LabelBox => {
    const band = side === 'upper' ? middle - 1 : middle + 1;
    const lo = onMidLine ? Math.min(band, middle) : band;
    const hi = onMidLine ? Math.max(band, middle) : band;
    return {
      x: roundToTwip(x),
      width: wording.width,
      height: wording.height,
      text: wording.text,
      size: wording.size,
      row: from.row,
      side,
      onMidLine,
      lo,
      hi,
      cost: cost + wording.cost,
    };
  };
  if (isUpright(fromPort)) {
    const side = fromPort === 'T' ? 'upper' : 'lower';
    found.push(boxAt(from.centre + sizes.labelBeside, side, false, 0));
    found.push(boxAt(from.centre - sizes.labelBeside - wording.width, side, false, costs.labelLeftOfStub));
    return found;
  }
  const direction = fromPort === 'R' ? 1 : -1;
  const edge = from.centre + (direction * from.width) / 2;
  const corner = path.points[1];
  const after = path.points[2];
  if (corner === undefined) return found;
  const place = (distance: Emu) => (direction > 0 ? edge + distance : edge - distance - wording.width);
  const reach = Math.abs(corner[0] - edge);
  const starts = [gap, ...rulesAhead(places, edge, direction, reach).map((rule) => Math.abs(rule - edge) + gap)];
  for (const distance of starts) {
    const over = Math.max(0, distance + wording.width - reach);
    if (over > sizes.labelOverhang && distance > gap) continue;
    const far = (distance / mm(1)) * costs.labelPerMm + (over > 0 ? costs.labelOverCorner : 0);
    found.push(boxAt(place(distance), 'upper', true, far));
    found.push(boxAt(place(distance), 'lower', true, far + costs.labelBelowLine));
  }
  if (after === undefined || after[0] !== corner[0]) return found;
  const side = after[1] < corner[1] ? 'upper' : 'lower';
  const far = (reach / mm(1)) * costs.labelPerMm + costs.labelBesideVertical;
  found.push(boxAt(corner[0] + sizes.labelBeside, side, false, far + (direction > 0 ? 0.1 : 0)));
  found.push(boxAt(corner[0] - sizes.labelBeside - wording.width, side, false, far + (direction > 0 ? 0 : 0.1)));
  return found;
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
  const { labelGap: gap, labelBeside } = places.sizes;
  const right = box.x + box.width;
  const inLane = places.request.lanes.some((lane) => box.x >= lane.x + gap && right <= lane.x + lane.width - gap);
  if (!inLane) return false;
  if (box.onMidLine)
    for (const node of places.rows[box.row]?.nodes ?? [])
      if (node.centre + node.width / 2 > box.x - gap / 2 && node.centre - node.width / 2 < right + gap / 2)
        return false;
  for (const { track, lo, hi } of path.verticals) {
    const x = places.tracks[track]?.x ?? 0;
    if (blocksVertical(box, x, lo, hi, labelBeside) && !besideMidLine(box, lo, hi)) return false;
  }
  for (const index of tracksBeside(places, box))
    for (const use of taken.verticals[index] ?? []) if (box.lo <= use.hi && use.lo <= box.hi) return false;
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

/** True when this path stays away from the label of the other branch. */
export function keepsOffLabels(taken: Taken, places: Places, index: number, path: Path): boolean {
  return !siblings(taken, places, index).some((route) => route.label !== null && confuses(places, route.label, path));
}

function siblings(taken: Taken, places: Places, index: number): Route[] {
  return (places.siblings[index] ?? []).flatMap((other) => taken.routes[other] ?? []);
}
