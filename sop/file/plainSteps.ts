import type { IdSource } from '../model/create.ts';
import { parseDuration } from '../model/duration.ts';
import { defaultExits } from '../model/exits.ts';
import type { Exit, Exits, Lane, LaneId, Step, StepId, StepKind } from '../model/sop.ts';
import type { ReadingNote } from './note.ts';
import { jsonPath } from './fault.ts';
import type { Fault } from './fault.ts';
import { bentStep } from './plainArrows.ts';
import { plainList } from './plainIdentity.ts';
import type { PlainSop, PlainStep, PlainTarget } from './plainSchema.ts';

interface Reading {
  readonly ids: IdSource;
  readonly lanes: readonly Lane[];
  readonly stepIds: readonly StepId[];
  readonly faults: Fault[];
}

/** The step table of a plain SOP. References that lead nowhere are added to `faults`, with their path. */
export function stepsOf(plain: PlainSop, lanes: readonly Lane[], ids: IdSource, faults: Fault[]): readonly Step[] {
  const rows = plain.steps ?? [];
  const reading: Reading = { ids, lanes, faults, stepIds: rows.map(() => ids()) };
  return rows.map((row, at) => bentStep(stepOf(row, at, reading), row.arrows, at, lanes, faults));
}

function stepOf(row: PlainStep, at: number, reading: Reading): Step {
  const { ids } = reading;
  return {
    id: reading.stepIds[at] ?? ids(),
    activity: row.text ?? '',
    kind: kindOf(row),
    performers: performersOf(row, at, reading),
    cooperation: row.cooperation ?? 'joint',
    inputs: plainList(ids, row.list_markers?.requirements, row.requirements),
    inputsSpan: row.inputsSpan ?? 1,
    duration: parseDuration(row.time ?? ''),
    outputs: plainList(ids, row.list_markers?.outputs, row.outputs),
    note: row.note ?? '',
    exits: exitsOf(row, at, reading),
    isStart: row.is_start ?? false,
    isEnd: row.is_end ?? false,
  };
}

/** How a Tidak is written beside its arrow, OCR damage included. */
const noMarks: ReadonlySet<string> = new Set(['t', 'tidak', 'tdk', 'idal']);

/**
 * Process or decision. Without `kind`, a Tidak mark makes a decision (a lone Ya does not), and so does a target for
 * Ya or Tidak: only a decision has those.
 */
function kindOf(row: PlainStep): StepKind {
  if (row.kind !== undefined) return row.kind;
  if (namesBranchTarget(row)) return 'decision';
  const refuses = (row.marks ?? []).some(
    ({ kind, label }) => kind === 'decision' && noMarks.has(label.trim().toLowerCase()),
  );
  return refuses ? 'decision' : 'process';
}

/** Whether the row says where Ya or Tidak leads. */
function namesBranchTarget(row: PlainStep): boolean {
  return row.yes !== undefined || noTarget(row) !== undefined;
}

/** `no_target` wins; `no` is a target only as an integer or `end`. */
function noTarget(row: PlainStep): { readonly field: 'no_target' | 'no'; readonly target: PlainTarget } | undefined {
  if (row.no_target !== undefined) return { field: 'no_target', target: row.no_target };
  if (typeof row.no === 'number' || row.no === 'end') return { field: 'no', target: row.no };
  return undefined;
}

function exitsOf(row: PlainStep, at: number, reading: Reading): Exits {
  const no = noTarget(row);
  const exit = (field: 'next' | 'yes' | 'no' | 'no_target', target: PlainTarget | undefined, otherwise: Exit) =>
    target === undefined ? otherwise : exitTo(target, ['steps', at, field], reading);
  return {
    next: exit('next', row.next, defaultExits.next),
    yes: exit('yes', row.yes, defaultExits.yes),
    no: exit(no?.field ?? 'no', no?.target, defaultExits.no),
  };
}

function exitTo(target: PlainTarget, path: readonly PropertyKey[], { stepIds, faults }: Reading): Exit {
  if (typeof target === 'string') return { to: target };
  const step = stepIds[target - 1];
  if (step !== undefined) return { to: 'step', step };
  faults.push({
    path: jsonPath(path),
    message: `langkah ${target} tidak ada; SOP ini memuat ${stepIds.length} langkah`,
  });
  return { to: 'end' };
}

function performersOf(row: PlainStep, at: number, { lanes, faults }: Reading): readonly LaneId[] {
  const performers: LaneId[] = [];
  (row.performers ?? []).forEach((performer, index) => {
    const found =
      typeof performer === 'number'
        ? lanes.slice(performer, performer + 1)
        : lanes.filter((lane) => lane.name === performer);
    const [lane] = typeof performer === 'number' && performer < 0 ? [] : found;
    const fault =
      lane === undefined
        ? `${JSON.stringify(performer)} bukan kolom pelaksana`
        : found.length > 1
          ? `nama ${JSON.stringify(performer)} dipakai ${found.length} kolom; sebutkan nomor kolomnya (mulai dari 0)`
          : performers.includes(lane.id)
            ? `pelaksana ${JSON.stringify(lane.name)} disebut dua kali`
            : null;
    if (fault !== null) faults.push({ path: jsonPath(['steps', at, 'performers', index]), message: fault });
    else if (lane !== undefined) performers.push(lane.id);
  });
  return performers;
}

/**
 * Names a performer for every step without one: the guess of the file, else the performer of the step before, else
 * the first column. Each such step gets a note, so that the author checks it.
 */
export function filledPerformers(
  steps: readonly Step[],
  rows: readonly PlainStep[],
  lanes: readonly Lane[],
): { readonly steps: readonly Step[]; readonly notes: readonly ReadingNote[] } {
  const notes: ReadingNote[] = [];
  let before: Lane | undefined;
  const filled = steps.map((step, at) => {
    const named = lanes.find((lane) => lane.id === step.performers[0]);
    const lane = named ?? guessed(rows[at], lanes) ?? before ?? lanes[0];
    before = lane;
    if (named !== undefined || lane === undefined) return step;
    notes.push({
      rule: 'LAJUR-PELAKSANA',
      severity: 'note',
      where: { at: 'symbol', step: step.id, lane: lane.id },
      message: `Langkah ${at + 1}: pelaksana diisi otomatis (${lane.name}).`,
      hint: 'Periksa apakah pelaksananya benar.',
    });
    return { ...step, performers: [lane.id] };
  });
  return { steps: filled, notes };
}

function guessed(row: PlainStep | undefined, lanes: readonly Lane[]): Lane | undefined {
  const guess = row?.actor_guess;
  if (guess === undefined || guess === null) return undefined;
  const index = guess.actor_index;
  return (index != null && index >= 0 ? lanes[index] : undefined) ?? lanes.find((lane) => lane.name === guess.actor);
}
