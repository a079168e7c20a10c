import { flowGraph } from '../../sop/flow/graph.ts';
import type { FlowGraph } from '../../sop/flow/graph.ts';
import type { Spanning } from '../../sop/model/inputsSpans.ts';
import type { Lane, Sop, Step } from '../../sop/model/sop.ts';
import { useDocument } from './document.ts';

/** What cells, rows and columns a SOP has and how its steps are joined: everything but its words. A `Sop` is one. */
export interface Outline {
  readonly lanes: readonly Pick<Lane, 'id'>[];
  readonly steps: readonly OutlineStep[];
  /** Only whether there is one. */
  readonly proposer: object | null;
  /** Only whether there is one. */
  readonly flowTitle: string;
}

/** A row without its words. */
export type OutlineStep = Pick<Step, 'id' | 'kind' | 'performers' | 'cooperation' | 'exits' | 'isStart' | 'isEnd'> &
  Spanning;

/** An outline and the flow that follows from it. */
export interface Structure {
  readonly outline: Outline;
  readonly graph: FlowGraph;
}

const nothing: Structure = structured({ lanes: [], steps: [], proposer: null, flowTitle: '' });

let seen: Sop | null = null;
let kept: Structure = nothing;

/** The structure of a SOP. While only words change it stays the same object, so that what depends on it is not drawn anew. */
export function structureOf(sop: Sop | null): Structure {
  if (sop === null) return nothing;
  if (seen === sop) return kept;
  if (!sameOutline(kept.outline, sop)) kept = structured(sop);
  seen = sop;
  return kept;
}

/** The structure of the open document. */
export function useStructure(): Structure {
  return useDocument((state) => structureOf(state.sop));
}

function structured({
  lanes,
  steps,
  proposer,
  flowTitle,
}: Pick<Sop, 'lanes' | 'steps' | 'proposer' | 'flowTitle'>): Structure {
  return { outline: { lanes, steps, proposer, flowTitle }, graph: flowGraph({ steps }) };
}

function sameOutline(one: Outline, other: Outline): boolean {
  return (
    (one.proposer === null) === (other.proposer === null) &&
    (one.flowTitle === '') === (other.flowTitle === '') &&
    sameList(one.lanes, other.lanes, (a, b) => a.id === b.id) &&
    sameList(one.steps, other.steps, sameStep)
  );
}

/** What an edit did not touch keeps its identity (law 1 of the domain). */
function sameStep(one: OutlineStep, other: OutlineStep): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.performers === other.performers &&
    one.cooperation === other.cooperation &&
    one.exits === other.exits &&
    one.isStart === other.isStart &&
    one.isEnd === other.isEnd &&
    one.inputsSpan === other.inputsSpan &&
    (one.inputs.items.length === 0) === (other.inputs.items.length === 0)
  );
}

function sameList<Value>(
  one: readonly Value[],
  other: readonly Value[],
  same: (a: Value, b: Value) => boolean,
): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((value, index) => {
    const counterpart = other[index];
    return counterpart !== undefined && (value === counterpart || same(value, counterpart));
  });
}
