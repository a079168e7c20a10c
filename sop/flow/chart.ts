import type { LaneId, Sop, Step } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { flowGraph } from './graph.ts';
import type { FlowGraph } from './graph.ts';
import type { FlowChart, FlowLink, FlowNode, FlowRow, NodeEdge } from './grid.ts';

type TerminatorStyle = Pick<Style, 'terminator' | 'terminatorText'>;

/** Where the capsules of one step stand: the step's own symbol, its own row of the table, or stacked with it. */
interface Capsules {
  readonly start: 'self' | 'stacked' | 'row' | null;
  readonly end: 'self' | 'stacked' | 'row' | null;
}

/**
 * Symbols, links and edges of the whole chart, for the terminator styles T-A, T-B and T-C (spec 4.2).
 * Steps without a performer get a row without symbols; edges from and to them are left out. Pure; O(steps).
 */
export function buildChart(sop: Pick<Sop, 'steps' | 'lanes'>, style: TerminatorStyle): FlowChart {
  const graph = flowGraph(sop);
  const laneOrder = new Map(sop.lanes.map((lane, index) => [lane.id, index]));
  const rows: FlowRow[] = [];
  const entry = new Map<string, string>();
  const leave = new Map<string, string>();
  sop.steps.forEach((step, index) => {
    const capsules = capsulesOf(step, index, graph, style);
    const parts = stepParts(step, capsules, graph, style, laneOrder);
    if (parts.main !== null && parts.last !== null) {
      entry.set(step.id, parts.main);
      leave.set(step.id, parts.last);
    }
    if (capsules.start === 'row') rows.push({ step: step.id, own: 'start', nodes: parts.start, links: [] });
    rows.push({ step: step.id, own: null, nodes: parts.nodes, links: parts.links });
    if (capsules.end === 'row') rows.push({ step: step.id, own: 'end', nodes: parts.end, links: [] });
  });
  const edges: NodeEdge[] = [];
  const shapes = new Map(sop.steps.map((step) => [step.id, step.arrowShapes]));
  for (const edge of graph.edges) {
    const fromNode = leave.get(edge.from);
    const toNode = entry.get(edge.to);
    if (fromNode === undefined || toNode === undefined) continue;
    const shape = shapes.get(edge.from)?.[edge.branch ?? 'next'];
    edges.push(shape === undefined ? { edge, fromNode, toNode } : { edge, fromNode, toNode, shape });
  }
  return { rows, edges };
}

function capsulesOf(step: Step, index: number, graph: FlowGraph, style: TerminatorStyle): Capsules {
  const first = index === 0;
  const last = index === graph.order.length - 1;
  const starts = first || step.isStart;
  const ends = step.isEnd || endBranches(step, graph).length > 0;
  const box = step.kind === 'process';
  const ownRow = style.terminator === 'T-C';
  const itself = style.terminator === 'T-A' && box;
  const start = !starts ? null : first && ownRow ? 'row' : first && itself ? 'self' : 'stacked';
  const end = !ends ? null : last && ownRow ? 'row' : last && itself && start !== 'self' ? 'self' : 'stacked';
  return { start, end };
}

/** Branches of this step that lead to the end of the procedure. */
function endBranches(step: Step, graph: FlowGraph): FlowLink['branch'][] {
  const targets = graph.targets.get(step.id) ?? {};
  const found: FlowLink['branch'][] = [];
  if (targets.next === 'end') found.push(null);
  if (targets.yes === 'end') found.push('yes');
  if (targets.no === 'end') found.push('no');
  return found;
}

