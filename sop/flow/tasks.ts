import type { LaneId } from '../model/sop.ts';
import type { Cut } from './cuts.ts';
import type { FlowLink, NodeEdge } from './grid.ts';
import { pieceOf, wishOf } from './overrides.ts';
import { connectorId } from './places.ts';
import type { GridRow, PlaceNode, Task } from './places.ts';
import { portIndex } from './ports.ts';

/** A line to route before it is known what its author wished. */
export type PlainTask = Omit<Task, 'wish'>;

/** An arrow of the step table, or its part on this page up to a connector. */
export function edgeTask(edge: NodeEdge, from: PlaceNode, to: PlaceNode): PlainTask {
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

/** The arrow with the first wish of its edges. */
export function withWish(task: PlainTask, lanes: ReadonlyMap<LaneId, number>, unheard: ReadonlySet<string>): Task {
  const wishes = task.edges.map(({ id, shape }) => (unheard.has(id) ? null : wishOf(shape, pieceOf(task), lanes)));
  return { ...task, wish: wishes.find((wish) => wish !== null) ?? null };
}

/** All arrows that come in through one connector, as one line. */
export function incomingTask(cut: Cut, from: PlaceNode, to: PlaceNode): PlainTask {
  const edges = cut.edges.map(({ edge, shape }) => ({
    id: edge.id,
    branch: edge.branch,
    from: connectorId(cut.target),
    to: edge.to,
    shape,
  }));
  return { edges, from, to, head: true, label: null, alone: false };
}

/** A line inside one step. */
export function linkTask(link: FlowLink, from: PlaceNode, to: PlaceNode, capsules: ReadonlySet<string>): PlainTask {
  const edges = [{ id: link.id, branch: link.branch, from: link.step, to: link.step }];
  const alone = !capsules.has(link.from) && !capsules.has(link.to);
  return { edges, from, to, head: link.head, label: link.branch, alone };
}

/** Same row first, then straight down, forward and returns, short before long: later lines nest around earlier ones. */
export function inOrder(tasks: readonly Task[]): Task[] {
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

/** For each task the other tasks with a label that leave the same symbol. */
export function siblingsOf(tasks: readonly Task[]): number[][] {
  return tasks.map((task) => {
    if (task.label === null) return [];
    return tasks.flatMap((other, index) =>
      other !== task && other.label !== null && other.from === task.from ? [index] : [],
    );
  });
}

/** The top of every symbol entered from above, and the bottom of symbols whose target stands below in plain sight. */
export function portsWanted(rows: readonly GridRow[], tasks: readonly Task[]): Set<number> {
  const wanted = new Set<number>();
  for (const { from, to, alone } of tasks) {
    if (alone || to.row <= from.row) continue;
    wanted.add(portIndex(to, 'T'));
    const between = rows.slice(from.row + 1, to.row).some((row) => row.nodes.some((node) => node.lane === from.lane));
    if (from.lane === to.lane && !between) wanted.add(portIndex(from, 'B'));
  }
  return wanted;
}
