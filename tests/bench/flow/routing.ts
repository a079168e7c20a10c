import { countBends, countSharedSegments, crossingPoints } from '../../../sop/audit/lines.ts';
import { pagePart } from '../../../sop/audit/pagePart.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { figure } from '../bench.ts';
import type { Bench, Figure, Size } from '../bench.ts';
import { createElk, routeWithElk } from './elk.ts';
import { loadAvoid, routeWithAvoid } from './libavoid.ts';
import type { AvoidSettings, LinePorts } from './libavoid.ts';
import { corpusSops, ordinarySops, wideSops } from '../sopSets.ts';
import { tasksOf } from './pageSets.ts';
import { anyPorts, ourPorts, routeOneNetAPort } from './ports.ts';
import { withRoutes } from './routingTask.ts';
import type { Points, RoutingTask } from './routingTask.ts';

interface Amounts {
  readonly corpus: number;
  readonly ordinary: number;
  readonly wide: number;
}

const amounts: Readonly<Record<Size, Amounts>> = {
  smoke: { corpus: 2, ordinary: 2, wide: 1 },
  usual: { corpus: 50, ordinary: 80, wide: 20 },
  full: { corpus: 50, ordinary: 800, wide: 200 },
};

/** Our own weights in points of paper: a bend is worth 55 mm of line, a crossing 44 mm; clearances as in `sop/flow`. */
const settings: AvoidSettings = {
  segmentPenalty: 157,
  crossingPenalty: 126,
  shapeBuffer: 2.55,
  nudging: 2.83,
  sharedPenalty: 1000,
  apart: false,
  walls: true,
};

interface Contestant {
  readonly key: string;
  readonly name: string;
  readonly target: boolean;
  readonly remark?: string;
  readonly route: (task: RoutingTask) => readonly Points[] | Promise<readonly Points[]>;
}

async function contestants(): Promise<Contestant[]> {
  const avoid = await loadAvoid();
  const elk = createElk();
  const route = (task: RoutingTask, ports: readonly LinePorts[], changed: Partial<AvoidSettings> = {}): Points[] =>
    routeWithAvoid(avoid, task, { ...settings, ...changed }, ports);
  return [
    { key: 'libavoid', name: 'libavoid, port kami', target: true, route: (task) => route(task, ourPorts(task)) },
    {
      key: 'libavoidOneNet',
      name: 'libavoid, port bebas, satu jaringan per port',
      target: true,
      route: (task) => routeOneNetAPort(task, (ports) => route(task, ports), priceOf(task)),
    },
    {
      key: 'libavoidSharing',
      name: 'libavoid, port kami, boleh berimpit',
      target: false,
      route: (task) => route(task, ourPorts(task), { sharedPenalty: 0, walls: false }),
    },
    {
      key: 'libavoidAnyPort',
      name: 'libavoid, port bebas',
      target: false,
      remark: 'garis masuk dan keluar boleh memakai port yang sama, sehingga saling menutupi',
      route: (task) => route(task, anyPorts(task)),
    },
    {
      key: 'elk',
      name: 'elkjs layered, interactive',
      target: false,
      remark: 'elkjs memindahkan simbol, jadi garis tabel tidak berlaku baginya',
      route: (task) => routeWithElk(elk, task),
    },
  ];
}

interface Count {
  readonly bends: number;
  readonly crossings: number;
  readonly shared: number;
}

function countPage(page: Page): Count {
  const part = pagePart(page);
  return {
    bends: countBends(part),
    crossings: crossingPoints(part).length,
    shared: countSharedSegments(part),
  };
}

/** What a whole page costs by our weights; a shared stretch is worth two bends. */
function priceOf(task: RoutingTask): (routes: readonly Points[]) => number {
  return (routes) => {
    const { bends, crossings, shared } = countPage(withRoutes(task, routes));
    return 10 * bends + 8 * crossings + 20 * shared;
  };
}

function total(pages: readonly Count[], name: keyof Count): number {
  return pages.reduce((sum, page) => sum + page[name], 0);
}

