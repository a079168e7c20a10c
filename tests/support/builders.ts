import { newLane, newList, newSop, newStep } from '../../sop/model/create.ts';
import type { IdSource } from '../../sop/model/create.ts';
import { parseDuration } from '../../sop/model/duration.ts';
import { standardProfile } from '../../sop/model/defaultStyle.ts';
import type { Exit, Lane, Sop, Step } from '../../sop/model/sop.ts';

/** Ids that count: `<prefix>1`, `<prefix>2`, … */
export function countingIds(prefix = 'id'): IdSource {
  let last = 0;
  return () => `${prefix}${(last += 1)}`;
}

/** A row in few words. `by` are columns from 0; targets are step numbers from 1, 0 is the end. */
export interface StepSketch {
  readonly activity?: string;
  readonly by?: readonly number[];
  readonly kind?: Step['kind'];
  readonly next?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly time?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly patch?: Partial<Step>;
}

/** A SOP with lanes L1, L2, … and steps S1, S2, …, so that tests can name them. */
export function buildSop(lanes: readonly string[], sketches: readonly StepSketch[], patch: Partial<Sop> = {}): Sop {
  const ids = countingIds('i');
  const columns: Lane[] = lanes.map((name, at) => ({ ...newLane(ids, name), id: `L${at + 1}` }));
  const steps = sketches.map((sketch, at) => buildStep(ids, sketch, at, columns));
  return { ...newSop(() => 'SOP', standardProfile), lanes: columns, steps, ...patch };
}

function buildStep(ids: IdSource, sketch: StepSketch, at: number, lanes: readonly Lane[]): Step {
  const empty = newStep(ids);
  const exit = (number: number | undefined, otherwise: Exit): Exit =>
    number === undefined ? otherwise : number === 0 ? { to: 'end' } : { to: 'step', step: `S${number}` };
  return {
    ...empty,
    id: `S${at + 1}`,
    activity: sketch.activity ?? `Mengerjakan tugas ${at + 1}`,
    kind: sketch.kind ?? 'process',
    performers: (sketch.by ?? []).flatMap((column) => lanes[column]?.id ?? []),
    duration: parseDuration(sketch.time ?? ''),
    inputs: newList(ids, null, sketch.inputs ?? []),
    outputs: newList(ids, null, sketch.outputs ?? []),
    exits: {
      next: exit(sketch.next, empty.exits.next),
      yes: exit(sketch.yes, empty.exits.yes),
      no: exit(sketch.no, empty.exits.no),
    },
    ...sketch.patch,
  };
}
