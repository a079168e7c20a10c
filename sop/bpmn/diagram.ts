import type { StepId } from '../model/sop.ts';

/** A rectangle in px of the diagram, origin top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A thing that the flow goes through. */
export interface DiagramNode {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'task' | 'gateway';
  readonly name: string;
  /** Id of its lane in the diagram. */
  readonly lane: string;
  readonly box: Box;
}

/** A sequence flow; `name` is the word of a branch, else ''. */
export interface DiagramFlow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** A remark beside a task: who does it together with its performer. */
export interface DiagramNote {
  readonly id: string;
  readonly text: string;
  readonly node: string;
  readonly box: Box;
  readonly points: readonly Point[];
}

export interface DiagramLane {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
}

/** A SOP as a BPMN 2.0 collaboration of one pool with upright lanes, ready to be written down. */
export interface Diagram {
  readonly name: string;
  readonly pool: Box;
  readonly lanes: readonly DiagramLane[];
  readonly nodes: readonly DiagramNode[];
  readonly flows: readonly DiagramFlow[];
  readonly notes: readonly DiagramNote[];
  /** Steps that nobody performs: they stand in no lane and are not drawn. */
  readonly left: readonly StepId[];
}
