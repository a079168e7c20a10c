import { bestRoute, repriced } from './candidates.ts';
import { costs } from './costs.ts';
import { crossedBy } from './crossings.ts';
import { waysBelow } from './entries.ts';
import type { PlaceNode, Places } from './places.ts';
import type { Port } from './ports.ts';
import { add, nothingTaken, remove } from './taken.ts';
import type { Route, Taken } from './taken.ts';

/** Improvement passes over all lines; each line is taken out and chosen anew. */
const passes = 3;
/** Fresh starts with the lines first that found no way, and with those that found only a short label. */
const restarts = 3;
const labelRestarts = 1;
/** Pairs of lines that are laid anew together on one page: an edit must not wait. */
const mostPairs = 20;
/** With more lines than this without a way, starting again seldom helps. */
const hopeless = 4;
/** How much worse a line without a way is than anything that only looks bad; a page has far fewer lines. */
export const lostLine = 1000;
/** A pair is laid anew only for more than this: less is rounding. */
const leastGain = 0.01;

/** What the search found: the routes, and the tasks without one. */
export interface Choice {
  readonly taken: Taken;
  readonly failed: readonly number[];
  readonly cramped: readonly number[];
  /** What all lines cost together. */
  readonly price: number;
}

/** Chooses a route for every task. When some find none, starts again with those first; the best try wins. */
export function chooseRoutes(places: Places): Choice {
  let order = bentFirst(places);
  let best: Choice | null = null;
  for (let start = 0; start <= restarts; start += 1) {
    const choice = chooseInOrder(places, order);
    if (best === null || isBetter(choice, best)) best = choice;
    const first = new Set([...choice.failed, ...choice.cramped]);
    if (first.size === 0 || choice.failed.length > hopeless) break;
    if (choice.failed.length === 0 && start >= labelRestarts) break;
    const next = [...order.filter((index) => first.has(index)), ...order.filter((index) => !first.has(index))];
    if (next.every((task, index) => task === order[index])) break;
    order = next;
  }
  if (best === null) throw new Error('No routes were tried.');
  return best;
}

function isBetter(one: Choice, other: Choice): boolean {
  return badness(one) < badness(other) || (badness(one) === badness(other) && one.price < other.price);
}

/** The others make room for arrows that their authors bent. */
function bentFirst({ tasks }: Places): number[] {
  const bent = (index: number) => tasks[index]?.wish != null;
  const all = tasks.map((_, index) => index);
  return [...all.filter(bent), ...all.filter((index) => !bent(index))];
}

function badness(choice: Choice): number {
  return choice.failed.length * lostLine + choice.cramped.length;
}

function chooseInOrder(places: Places, order: readonly number[]): Choice {
  const taken = nothingTaken(places);
  for (const index of order) {
    const route = bestRoute(taken, places, index);
    if (route !== null) add(taken, places, route);
  }
  const stuck = order.filter((index) => taken.routes[index] === null).length > hopeless;
  if (!stuck) {
    improveEach(taken, places, order);
    if (untangle(taken, places, order)) improveEach(taken, places, order);
  }
  const failed = order.filter((index) => taken.routes[index] === null);
  const cramped = order.filter((index) => {
    const label = taken.routes[index]?.label;
    const branch = places.tasks[index]?.label;
    return (
      label !== null &&
      label !== undefined &&
      branch &&
      label.text.length === 1 &&
      places.request.labels[branch].text.length > 1
    );
  });
  const price = taken.routes.reduce((sum, route) => sum + (route?.cost ?? 0), 0);
  return { taken, failed, cramped, price };
}

/** Takes every line out once and lays it anew, as long as that changes something. */
function improveEach(taken: Taken, places: Places, order: readonly number[]): void {
  let quiet = 0;
  for (let pass = 0; pass < passes && quiet < order.length; pass += 1)
    for (const index of order) {
      if (quiet >= order.length) break;
      quiet += 1;
      const old = taken.routes[index] ?? null;
      remove(taken, places, index);
      const route = bestRoute(taken, places, index, old) ?? old;
      if (route === null) continue;
      add(taken, places, route);
      if (old === null || !sameLine(old.points, route.points)) quiet = 0;
    }
}

/** Takes two lines that cross or want one port out together and lays them anew, either first: what neither can mend alone. */
function untangle(taken: Taken, places: Places, order: readonly number[]): boolean {
  let changed = false;
  const tried = new Set<number>();
  const partners = [(index: number) => crossing(taken, places, index), (index: number) => rivals(places, taken, index)];
  for (const partnersOf of partners)
    for (const index of order)
      for (const other of partnersOf(index)) {
        const pair = Math.min(index, other) * order.length + Math.max(index, other);
        if (tried.has(pair) || tried.size >= mostPairs) continue;
        tried.add(pair);
        if (relay(taken, places, index, other)) changed = true;
      }
  return changed;
}

function crossing(taken: Taken, places: Places, index: number): number[] {
  const route = taken.routes[index];
  return route === null || route === undefined ? [] : crossedBy(taken, places, route);
}

/** Lines that hold a port by which this one would be cheaper. */
function rivals(places: Places, taken: Taken, index: number): number[] {
  const task = places.tasks[index];
  const route = taken.routes[index];
  if (task === undefined || route === null || route === undefined) return [];
  const found = new Set<number>();
  for (const way of waysBelow(places, task, route.cost - costs.bend))
    places.tasks.forEach((other, at) => {
      const held = taken.routes[at];
      if (at === index || held === null || held === undefined) return;
      const holds = (node: PlaceNode, port: Port) =>
        (other.from === node && held.fromPort === port) || (other.to === node && held.toPort === port);
      const joins = other.to === task.to && held.toPort === way.toPort && !task.alone && !other.alone;
      if (holds(task.from, way.fromPort) || (holds(task.to, way.toPort) && !joins)) found.add(at);
    });
  return [...found];
}

function relay(taken: Taken, places: Places, one: number, other: number): boolean {
  const [oldOne, oldOther] = [taken.routes[one], taken.routes[other]];
  if (oldOne === null || oldOne === undefined || oldOther === null || oldOther === undefined) return false;
  remove(taken, places, one);
  const priceOne = repriced(taken, places, oldOne);
  remove(taken, places, other);
  const before = priceOne + repriced(taken, places, oldOther);
  let best: readonly [Route, Route] = [oldOther, oldOne];
  let bestPrice = before - leastGain;
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const routeFirst = bestRoute(taken, places, first);
    if (routeFirst === null) continue;
    add(taken, places, routeFirst);
    const routeSecond = bestRoute(taken, places, second);
    remove(taken, places, first);
    if (routeSecond === null || routeFirst.cost + routeSecond.cost >= bestPrice) continue;
    bestPrice = routeFirst.cost + routeSecond.cost;
    best = [routeFirst, routeSecond];
  }
  for (const route of best) add(taken, places, route);
  return best[0] !== oldOther;
}

function sameLine(one: readonly (readonly [number, number])[], other: readonly (readonly [number, number])[]): boolean {
  return (
    one.length === other.length && one.every((point, i) => point[0] === other[i]?.[0] && point[1] === other[i]?.[1])
  );
}
