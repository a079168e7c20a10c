import { describe, expect, test } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import type { FlowEdge, FlowGraph } from '../../../sop/flow/graph.ts';
import { standardWorkTime } from '../../../sop/model/duration.ts';
import type { StepId } from '../../../sop/model/sop.ts';
import { flowTimes } from '../../../sop/times/flowTimes.ts';
import { withoutLoops } from '../../../sop/times/loops.ts';
import { timeText } from '../../../sop/times/timeText.ts';
import { buildSop } from '../../support/builders.ts';
import type { StepSketch } from '../../support/builders.ts';
import { randomFrom } from '../../support/randomSops.ts';

const minute = 60;

function timesOf(sketches: readonly StepSketch[], workTime = standardWorkTime) {
  const sop = buildSop(['Pemohon', 'Staf', 'Kasi'], sketches);
  return flowTimes(sop, flowGraph(sop), workTime);
}

describe('the time of a procedure', () => {
  test('is the sum of its steps where there is one way only, and returns are left out and named', () => {
    // The SOP of the mock-up: 5 + 5 + 10 + 10 + 30 + 3 + 1 = 64 minutes.
    const times = timesOf([
      { by: [0], time: '5 menit' },
      { by: [1], time: '5 menit', kind: 'decision', no: 1 },
      { by: [1], time: '10 menit' },
      { by: [2], time: '10 menit', kind: 'decision', no: 3 },
      { by: [2], time: '30 menit' },
      { by: [1], time: '3 menit' },
      { by: [0], time: '1 menit' },
    ]);
    expect(times.shortest?.seconds).toBe(64 * minute);
    expect(times.longest?.seconds).toBe(64 * minute);
    expect(times.loops).toEqual([
      { from: 'S2', to: 'S1', branch: 'no', shortest: 10 * minute, longest: 10 * minute },
      { from: 'S4', to: 'S3', branch: 'no', shortest: 20 * minute, longest: 20 * minute },
    ]);
    expect(times.performers.map(({ name, shortest, all }) => [name, shortest, all])).toEqual([
      ['Pemohon', 6 * minute, 6 * minute],
      ['Staf', 18 * minute, 18 * minute],
      ['Kasi', 40 * minute, 40 * minute],
    ]);
  });

  test('differs by the branch taken: a repair further down, an early end', () => {
    // 1 → 2 (10) → 3 ends at once, or 2 → 4 (60) → 5 (5) → 6.
    const times = timesOf([
      { by: [0], time: '5 menit' },
      { by: [1], time: '10 menit', kind: 'decision', yes: 3, no: 4 },
      { by: [1], time: '1 menit', next: 0 },
      { by: [2], time: '1 jam' },
      { by: [2], time: '5 menit' },
      { by: [0], time: '2 menit' },
    ]);
    expect(times.shortest).toEqual({ seconds: 16 * minute, steps: ['S1', 'S2', 'S3'] });
    expect(times.longest).toEqual({ seconds: 82 * minute, steps: ['S1', 'S2', 'S4', 'S5', 'S6'] });
    expect(times.performers.map(({ shortest, longest, all }) => [shortest, longest, all])).toEqual([
      [5 * minute, 7 * minute, 7 * minute],
      [11 * minute, 10 * minute, 11 * minute],
      [0, 65 * minute, 65 * minute],
    ]);
    expect(times.loops).toEqual([]);
  });

  test('a repair step that only leads back is part of the repetition, not of the longest way', () => {
    const times = timesOf([
      { by: [0], time: '5 menit' },
      { by: [1], time: '10 menit', kind: 'decision', yes: 4, no: 3 },
      { by: [0], time: '30 menit', next: 1 },
      { by: [2], time: '2 menit', next: 0 },
    ]);
    expect(times.longest).toEqual({ seconds: 17 * minute, steps: ['S1', 'S2', 'S4'] });
    expect(times.loops).toEqual([{ from: 'S3', to: 'S1', branch: null, shortest: 45 * minute, longest: 45 * minute }]);
  });

  test('rows that are not in the order of the work are no repetition', () => {
    // 1 → 3 → 2 → 4: the arrow from 3 up to 2 leads on.
    const times = timesOf([
      { time: '1 menit', next: 3 },
      { time: '2 menit', next: 4 },
      { time: '4 menit', next: 2 },
      { time: '8 menit' },
    ]);
    expect(times.loops).toEqual([]);
    expect(times.longest).toEqual({ seconds: 15 * minute, steps: ['S1', 'S3', 'S2', 'S4'] });
  });

  test('a joint step counts once on a path and in full for each performer', () => {
    const times = timesOf([
      { by: [0, 1], time: '1 jam' },
      { by: [], time: '5 menit' },
    ]);
    expect(times.shortest?.seconds).toBe(65 * minute);
    expect(times.performers).toEqual([
      { lane: 'L1', name: 'Pemohon', shortest: 60 * minute, longest: 60 * minute, all: 60 * minute },
      { lane: 'L2', name: 'Staf', shortest: 60 * minute, longest: 60 * minute, all: 60 * minute },
      { lane: 'L3', name: 'Kasi', shortest: 0, longest: 0, all: 0 },
      { lane: null, name: '', shortest: 5 * minute, longest: 5 * minute, all: 5 * minute },
    ]);
  });

  test('steps without a readable time count nothing and are named', () => {
    const times = timesOf([{ time: '5 menit' }, { time: 'sesuai kebutuhan' }, { time: '' }]);
    expect(times.shortest?.seconds).toBe(5 * minute);
    expect(times.unread).toEqual([
      { step: 'S2', text: 'sesuai kebutuhan' },
      { step: 'S3', text: '' },
    ]);
  });

  test('days follow the working time of the office', () => {
    const sketches = [{ time: '2 hari' }, { time: '1 minggu' }, { time: '1 bulan' }, { time: '1 tahun' }];
    const days = (hoursPerDay: number, daysPerWeek: number, daysPerMonth: number) =>
      (timesOf(sketches, { hoursPerDay, daysPerWeek, daysPerMonth }).longest?.seconds ?? 0) / (hoursPerDay * 3600);
    expect(days(7.5, 5, 20)).toBe(2 + 5 + 20 + 240);
    expect(days(6.25, 6, 24)).toBe(2 + 6 + 24 + 288);
  });

  test('a procedure that never ends, and one without steps, has no path', () => {
    expect(timesOf([]).shortest).toBeNull();
    const circle = timesOf([{ time: '5 menit' }, { time: '5 menit', next: 1 }]);
    expect(circle.shortest).toBeNull();
    expect(circle.longest).toBeNull();
    expect(circle.loops).toHaveLength(1);
  });

  test('a step that leads to itself is one repetition', () => {
    const times = timesOf([{ time: '5 menit', kind: 'decision', yes: 2, no: 1 }, { time: '1 menit' }]);
    expect(times.shortest?.seconds).toBe(6 * minute);
    expect(times.loops).toEqual([{ from: 'S1', to: 'S1', branch: 'no', shortest: 5 * minute, longest: 5 * minute }]);
  });
});

