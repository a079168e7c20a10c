import { evenTwips, mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { chartIndexOf } from './chartIndex.ts';
import { cutEdges } from './cuts.ts';
import type { Cut } from './cuts.ts';
import type { ShapeRequest } from './grid.ts';
import type { GridRow, PlaceNode, Places } from './places.ts';
import type { Port } from './ports.ts';
import { sizesFor } from './sizes.ts';
import type { Sizes } from './sizes.ts';
import { edgeTask, incomingTask, inOrder, linkTask, portsWanted, siblingsOf, withWish } from './tasks.ts';
import type { PlainTask } from './tasks.ts';
import { laneCentre, layTracks } from './tracks.ts';

/** A diamond so much higher than a box of its width looks as large as one. */
const diamondRise = 1.3;

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
        height: node.shape === 'decision' ? evenTwips(height * diamondRise) : height,
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

function stripLevels(cuts: readonly Cut[]): number {
  return Math.max(0, ...cuts.map((cut) => cut.level + 1));
}

/** Half the width; 0.6 of it when small, so that a label beside the mid line has room. */
function symbolHeight(request: ShapeRequest, width: Emu, sizes: Sizes): Emu {
  const wanted = width < mm(8) ? Math.max(sizes.symbolLeast.height, width * 0.6) : width * 0.5;
  return evenTwips(Math.min(Math.max(request.symbol.height, sizes.symbolLeast.height), wanted));
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
