import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import { buildChart } from '../../../sop/flow/chart.ts';
import { createLayoutCache, layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { randomSop } from '../../support/randomSops.ts';
import { figure } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';
import { interactive, layered } from '../elkSettings.ts';
import { exponent, median, percentile, race, timeEach } from '../rounds.ts';
import { restructuring, typing } from './edits.ts';
import type { Editing } from './edits.ts';

/** A procedure as long ones are: a fifth decisions, some of them leading far back, a tenth joint steps. */
function procedure(steps: number, lanes: number, seed = 1): Sop {
  return randomSop(seed, {
    lanes,
    steps,
    decisions: 0.2,
    together: 0.1,
    farReturns: 0.2,
    jumps: 0.03,
    ends: 0.02,
    nobody: 0,
  });
}

/** Lays out anew after each edit, with the cache that the editor keeps. */
function layouts(sop: Sop, edits: (sop: Sop, seed: number) => Editing): () => unknown {
  const cache = createLayoutCache();
  const next = edits(sop, 7);
  layoutSop(sop, defaultStyle, { cache });
  return () => layoutSop(next(), defaultStyle, { cache });
}

/** The same chart as a graph for ELK: a node for each symbol, an edge for each arrow and each link inside a step. */
function elkGraph(sop: Sop, options: Readonly<Record<string, string>>): ElkNode {
  const chart = buildChart(sop, defaultStyle);
  const laneOf = new Map(sop.lanes.map(({ id }, index) => [id, index]));
  const nodes = chart.rows.flatMap(({ nodes: own }, row) =>
    own.map(({ id, lane }) => ({ id, width: 31, height: 16, x: (laneOf.get(lane) ?? 0) * 48, y: row * 40 })),
  );
  const edges = [
    ...chart.edges.map(({ edge, fromNode, toNode }) => ({ id: edge.id, sources: [fromNode], targets: [toNode] })),
    ...chart.rows.flatMap(({ links }) => links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] }))),
  ];
  return { id: 'sop', layoutOptions: { ...options }, children: nodes, edges };
}

async function againstElk({ rounds, size, say }: BenchRequest): Promise<Figure[]> {
  const elk = new ElkConstructor();
  const figures: Figure[] = [];
  for (const steps of size === 'smoke' ? [20] : [20, 100, 500]) {
    say(`elkjs, ${steps} langkah`);
    const sop = procedure(steps, 6);
    const times = await race(
      rounds,
      {
        typing: layouts(sop, typing),
        restructuring: layouts(sop, restructuring),
        elk: () => elk.layout(elkGraph(sop, layered)),
        interactive: () => elk.layout(elkGraph(sop, interactive)),
      },
      { typing: 10, restructuring: 4 },
    );
    const row = (
      key: string,
      what: string,
      ours: number,
      other: readonly number[],
      name: string,
      target: number | null,
    ) =>
      figure({
        name: `layout.${key}.${steps}`,
        what: `${what}, ${steps} langkah × 6 pelaksana`,
        ours,
        reference: median(other),
        referenceName: name,
        unit: 'ms',
        target,
      });
    const typed = median(times.typing);
    figures.push(
      row('typing.elk', 'satu ketikan', typed, times.elk, 'elkjs layered', 0.1),
      row('typing.elkInteractive', 'satu ketikan', typed, times.interactive, 'elkjs layered, interactive', null),
      row('restructuring.elk', 'satu perubahan bagan', median(times.restructuring), times.elk, 'elkjs layered', 0.1),
    );
  }
  return figures;
}

function againstLimits({ size, say }: BenchRequest): Figure[] {
  const edits = { smoke: 4, usual: 400, full: 1600 }[size];
  const first = size === 'smoke' ? 0 : warmUp;
  const figures: Figure[] = [];
  for (const { steps, lanes, limit } of [
    { steps: 30, lanes: 6, limit: 8 },
    { steps: 200, lanes: 8, limit: 40 },
  ]) {
    for (const [key, what, made, target] of [
      ['typing', 'ketikan', typing, 1],
      ['restructuring', 'perubahan bagan', restructuring, null],
    ] as const) {
      say(`${what}, ${steps} × ${lanes}`);
      const clock: number[] = [];
      const processor: number[] = [];
      // Several SOPs, because chance makes some of them easy.
      for (const seed of size === 'smoke' ? [1] : [1, 2, 3, 4]) {
        const times = timeEach(Math.ceil(edits / 4), first, layouts(procedure(steps, lanes, seed), made));
        clock.push(...times.clock);
        processor.push(...times.processor);
      }
      const row = (name: string, label: string, value: number, goal: number | null): Figure =>
        figure({
          name: `layout.${key}.${name}.${steps}x${lanes}`,
          what: `${label}, ${steps} langkah × ${lanes} pelaksana (${clock.length} kali)`,
          ours: value,
          reference: limit,
          referenceName: 'batas',
          unit: 'ms',
          target: goal,
        });
      figures.push(
        row('p50', `p50 ${what}`, percentile(clock, 0.5), null),
        row('p99', `p99 ${what}`, percentile(clock, 0.99), target),
        row('p99cpu', `p99 ${what}, waktu prosesor`, percentile(processor, 0.99), target),
      );
    }
  }
  return figures;
}

/** Edits before counting starts: the first ones are compiled while they run. */
const warmUp = 30;

async function growth({ rounds, size, say }: BenchRequest): Promise<Figure[]> {
  const sizes = size === 'smoke' ? [10, 20] : [50, 100, 200, 350, 500];
  say(`pertumbuhan, ${sizes.join(', ')} langkah`);
  const figures: Figure[] = [];
  for (const [key, what, work, repeats] of [
    ['typing', 'satu ketikan', (sop: Sop) => layouts(sop, typing), 10],
    ['restructuring', 'satu perubahan bagan', (sop: Sop) => layouts(sop, restructuring), 4],
    ['fresh', 'menata dari awal', (sop: Sop) => () => layoutSop(sop, defaultStyle), 1],
  ] as const) {
    const works = Object.fromEntries(sizes.map((steps) => [String(steps), work(procedure(steps, 6))]));
    const times = await race(
      key === 'fresh' ? Math.min(rounds, 5) : rounds,
      works,
      Object.fromEntries(sizes.map((steps) => [String(steps), repeats])),
    );
    const points = sizes.map((steps) => [steps, median(times[String(steps)] ?? [])] as const);
    figures.push(
      figure({
        name: `layout.growth.${key}`,
        what: `pertumbuhan, ${what}`,
        ours: exponent(points),
        reference: 1,
        referenceName: 'lurus',
        unit: 'exponent',
        target: 1.2,
        remark: points.map(([steps, took]) => `${steps} langkah ${took.toFixed(2)} ms`).join(', '),
      }),
    );
  }
  return figures;
}

/** Layout and routing after an edit (issue line 13). */
export const layoutBench: Bench = {
  name: 'layout',
  method: [
    'Lajur: layoutSop (susun, pecah halaman, tarik panah, lukis) dengan simpanan yang dipakai editor, sesudah tiap ketikan acak; "perubahan bagan" mengganti pelaksana, jenis, tujuan, urutan, atau menambah dan membuang langkah.',
    '"Waktu prosesor" tidak bertambah oleh program lain yang berjalan; pada komputer yang sepi sama dengan waktu jam.',
    'elkjs: bagan yang sama (simpul = simbol, garis = panah), algoritma layered, garis tegak lurus; tanpa teks, tabel, dan halaman.',
  ],
  async run(request) {
    return [...(await againstElk(request)), ...againstLimits(request), ...(await growth(request))];
  },
};
