import type { FlowChart, LabelSizes, LaneBox, NodeEdge, PageRoute } from '../../flow/grid.ts';
import { routePage } from '../../flow/routePage.ts';
import type { Emu } from '../../model/units.ts';

/** Routes of pages by content, so that an edit routes only the pages it touches. */
export type RouteCache = Map<string, PageRoute>;

/** Routes the rows first…last as one page, each at least as high as `minHeights` says. */
export type RouteRows = (first: number, last: number, minHeights: readonly Emu[]) => PageRoute;

/** An edge of the chart by the rows it joins. */
export interface EdgeRows {
  readonly from: number;
  readonly to: number;
  readonly branch: NodeEdge['edge']['branch'];
  readonly id: string;
}

/** A long session with many documents must not keep every page it ever routed. */
const mostRoutes = 3000;

/** A router for one chart that remembers pages: the same rows, neighbours and heights give the same page. */
export function routeRowsOf(
  chart: FlowChart,
  lanes: readonly LaneBox[],
  labels: LabelSizes,
  symbol: { readonly width: Emu; readonly height: Emu },
  cache: RouteCache,
): RouteRows {
  const frame = JSON.stringify([lanes, labels, symbol]);
  const rowKeys = chart.rows.map((row) => JSON.stringify(row));
  const edges = edgeRowsOf(chart);
  return (first, last, minHeights) => {
    const touching = edges
      .filter(({ from, to }) => within(from, first, last) || within(to, first, last))
      .map(({ id, from, to }) => `${id}:${from - first}:${to - first}`);
    const heights = minHeights.slice(first, last + 1).join();
    const key = [frame, ...rowKeys.slice(first, last + 1), touching.join(), heights].join('\n');
    const known = cache.get(key);
    if (known !== undefined) return known;
    const route = routePage({ chart, lanes, labels, symbol, minHeights, first, last });
    if (cache.size >= mostRoutes) cache.clear();
    cache.set(key, route);
    return route;
  };
}

/** The edges of a chart by row, in the order of the chart. */
export function edgeRowsOf(chart: FlowChart): EdgeRows[] {
  const rowOf = new Map(chart.rows.flatMap((row, index) => row.nodes.map((node) => [node.id, index] as const)));
  return chart.edges.map(({ edge, fromNode, toNode }) => ({
    from: rowOf.get(fromNode) ?? -1,
    to: rowOf.get(toNode) ?? -1,
    branch: edge.branch,
    id: `${fromNode}>${toNode}>${edge.id}`,
  }));
}

function within(row: number, first: number, last: number): boolean {
  return row >= first && row <= last;
}
