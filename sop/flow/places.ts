import type { ArrowShape, LaneId, StepId } from '../model/sop.ts';
import { mm } from '../model/units.ts';
import { chartIndexOf } from './chartIndex.ts';
import { cutEdges } from './cuts.ts';
import type { Cut } from './cuts.ts';
import type { FlowLink, NodeEdge, ShapeRequest, SymbolShape } from './grid.ts';
import type { Emu } from '../model/units.ts';
import { pieceOf, wishOf } from './overrides.ts';
import type { Wish } from './overrides.ts';
import { ports } from './paths.ts';
import type { Port } from './paths.ts';
import { evenTwips, sizesFor } from './sizes.ts';
import type { Sizes } from './sizes.ts';
import { laneCentre, layTracks } from './tracks.ts';
import type { Track } from './tracks.ts';

/** A symbol or connector with its width and lane; its height on the page comes last. */
export interface PlaceNode {
  readonly index: number;
  readonly id: string;
  readonly step: StepId;
  readonly lane: number;
  /** Grid row it stands in. */
  readonly row: number;
  readonly shape: SymbolShape;
  readonly label: string;
  readonly centre: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly connector: { readonly end: 'out' | 'in'; readonly edges: readonly string[] } | null;
  /** Port a connector is drawn for: the one that faces the table or its tip. */
  readonly natural: Port | null;
}

/** A line of symbols: a table row owns one or more, a strip one per level. */
export interface GridRow {
  readonly kind: 'above' | 'table' | 'below';
  /** Row of the chart, -1 in strips. */
  readonly row: number;
  readonly nodes: PlaceNode[];
  /** Half the height of its tallest symbol. */
  half: Emu;
}

/** A line to route. `edges` are several only when they share an incoming connector. */
export interface Task {
  readonly edges: readonly {
    readonly id: string;
    readonly branch: null | 'yes' | 'no';
    readonly from: string;
    readonly to: string;
    readonly shape?: ArrowShape | undefined;
  }[];
  readonly from: PlaceNode;
  readonly to: PlaceNode;
  readonly head: boolean;
  /** Branch whose word stands beside this line. */
  readonly label: null | 'yes' | 'no';
  /** Lines between performers of one step merge with nothing. */
  readonly alone: boolean;
  /** How its author bent it, as far as that means something on this page. */
  readonly wish: Wish | null;
}

type PlainTask = Omit<Task, 'wish'>;

/** Everything the page consists of before a line is drawn. Units are 3 per grid row: band above, mid line, band below. */
export interface Places {
  readonly request: ShapeRequest;
  readonly rows: readonly GridRow[];
  readonly nodes: readonly PlaceNode[];
  readonly tracks: readonly Track[];
  /** Index of each lane's centre track. */
  readonly centreTracks: readonly number[];
  readonly tasks: readonly Task[];
  readonly torn: readonly FlowLink[];
  /** For each task the other tasks with a label that leave the same symbol. */
  readonly siblings: readonly (readonly number[])[];
  /** Symbols in the way of each track, summed over the rows above: entry r counts those in rows before r. */
  readonly blocked: readonly Int32Array[];
  /** Symbols of each lane, summed likewise. */
  readonly symbolsAbove: readonly Int32Array[];
  readonly sizes: Sizes;
  /** Ports (four per node, in the order of `ports`) that an arrow would use straight on. */
  readonly wantedPorts: ReadonlySet<number>;
  /** Rough y of every unit in mm, for lengths in the cost. */
  readonly roughY: readonly number[];
}

/** Name of the connector pair of a target: all its connectors share it. */
export function connectorId(target: StepId): string {
  return `to:${target}`;
}

/**
 * Lays symbols, connectors and tracks of one page; `symbolWidth` is that of every box, capsule and diamond. The bends of
 * the edges in `unheard` are not listened to.
 */