interface StepParts {
  /** Symbol arrows enter at, and symbol they leave from; null without performers. */
  readonly main: string | null;
  readonly last: string | null;
  readonly nodes: readonly FlowNode[];
  readonly start: readonly FlowNode[];
  readonly end: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

function stepParts(
  step: Step,
  capsules: Capsules,
  graph: FlowGraph,
  style: TerminatorStyle,
  laneOrder: ReadonlyMap<LaneId, number>,
): StepParts {
  const performers = step.performers.filter((lane) => laneOrder.has(lane));
  const mainLane = performers[0];
  const lastPerformer = performers[performers.length - 1];
  if (mainLane === undefined || lastPerformer === undefined)
    return { main: null, last: null, nodes: [], start: [], end: [], links: [] };
  const words = style.terminatorText === 'mulaiSelesai' ? { start: 'Mulai', end: 'Selesai' } : { start: '', end: '' };
  const handsOver = step.cooperation === 'handover' && performers.length > 1;
  const lastLane = handsOver && step.kind === 'process' ? lastPerformer : mainLane;
  const id = (lane: LaneId) => `${step.id}@${lane}`;
  const level = capsules.start === 'stacked' ? 1 : 0;

  const shapeOf = (lane: LaneId): Pick<FlowNode, 'shape' | 'label'> => {
    if (capsules.start === 'self' && lane === mainLane) return { shape: 'terminator', label: words.start };
    if (capsules.end === 'self' && lane === lastLane) return { shape: 'terminator', label: words.end };
    return { shape: lane === mainLane ? step.kind : 'process', label: '' };
  };
  const nodes: FlowNode[] = performers.map((lane) => ({
    id: id(lane),
    step: step.id,
    lane,
    role: lane === mainLane ? 'main' : 'partner',
    level,
    ...shapeOf(lane),
  }));
  const links = cooperationLinks(step, performers, handsOver, laneOrder);

  const start: FlowNode[] = [];
  const end: FlowNode[] = [];
  if (capsules.start === 'stacked' || capsules.start === 'row') {
    const capsule = capsuleNode(step, mainLane, 'start', 0, words.start);
    (capsules.start === 'row' ? start : nodes).push(capsule);
    links.push({ id: `${step.id}:start`, step: step.id, from: capsule.id, to: id(mainLane), head: true, branch: null });
  }
  if (capsules.end === 'stacked' || capsules.end === 'row') {
    const capsule = capsuleNode(step, lastLane, 'end', capsules.end === 'row' ? 0 : level + 1, words.end);
    (capsules.end === 'row' ? end : nodes).push(capsule);
    for (const branch of endBranches(step, graph))
      links.push({
        id: `${step.id}:end${branch === null ? '' : `:${branch}`}`,
        step: step.id,
        from: id(lastLane),
        to: capsule.id,
        head: true,
        branch,
      });
  }
  return { main: id(mainLane), last: id(lastLane), nodes, start, end, links };
}

function capsuleNode(step: Step, lane: LaneId, role: 'start' | 'end', level: number, label: string): FlowNode {
  return { id: `${step.id}:${role}`, step: step.id, lane, shape: 'terminator', role, level, label };
}

/**
 * Hand-over: arrows in the written order. Joint: plain lines between neighbours, outwards from the main symbol. A decision
 * between its partners has only one side left for a line, so the line to the other side starts at the first partner.
 */
function cooperationLinks(
  step: Step,
  performers: readonly LaneId[],
  handsOver: boolean,
  laneOrder: ReadonlyMap<LaneId, number>,
): FlowLink[] {
  const link = (from: LaneId, to: LaneId): FlowLink => ({
    id: `${step.id}:with:${to}`,
    step: step.id,
    from: `${step.id}@${from}`,
    to: `${step.id}@${to}`,
    head: handsOver,
    branch: null,
  });
  const chain = (lanes: readonly LaneId[]) => lanes.slice(1).map((lane, index) => link(lanes[index] ?? lane, lane));
  if (handsOver) return chain(performers);
  const position = (lane: LaneId) => laneOrder.get(lane) ?? 0;
  const sorted = performers.toSorted((one, other) => position(one) - position(other));
  const main = performers[0] ?? '';
  const at = sorted.indexOf(main);
  const left = sorted.slice(0, at).reverse();
  const right = sorted.slice(at + 1);
  const firstLeft = left[0];
  if (step.kind === 'decision' && firstLeft !== undefined)
    return [...chain([main, ...left]), ...chain(right.length > 0 ? [firstLeft, ...right] : [])];
  return [...chain([main, ...left]), ...chain([main, ...right])];
}