describe('on random small flows', () => {
  const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);

  test('shortest and longest are those of every way written out', () => {
    let withChoice = 0;
    for (const seed of seeds) {
      const { sketches, minutes } = randomFlow(seed);
      const sop = buildSop(['A', 'B'], sketches);
      const graph = flowGraph(sop);
      const times = flowTimes(sop, graph, standardWorkTime);
      const kept = keptEdges(graph, times.loops);
      const sums = everyPath(graph, kept).map((path) =>
        path.reduce((sum, step) => sum + (minutes.get(step) ?? 0) * minute, 0),
      );
      expect([seed, times.shortest?.seconds ?? null]).toEqual([seed, sums.length === 0 ? null : Math.min(...sums)]);
      expect([seed, times.longest?.seconds ?? null]).toEqual([seed, sums.length === 0 ? null : Math.max(...sums)]);
      for (const path of [times.shortest, times.longest])
        if (path !== null)
          expect(path.seconds).toBe(path.steps.reduce((sum, step) => sum + (minutes.get(step) ?? 0) * minute, 0));
      if (new Set(sums).size > 1) withChoice += 1;
    }
    // The cases must be worth the name.
    expect(withChoice).toBeGreaterThan(100);
  });

  test('what is left out repeats, what is kept does not, and every step stays within reach', () => {
    for (const seed of seeds) {
      const graph = flowGraph(buildSop(['A', 'B'], randomFlow(seed).sketches));
      const { loops } = withoutLoops(graph);
      const kept = keptEdges(graph, loops);
      for (const step of graph.order)
        expect([seed, reached(kept, targetsOf(kept, step)).has(step)]).toEqual([seed, false]);
      for (const loop of loops) expect([seed, reached(kept, [loop.to]).has(loop.from)]).toEqual([seed, true]);
      expect(reached(kept, graph.starts)).toEqual(reached(graph.edges, graph.starts));
    }
  });
});