interface JudgedSet {
  readonly key: string;
  readonly name: string;
  readonly pages: readonly { readonly ours: Count; readonly theirs: Count }[];
}

function rowsOf({ key, name: referenceName, target, remark }: Contestant, set: JudgedSet): Figure[] {
  const row = (name: keyof Count, what: string, unit: Figure['unit'], limit: number): Figure =>
    figure({
      name: `routing.${name}.${key}.${set.key}`,
      what: `${what}, ${set.name} (${set.pages.length} halaman)`,
      ours: total(
        set.pages.map(({ ours }) => ours),
        name,
      ),
      reference: total(
        set.pages.map(({ theirs }) => theirs),
        name,
      ),
      referenceName,
      unit,
      target: target && set.key === 'all' ? limit : null,
      ...(remark !== undefined && set.key === 'all' && name === 'bends'
        ? { remark: `${referenceName}: ${remark}` }
        : {}),
    });
  const rows = [row('bends', 'belokan', 'bends', 1.15), row('crossings', 'persilangan', 'crossings', 1)];
  return set.key === 'all' ? [...rows, row('shared', 'garis asing berimpit', 'places', 1)] : rows;
}

/** Bends and crossings of our arrows against libavoid and ELK on the same pages (issue line 3). */
export const routingBench: Bench = {
  name: 'routing',
  method: [
    'Setiap halaman jadi diberikan kepada pembanding: simbol di tempat kami menaruhnya, tiap garis antara dua port. Garis yang sama dihitung sekali; penghitungnya satu untuk semua.',
    `libavoid: ortogonal, nudging ${settings.nudging} pt, jarak simbol ${settings.shapeBuffer} pt, segmentPenalty ${settings.segmentPenalty}, crossingPenalty ${settings.crossingPenalty} (bobot kami sendiri: belokan 10, persilangan 8, 0,18 per mm), fixedSharedPathPenalty ${settings.sharedPenalty} dengan penaliseOrthogonalSharedPathsAtConnEnds, dinding di tepi kolom Pelaksana.`,
    '"Port kami" = ujung garis persis di tempat kami; "port bebas" = keempat sisi simbol, dipilih libavoid; "satu jaringan per port" = aturan kami: satu port hanya untuk satu garis, atau untuk panah-panah masuk yang menyatu.',
    '"Halaman bersih" = hanya halaman tempat pembanding tidak membuat garis asing berimpit: di halaman lain gambarnya tidak boleh dipakai, dan berimpit menghemat belokan.',
  ],
  async run({ size, say }) {
    const { corpus, ordinary, wide } = amounts[size];
    say('menata halaman');
    const sets = [
      { key: 'corpus', name: `${corpus} SOP korpus`, tasks: tasksOf(corpusSops(corpus)) },
      { key: 'ordinary', name: `${ordinary} SOP acak biasa`, tasks: tasksOf(ordinarySops(ordinary)) },
      { key: 'wide', name: `${wide} SOP acak luas`, tasks: tasksOf(wideSops(wide)) },
    ];
    const figures: Figure[] = [];
    for (const contestant of await contestants()) {
      const judged = [];
      for (const { key, name, tasks } of sets) {
        say(`${contestant.name}, ${name}`);
        const pages = [];
        for (const task of tasks) {
          const theirs = countPage(withRoutes(task, await contestant.route(task)));
          pages.push({ ours: countPage(task.page), theirs });
        }
        judged.push({ key, name, pages });
      }
      const all = { key: 'all', name: 'semua', pages: judged.flatMap(({ pages }) => pages) };
      const clean = {
        key: 'clean',
        name: 'halaman bersih saja',
        pages: all.pages.filter(({ theirs }) => theirs.shared === 0),
      };
      figures.push(...rowsOf(contestant, all));
      if (contestant.target) for (const set of judged) figures.push(...rowsOf(contestant, set));
      if (clean.pages.length < all.pages.length) figures.push(...rowsOf(contestant, clean));
    }
    return figures;
  },
};