export function layPlaces(
  request: ShapeRequest,
  symbolWidth: Emu,
  dense: boolean,
  unheard: ReadonlySet<string> = new Set(),
): Places {
  const { chart, first, last, lanes } = request;
  const sizes = sizesFor(Math.min(...lanes.map((box) => box.width)));
  const index = chartIndexOf(chart);
  const laneIndex = new Map(lanes.map((box, at) => [box.lane, at]));
  const laneOf = (node: string) => laneIndex.get(index.laneOf.get(node) ?? '') ?? 0;
  const cuts = cutEdges(chart, index, first, last, laneOf);
  const levelsIn = stripLevels(cuts.incoming);
  const levelsOut = stripLevels([...cuts.outgoing, ...cuts.incomingBelow]);

  const rows: GridRow[] = [];
  const nodes: PlaceNode[] = [];
  const byId = new Map<string, PlaceNode>();
  const addRow = (kind: GridRow['kind'], row: number) => rows.push({ kind, row, nodes: [], half: 0 });
  const place = (node: Omit<PlaceNode, 'index' | 'centre'>) => {
    const lane = lanes[node.lane];
    const row = rows[node.row];
    if (lane === undefined || row === undefined) throw new Error('A symbol stands outside the grid.');
    const placed: PlaceNode = { ...node, index: nodes.length, centre: laneCentre(lane) };
    nodes.push(placed);
    row.nodes.push(placed);
    row.half = Math.max(row.half, placed.height / 2);
    byId.set(placed.id, placed);
    return placed;
  };
  const height = symbolHeight(request, symbolWidth, sizes);
  const clear = evenTwips(Math.min(...lanes.map((box) => box.width)) - 2 * sizes.ruleClearance);
  const connectorWidth = Math.min(sizes.connector.width, Math.max(symbolWidth, Math.min(clear, sizes.connector.least)));
  const pentagon = (cut: Cut, end: 'out' | 'in', row: number, natural: Port) =>
    place({
      id: end === 'in' ? `in ${cut.target}` : `out ${laneOf(cut.laneNode)} ${cut.target}`,
      step: cut.target,
      lane: laneOf(cut.laneNode),
      row,
      shape: 'connector',
      label: '',
      width: connectorWidth,
      height: evenTwips(sizes.connector.height),
      connector: { end, edges: cut.edges.map((edge) => edge.edge.id) },
      natural,
    });

  for (let level = 0; level < levelsIn; level += 1) addRow('above', -1);
  const inNodes = cuts.incoming.map((cut) => pentagon(cut, 'in', levelsIn - 1 - cut.level, 'B'));
  for (let row = first; row <= last; row += 1) {
    const flowRow = chart.rows[row];
    const start = rows.length;
    const levels = 1 + Math.max(0, ...(flowRow?.nodes ?? []).map((node) => node.level));
    for (let level = 0; level < levels; level += 1) addRow('table', row);
    for (const node of flowRow?.nodes ?? []) {
      const lane = laneIndex.get(node.lane);
      if (lane === undefined) continue;
      place({
        id: node.id,
        step: node.step,
        lane,
        row: start + node.level,
        shape: node.shape,
        label: node.label,
        width:
          node.shape === 'terminator' && node.label !== ''
            ? capsuleWidth(request, lane, symbolWidth, sizes)
            : symbolWidth,
        height: node.shape === 'decision' ? evenTwips(height * 1.3) : height,
        connector: null,
        natural: null,
      });
    }
  }
  const below = rows.length;
  for (let level = 0; level < levelsOut; level += 1) addRow('below', -1);
  const outNodes = cuts.outgoing.map((cut) => pentagon(cut, 'out', below + cut.level, 'T'));
  const lowNodes = cuts.incomingBelow.map((cut) => pentagon(cut, 'in', below + cut.level, 'T'));

  const node = (id: string) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`No symbol ${id} on this page.`);
    return found;
  };
  const tasks: PlainTask[] = [
    ...cuts.links.map((link) => linkTask(link, node(link.from), node(link.to), index.capsules)),
    ...cuts.whole.map((edge) => edgeTask(edge, node(edge.fromNode), node(edge.toNode))),
    ...cuts.outgoing.flatMap((cut, at) =>
      cut.edges.map((edge) => edgeTask(edge, node(edge.fromNode), outNodes[at] ?? node(edge.fromNode))),
    ),
    ...cuts.incoming.map((cut, at) => incomingTask(cut, inNodes[at] ?? node(cut.laneNode), node(cut.laneNode))),
    ...cuts.incomingBelow.map((cut, at) => incomingTask(cut, lowNodes[at] ?? node(cut.laneNode), node(cut.laneNode))),
  ];
  const tracks = layTracks(lanes, symbolWidth, dense, sizes);
  const centreTracks = lanes.map((_, lane) =>
    tracks.findIndex((track) => track.lane === lane && track.kind === 'centre'),
  );
  const ordered = inOrder(tasks.map((task) => withWish(task, laneIndex, unheard)));
  return {
    request,
    rows,
    nodes,
    tracks,
    centreTracks,
    tasks: ordered,
    torn: cuts.torn,
    siblings: siblingsOf(ordered),
    blocked: tracks.map(({ x }) =>
      summed(rows, (entry) => Math.abs(entry.centre - x) < entry.width / 2 + sizes.symbolClearance),
    ),
    symbolsAbove: lanes.map((_, lane) => summed(rows, (entry) => entry.lane === lane)),
    sizes,
    wantedPorts: portsWanted(rows, ordered),
    roughY: roughHeights(rows, sizes),
  };
}

/** Symbols that count, summed over the rows above; entry r holds those in rows before r. */
function summed(rows: readonly GridRow[], counts: (node: PlaceNode) => boolean): Int32Array {
  const sums = new Int32Array(rows.length + 1);
  let sum = 0;
  rows.forEach((row, index) => {
    for (const node of row.nodes) if (counts(node)) sum += 1;
    sums[index + 1] = sum;
  });
  return sums;
}