describe('a length of time in words', () => {
  test.each([
    [0, '0 menit'],
    [45, '45 detik'],
    [64 * 60, '64 menit'],
    [119 * 60 + 30, '119 menit 30 detik'],
    [245 * 60, '4 jam 5 menit'],
    [7.5 * 3600, '1 hari kerja'],
    [2 * 27_000 + 3 * 3600 + 5 * 60, '2 hari kerja 3 jam 5 menit'],
  ])('%d seconds: %s', (seconds, text) => {
    expect(timeText(seconds, { hoursPerDay: 7.5 })).toBe(text);
  });
});

/** Two to eight steps with up to two exits each, anywhere. */
function randomFlow(seed: number) {
  const random = randomFrom(seed);
  const count = 2 + random.below(7);
  // Mostly downwards, as people draw; 0 is the end.
  const target = (row: number): number =>
    random.chance(0.6) ? (row + 2 + random.below(count - row)) % (count + 1) : random.below(count + 1);
  const sketches = Array.from({ length: count }, (_, row): StepSketch => {
    const time = `${1 + random.below(9)} menit`;
    if (random.chance(0.6)) return { time, kind: 'decision', yes: target(row), no: target(row) };
    return random.chance(0.4) ? { time, next: target(row) } : { time };
  });
  const minutes = new Map(sketches.map(({ time }, row) => [`S${row + 1}`, Number.parseInt(time ?? '', 10)]));
  return { sketches, minutes };
}

function keptEdges(graph: FlowGraph, loops: readonly Pick<FlowEdge, 'from' | 'to' | 'branch'>[]): FlowEdge[] {
  return graph.edges.filter(
    ({ from, to, branch }) => !loops.some((loop) => loop.from === from && loop.to === to && loop.branch === branch),
  );
}

function targetsOf(edges: readonly FlowEdge[], step: StepId): StepId[] {
  return edges.filter(({ from }) => from === step).map(({ to }) => to);
}

function reached(edges: readonly FlowEdge[], from: readonly StepId[]): ReadonlySet<StepId> {
  const seen = new Set(from);
  for (const step of seen) for (const next of targetsOf(edges, step)) seen.add(next);
  return seen;
}

/** Every way from a start to an end that does no step twice, written out one by one. */
function everyPath(graph: FlowGraph, edges: readonly FlowEdge[]): StepId[][] {
  const paths: StepId[][] = [];
  const walk = (path: StepId[]): void => {
    const here = path.at(-1) ?? '';
    if (graph.ends.includes(here)) paths.push(path);
    for (const next of targetsOf(edges, here)) if (!path.includes(next)) walk([...path, next]);
  };
  for (const start of graph.starts) walk([start]);
  return paths;
}
