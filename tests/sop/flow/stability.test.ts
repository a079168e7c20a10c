import { describe, expect, test } from 'vitest';
import type { Sop } from '../../../sop/model/sop.ts';
import { chartEdit, editKinds } from '../../support/chartEdits.ts';
import type { ChartEdit } from '../../support/chartEdits.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';
import { plainPaper, routeRange, routeSop } from '../../support/routedPages.ts';
import { tracesOf } from '../../support/routeTraces.ts';
import type { ArrowTrace } from '../../support/routeTraces.ts';

/** One page that is never full, so that its row range stays the same. */
const endless = { ...plainPaper, bodyMm: 5000 };

function charted(seed: number): Sop {
  const random = randomFrom(seed * 7 + 1);
  return randomSop(seed, {
    lanes: 3 + random.below(5),
    steps: 8 + random.below(8),
    decisions: 0.3,
    together: 0.1,
    farReturns: 0.4,
    jumps: 0.05,
    ends: 0.05,
    nobody: 0,
  });
}

interface Seen {
  readonly traces: ReadonlyMap<string, ArrowTrace>;
  /** Steps an arrow or a line inside a step belongs to. */
  readonly stepsOf: (edge: string) => readonly string[];
  /** Every cell of the rows of these steps. */
  readonly rowsOf: (steps: ReadonlySet<string>) => string[];
}

function seen(sop: Sop): Seen {
  const { chart, lanes, graph, pages } = routeSop(sop, endless);
  const route = pages[0]?.route;
  if (route === undefined || pages.length > 1) throw new Error('The page is full.');
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  return {
    traces: new Map(tracesOf(chart, lanes, route).map((trace) => [trace.id, trace])),
    stepsOf: (id) => {
      const edge = edges.get(id);
      return edge === undefined ? [id.slice(0, id.indexOf(':'))] : [edge.from, edge.to];
    },
    rowsOf: (steps) => [...steps].flatMap((step) => lanes.map((_, lane) => `${lane} ${step}`)),
  };
}

interface Outcome {
  readonly kept: number;
  /** Arrows of untouched rows that run otherwise because they share a channel with an arrow that changed. */
  readonly gaveWay: number;
  /** Arrows of untouched rows that run otherwise for no such reason. */
  readonly restless: readonly string[];
}

function compare(before: Seen, after: Seen, { touched }: ChartEdit): Outcome {
  const reached = new Set([...before.rowsOf(touched), ...after.rowsOf(touched)]);
  const reach = (trace: ArrowTrace) => trace.cells.forEach((cell) => reached.add(cell));
  const turned: { id: string; cells: ReadonlySet<string>; traces: readonly ArrowTrace[] }[] = [];
  let kept = 0;
  for (const id of new Set([...before.traces.keys(), ...after.traces.keys()])) {
    const [old, now] = [before.traces.get(id), after.traces.get(id)];
    const ends = (side: Seen) => side.stepsOf(id).join();
    const own = [before, after].some((side) => side.stepsOf(id).some((step) => touched.has(step)));
    const both = [old, now].filter((trace) => trace !== undefined);
    if (
      old === undefined ||
      now === undefined ||
      own ||
      ends(before) !== ends(after) ||
      old.from !== now.from ||
      old.to !== now.to
    )
      both.forEach(reach);
    else if (old.shape === now.shape) kept += 1;
    else turned.push({ id, cells: new Set([...old.cells, ...now.cells]), traces: both });
  }
  // An arrow that gave way may push the next one.
  let gaveWay = 0;
  for (let pushed = true; pushed;) {
    pushed = false;
    for (const entry of turned.slice()) {
      if (![...entry.cells].some((cell) => reached.has(cell))) continue;
      entry.traces.forEach(reach);
      turned.splice(turned.indexOf(entry), 1);
      gaveWay += 1;
      pushed = true;
    }
  }
  return { kept, gaveWay, restless: turned.map(({ id }) => id) };
}

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

describe('an edit does not reshuffle arrows elsewhere', () => {
  test.each(editKinds)('%s', (kind) => {
    let kept = 0;
    let gaveWay = 0;
    const restless: string[] = [];
    for (const seed of seeds) {
      const sop = charted(seed);
      const edit = chartEdit(sop, kind, seed);
      if (edit === null) continue;
      const outcome = compare(seen(sop), seen(edit.after), edit);
      kept += outcome.kept;
      gaveWay += outcome.gaveWay;
      restless.push(...outcome.restless.map((edge) => `${seed} ${edge}`));
    }
    expect(kept).toBeGreaterThan(300);
    expect(kept / (kept + gaveWay + restless.length)).toBeGreaterThan(0.9);
    expect(restless).toEqual([]);
  });

  test('a longer text moves arrows up and down, and bends none', () => {
    for (const seed of seeds) {
      const sop = charted(seed);
      const shapes = (heights: (row: number) => number) => {
        const { chart, lanes } = routeSop(sop, endless);
        const route = routeRange(sop, { ...endless, rowHeightsMm: heights }, 0, chart.rows.length - 1);
        return tracesOf(chart, lanes, route).map(({ id, shape }) => `${id}: ${shape}`);
      };
      const row = 1 + (seed % 6);
      expect(shapes((at) => (at === row ? 47 : 10))).toEqual(shapes(() => 10));
    }
  });
});
