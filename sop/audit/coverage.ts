import type { FlowEdge, FlowGraph } from '../flow/graph.ts';
import type { ArrowItem, Pages } from '../layout/pages.ts';
import type { PagePart } from './pagePart.ts';
import { endSymbols } from './symbols.ts';

/** Are exactly the edges of the step table drawn, each once and to its target? */
export interface Coverage {
  /** Edges not drawn, or only one half of them. */
  readonly missingEdges: number;
  /** Arrows that say something else than the step table: other ends, other branch, twice, unknown, wrong symbol. */
  readonly wrongTargets: number;
  /** Connectors without exactly one counterpart, with different labels, both on one page, or without an arrow. */
  readonly unpairedConnectors: number;
  readonly connectorPairs: number;
}

interface Drawn {
  readonly arrow: ArrowItem;
  readonly page: number;
}

/** Compares the arrows of all pages with the graph. `performed` = steps that have a performer: only they can have arrows. */
export function coverage(
  pages: Pages,
  parts: readonly PagePart[],
  graph: FlowGraph,
  performed: ReadonlySet<string>,
): Coverage {
  const connectors = connectorGroups(parts);
  const drawn = new Map<string, Drawn[]>();
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  let wrongTargets = 0;
  parts.forEach((part, page) => {
    for (const arrow of part.arrows) {
      wrongTargets += wrongStart(part, arrow, graph);
      const known = edges.has(arrow.edge);
      if (known) drawn.set(arrow.edge, [...(drawn.get(arrow.edge) ?? []), { arrow, page }]);
      else if (arrow.from !== arrow.to || !graph.order.includes(arrow.from)) wrongTargets += 1;
    }
  });
  let missingEdges = differences(pages.edges, graph.edges);
  for (const edge of graph.edges) {
    const found = drawn.get(edge.id) ?? [];
    if (found.length === 0) {
      if (performed.has(edge.from) && performed.has(edge.to)) missingEdges += 1;
      continue;
    }
    for (const { arrow } of found) if (arrow.branch !== edge.branch) wrongTargets += 1;
    const verdict = judge(edge, found, connectors);
    if (verdict === 'missing') missingEdges += 1;
    if (verdict === 'wrong') wrongTargets += 1;
  }
  const unpairedConnectors =
    [...connectors.values()].filter((group) => !isPaired(group)).length + idleConnectors(parts);
  const connectorPairs = [...connectors.values()].filter(isPaired).length;
  return { missingEdges, wrongTargets, unpairedConnectors, connectorPairs };
}

/** One arrow, or two halves that meet in one connector on two pages. */
function judge(
  edge: FlowEdge,
  found: readonly Drawn[],
  connectors: ReadonlyMap<string, Connector[]>,
): 'fine' | 'missing' | 'wrong' {
  const [one, other] = found;
  if (one === undefined || found.length > 2) return 'wrong';
  const isConnector = (name: string) => connectors.has(name);
  if (other === undefined) {
    if (one.arrow.from === edge.from && one.arrow.to === edge.to) return 'fine';
    const half = isConnector(one.arrow.to) || isConnector(one.arrow.from);
    return half ? 'missing' : 'wrong';
  }
  const out = [one, other].find(({ arrow }) => arrow.from === edge.from && isConnector(arrow.to));
  const back = [one, other].find(({ arrow }) => arrow.to === edge.to && isConnector(arrow.from));
  if (out === undefined || back === undefined || out === back) return 'wrong';
  return out.arrow.to === back.arrow.from && out.page !== back.page ? 'fine' : 'wrong';
}

function differences(told: readonly FlowEdge[], real: readonly FlowEdge[]): number {
  const name = (edge: FlowEdge) => `${edge.id} ${edge.from} ${edge.to} ${edge.branch ?? ''}`;
  const one = new Set(told.map(name));
  const other = new Set(real.map(name));
  const only = (names: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...names].filter((entry) => !others.has(entry)).length;
  return only(one, other) + only(other, one) + Math.abs(told.length - one.size);
}

/** Branches leave diamonds, other arrows leave anything but a diamond; links stay in one step. */
function wrongStart(part: PagePart, arrow: ArrowItem, graph: FlowGraph): number {
  const { start } = endSymbols(part, arrow);
  if (start === null || start.connector !== undefined) return 0;
  const decides = graph.targets.get(arrow.from)?.yes !== undefined;
  if (arrow.branch !== null) return start.shape === 'decision' && decides ? 0 : 1;
  return start.shape === 'decision' && arrow.from !== arrow.to ? 1 : 0;
}

interface Connector {
  readonly end: 'out' | 'in';
  readonly page: number;
  readonly label: string;
  readonly step: string;
}

function connectorGroups(parts: readonly PagePart[]): Map<string, Connector[]> {
  const groups = new Map<string, Connector[]>();
  parts.forEach((part, page) => {
    for (const symbol of part.symbols) {
      if (symbol.connector === undefined) continue;
      const { id, end } = symbol.connector;
      groups.set(id, [...(groups.get(id) ?? []), { end, page, label: symbol.label ?? '', step: symbol.step }]);
    }
  });
  return groups;
}

function isPaired(group: readonly Connector[]): boolean {
  const incoming = group.filter((connector) => connector.end === 'in');
  const outgoing = group.filter((connector) => connector.end === 'out');
  const [first] = incoming;
  return (
    first !== undefined &&
    incoming.length === 1 &&
    outgoing.length > 0 &&
    outgoing.every((out) => out.page !== first.page && out.label === first.label && out.step === first.step)
  );
}

/** Connectors no arrow touches. */
function idleConnectors(parts: readonly PagePart[]): number {
  let idle = 0;
  for (const part of parts) {
    const touched = new Set(part.arrows.flatMap((arrow) => Object.values(endSymbols(part, arrow))));
    idle += part.symbols.filter((symbol) => symbol.connector !== undefined && !touched.has(symbol)).length;
  }
  return idle;
}