/** A capsule is as wide as its word asks for, within its lane. */
function capsuleWidth(request: ShapeRequest, lane: number, symbolWidth: Emu, sizes: Sizes): Emu {
  const clear = (request.lanes[lane]?.width ?? 0) - 2 * sizes.ruleClearance;
  return Math.max(symbolWidth, evenTwips(Math.min(clear, request.symbol.capsule ?? 0)));
}

function siblingsOf(tasks: readonly Task[]): number[][] {
  return tasks.map((task) => {
    if (task.label === null) return [];
    return tasks.flatMap((other, index) =>
      other !== task && other.label !== null && other.from === task.from ? [index] : [],
    );
  });
}

/** The top of every symbol entered from above, and the bottom of symbols whose target stands below in plain sight. */
function portsWanted(rows: readonly GridRow[], tasks: readonly Task[]): Set<number> {
  const wanted = new Set<number>();
  for (const { from, to, alone } of tasks) {
    if (alone || to.row <= from.row) continue;
    wanted.add(to.index * 4 + ports.indexOf('T'));
    const between = rows.slice(from.row + 1, to.row).some((row) => row.nodes.some((node) => node.lane === from.lane));
    if (from.lane === to.lane && !between) wanted.add(from.index * 4 + ports.indexOf('B'));
  }
  return wanted;
}

function stripLevels(cuts: readonly Cut[]): number {
  return Math.max(0, ...cuts.map((cut) => cut.level + 1));
}

/** Half the width; 0.6 of it when small, so that a label beside the mid line has room. */
function symbolHeight(request: ShapeRequest, width: Emu, sizes: Sizes): Emu {
  const wanted = width < mm(8) ? Math.max(sizes.symbolLeast.height, width * 0.6) : width * 0.5;
  return evenTwips(Math.min(Math.max(request.symbol.height, sizes.symbolLeast.height), wanted));
}

function edgeTask(edge: NodeEdge, from: PlaceNode, to: PlaceNode): PlainTask {
  const { id, branch, from: source, to: target } = edge.edge;
  const end = to.connector === null ? target : connectorId(target);
  return {
    edges: [{ id, branch, from: source, to: end, shape: edge.shape }],
    from,
    to,
    head: true,
    label: branch,
    alone: false,
  };
}

/** An arrow with the first wish of its edges. */
function withWish(task: PlainTask, lanes: ReadonlyMap<LaneId, number>, unheard: ReadonlySet<string>): Task {
  const wishes = task.edges.map(({ id, shape }) => (unheard.has(id) ? null : wishOf(shape, pieceOf(task), lanes)));
  return { ...task, wish: wishes.find((wish) => wish !== null) ?? null };
}

function incomingTask(cut: Cut, from: PlaceNode, to: PlaceNode): PlainTask {
  const edges = cut.edges.map(({ edge, shape }) => ({
    id: edge.id,
    branch: edge.branch,
    from: connectorId(cut.target),
    to: edge.to,
    shape,
  }));
  return { edges, from, to, head: true, label: null, alone: false };
}

function linkTask(link: FlowLink, from: PlaceNode, to: PlaceNode, capsules: ReadonlySet<string>): PlainTask {
  const edges = [{ id: link.id, branch: link.branch, from: link.step, to: link.step }];
  const alone = !capsules.has(link.from) && !capsules.has(link.to);
  return { edges, from, to, head: link.head, label: link.branch, alone };
}

/** Same row first, then straight down, forward and returns, short before long: later lines nest around earlier ones. */
function inOrder(tasks: readonly Task[]): Task[] {
  const rank = (task: Task) => {
    const span = task.to.row - task.from.row;
    if (span === 0) return Math.abs(task.to.lane - task.from.lane) / 100;
    if (span === 1 && task.to.lane === task.from.lane) return 1;
    return span > 0 ? 1 + span : 1000 - span;
  };
  return tasks
    .map((task, index) => ({ task, index, rank: rank(task) }))
    .sort((one, other) => one.rank - other.rank || one.task.from.row - other.task.from.row || one.index - other.index)
    .map((entry) => entry.task);
}

/** A row's text is not looked at: the ways of arrows are a matter of the chart alone, so that typing moves no arrow. */
function roughHeights(rows: readonly GridRow[], sizes: Sizes): number[] {
  const perRow = new Map<number, number>();
  for (const row of rows) perRow.set(row.row, (perRow.get(row.row) ?? 0) + 1);
  let y = 0;
  return rows.flatMap((row) => {
    const usual = row.row < 0 ? 0 : sizes.usualRow / (perRow.get(row.row) ?? 1);
    const height = Math.max(usual, 2 * (row.half + sizes.bandEmpty)) / mm(1);
    const middle = y + height / 2;
    const band = row.half / mm(1) + (height / 2 - row.half / mm(1)) / 2;
    y += height;
    return [middle - band, middle, middle + band];
  });
}
