import { bestRoute } from './candidates.ts';
import type { Places } from './places.ts';
import { add, nothingTaken, remove } from './taken.ts';
import type { Taken } from './taken.ts';

/** Improvement passes over all lines; each line is taken out and chosen anew. */
const passes = 3;
/** Fresh starts with the lines first that found no way, and with those that found only a short label. */
const restarts = 3;
const labelRestarts = 1;
/** With more lines than this without a way, starting again seldom helps. */
const hopeless = 4;

/** What the search found: the routes, and the tasks without one. */
export interface Choice {
  readonly taken: Taken;
  readonly failed: readonly number[];
  readonly cramped: readonly number[];
}

/** Chooses a route for every task. When some find none, starts again with those first; the best try wins. */
export function chooseRoutes(places: Places): Choice {
  let order = bentFirst(places);
  let best: Choice | null = null;
  for (let start = 0; start <= restarts; start += 1) {
    const choice = chooseInOrder(places, order);
    if (best === null || badness(choice) < badness(best)) best = choice;
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

/** The others make room for arrows that their authors bent. */
function bentFirst({ tasks }: Places): number[] {
  const bent = (index: number) => tasks[index]?.wish != null;
  const all = tasks.map((_, index) => index);
  return [...all.filter(bent), ...all.filter((index) => !bent(index))];
}

function badness(choice: Choice): number {
  return choice.failed.length * 1000 + choice.cramped.length;
}

function chooseInOrder(places: Places, order: readonly number[]): Choice {
  const taken = nothingTaken(places);
  for (const index of order) {
    const route = bestRoute(taken, places, index);
    if (route !== null) add(taken, places, route);
  }
  const stuck = order.filter((index) => taken.routes[index] === null).length > hopeless;
  for (let pass = 0; pass < passes && !stuck; pass += 1) {
    let changed = false;
    for (const index of order) {
      const old = taken.routes[index] ?? null;
      remove(taken, places, index);
      const route = bestRoute(taken, places, index, old) ?? old;
      if (route === null) continue;
      add(taken, places, route);
      if (old === null || !sameLine(old.points, route.points)) changed = true;
    }
    if (!changed) break;
  }
  const failed = order.filter((index) => taken.routes[index] === null);
  const cramped = order.filter((index) => {
    const label = taken.routes[index]?.label;
    const branch = places.tasks[index]?.label;
    return label !== null && label !== undefined && branch && label.text !== places.request.labels[branch].text;
  });
  return { taken, failed, cramped };
}

function sameLine(one: readonly (readonly [number, number])[], other: readonly (readonly [number, number])[]): boolean {
  return (
    one.length === other.length && one.every((point, i) => point[0] === other[i]?.[0] && point[1] === other[i]?.[1])
  );
}
