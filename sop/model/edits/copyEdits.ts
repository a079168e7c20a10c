import { branches, defaultExits } from '../exits.ts';
import type { Change } from '../change.ts';
import type { IdSource } from '../create.ts';
import { inputsSpans } from '../inputsSpans.ts';
import type { ArrowShape, Exit, Lane, LaneId, ListBox, Sop, Step, StepId } from '../sop.ts';

/** Rows as they were copied, with the columns that perform them. */
export interface CopiedRows {
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
}

/** The rows of a SOP with these ids, in the order of the table. */
export function copyRows(sop: Sop, ids: readonly StepId[]): CopiedRows {
  const steps = sop.steps.filter((step) => ids.includes(step.id));
  const used = new Set(steps.flatMap((step) => step.performers));
  return { lanes: sop.lanes.filter((lane) => used.has(lane.id)), steps };
}

/** The edit that inserts copied rows, and the steps it makes. */
export interface InsertedRows {
  readonly change: Change;
  readonly steps: readonly StepId[];
}

/**
 * Inserts copies of rows below another one (null = first). They are new steps: arrows among them lead among the copies, an
 * arrow to another step of the same SOP still leads there, any other gets the default of a new step. Performers are found by
 * column, then by name; a column that is missing is added. Null when there is nothing to insert.
 */
export function insertCopies(
  sop: Sop,
  { lanes, steps }: CopiedRows,
  after: StepId | null,
  ids: IdSource,
): InsertedRows | null {
  const at = after === null ? 0 : sop.steps.findIndex((step) => step.id === after) + 1;
  if (steps.length === 0 || (after !== null && at === 0)) return null;
  const added: Change[] = [];
  const laneFor = new Map<LaneId, LaneId>(sop.lanes.map(({ id }) => [id, id]));
  for (const lane of lanes) {
    const known = sop.lanes.find(({ id }) => id === lane.id) ?? sop.lanes.find(({ name }) => sameName(name, lane.name));
    const id = known?.id ?? ids();
    laneFor.set(lane.id, id);
    if (known === undefined)
      added.push({ kind: 'insertLane', at: sop.lanes.length + added.length, lane: { id, name: lane.name } });
  }
  const stepFor = new Map(steps.map((step) => [step.id, ids()]));
  const spans = inputsSpans(steps);
  const inserted = steps.map((step, row): Change => {
    const id = stepFor.get(step.id) ?? '';
    const { arrowShapes: _bent, ...plain } = step;
    const copy: Step = {
      ...plain,
      id,
      performers: [...new Set(step.performers.flatMap((lane) => laneFor.get(lane) ?? []))],
      inputs: copiedList(step.inputs, ids),
      outputs: copiedList(step.outputs, ids),
      inputsSpan: Math.max(1, spans[row] ?? 1),
      exits: defaultExits,
    };
    return { kind: 'insertStep', at: at + row, step: copy };
  });
  // Arrows last: they may lead to a copy that stands further down.
  const arrows = steps.flatMap((step) => {
    const id = stepFor.get(step.id) ?? '';
    return branches.flatMap((branch): Change[] => {
      const exit = copiedExit(sop, step.exits[branch], stepFor) ?? defaultExits[branch];
      const shape = copiedShape(step.arrowShapes?.[branch], laneFor);
      return [
        ...(exit === defaultExits[branch] ? [] : [{ kind: 'setExit', step: id, branch, exit } as const]),
        ...(shape === null ? [] : [{ kind: 'setArrowShape', step: id, branch, shape } as const]),
      ];
    });
  });
  return { change: { kind: 'batch', changes: [...added, ...inserted, ...arrows] }, steps: [...stepFor.values()] };
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(one) !== '' && plain(one) === plain(other);
}

function copiedList(list: ListBox, ids: IdSource): ListBox {
  return { ...list, items: list.items.map((item) => ({ ...item, id: ids() })) };
}

function copiedExit(sop: Sop, exit: Exit, stepFor: ReadonlyMap<StepId, StepId>): Exit | null {
  if (exit.to !== 'step') return exit;
  const copy = stepFor.get(exit.step);
  if (copy !== undefined) return { to: 'step', step: copy };
  return sop.steps.some((step) => step.id === exit.step) ? exit : null;
}

/** A bend goes along when its column does. */
function copiedShape(shape: ArrowShape | undefined, laneFor: ReadonlyMap<LaneId, LaneId>): ArrowShape | null {
  if (shape === undefined) return null;
  const lane = shape.run === null ? null : (laneFor.get(shape.run.lane) ?? null);
  return { ...shape, run: shape.run === null || lane === null ? null : { ...shape.run, lane } };
}
