import type { Change } from '../model/change.ts';
import { newLane, newList, newStep } from '../model/create.ts';
import type { IdSource } from '../model/create.ts';
import { parseDuration } from '../model/duration.ts';
import { isSpan } from '../model/inputsSpans.ts';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { Exit, LaneId, Sop, Step } from '../model/sop.ts';
import type { DraftLane, DraftStep, StepsDraft } from './draft.ts';
import { pasteLimits } from './limits.ts';
import type { PasteRefused } from './limits.ts';
import type { PasteSpot } from './spot.ts';
import { filledCells, filledSteps } from './filling.ts';
import { itemsOf } from './pastedItems.ts';
import { comparable, editDistance } from './plainText.ts';

export interface Insertion {
  readonly spot: PasteSpot;
  /** Lanes that no pasted step uses come along. */
  readonly withEmptyLanes: boolean;
  /** Prints the column Keterangan where the style leaves it out: the style to set, or null. */
  readonly style: Sop['style'] | null;
}

/** The lane of the SOP that a pasted lane is, by name; a single different letter is forgiven in longer names. */
export function matchingLane(sop: Pick<Sop, 'lanes'>, name: string): LaneId | null {
  const wanted = comparable(name);
  const same = sop.lanes.find((lane) => comparable(lane.name) === wanted);
  if (same !== undefined) return same.id;
  const near = sop.lanes.filter(
    (lane) => wanted.length >= 8 && !/\d/.test(wanted) && editDistance(comparable(lane.name), wanted, 1) === 1,
  );
  const [only] = near;
  return near.length === 1 && only !== undefined ? only.id : null;
}

/** The pasted lanes that are inserted or used: all that a step uses, and the others on demand. */
function lanesToInsert(draft: StepsDraft, withEmptyLanes: boolean): readonly DraftLane[] {
  return draft.lanes.filter(({ isEmpty }) => withEmptyLanes || !isEmpty);
}

/**
 * One change that inserts the steps of a draft with their lanes. Refused when the SOP would grow beyond its sizes; then
 * nothing is inserted.
 */
export function insertPasted(
  sop: Sop,
  draft: StepsDraft,
  insertion: Insertion,
  ids: IdSource,
): Result<Change, PasteRefused> {
  const { spot } = insertion;
  const filled = filledSteps(sop, spot);
  const kept = spot.at === 'all' ? 0 : sop.steps.length;
  const fresh = Math.max(0, draft.steps.length - filled.length);
  if (draft.steps.length === 0) return refuse({ code: 'nothing', found: 0 });
  if (kept + fresh > pasteLimits.steps) return refuse({ code: 'tooManySteps', found: kept + fresh });
  const { lanes, laneChanges } = lanesOf(sop, draft, insertion.withEmptyLanes, ids);
  if (sop.lanes.length + laneChanges.length > pasteLimits.columns)
    return refuse({ code: 'tooManyColumns', found: sop.lanes.length + laneChanges.length });
  const steps: Step[] = [];
  for (const sketch of draft.steps) {
    const step = stepOf(sketch, lanes, ids);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  const removed: Change[] =
    spot.at === 'all' ? sop.steps.map(({ id }) => ({ kind: 'removeStep', step: id, retarget: { to: 'end' } })) : [];
  const at = spot.at === 'after' ? sop.steps.findIndex(({ id }) => id === spot.step) + 1 : kept;
  const changed = filled.slice(0, steps.length).flatMap((step, index) => {
    const source = steps[index];
    return source === undefined ? [] : filledCells(sop, step, source, draft.roles, ids);
  });
  const inserted = steps
    .slice(filled.length)
    .map((step, index): Change => ({ kind: 'insertStep', at: at + index, step }));
  const style: Change[] = insertion.style === null ? [] : [{ kind: 'setStyle', style: insertion.style }];
  return ok({
    kind: 'batch',
    changes: [
      ...removed,
      ...laneChanges,
      ...changed,
      ...inserted,
      ...exitsOf(draft.steps, [...filled.slice(0, steps.length), ...steps.slice(filled.length)]),
      ...style,
    ],
  });
}

/** The lane of the SOP for every lane of a draft, and the changes that add those that are new. */
function lanesOf(
  sop: Sop,
  draft: StepsDraft,
  withEmptyLanes: boolean,
  ids: IdSource,
): { readonly lanes: ReadonlyMap<string, LaneId>; readonly laneChanges: readonly Change[] } {
  const lanes = new Map<string, LaneId>();
  const laneChanges: Change[] = [];
  const byName = new Map<string, LaneId>();
  for (const { key, name } of lanesToInsert(draft, withEmptyLanes)) {
    const known = matchingLane(sop, name) ?? byName.get(comparable(name));
    const lane = known === undefined ? newLane(ids, name) : null;
    const id = known ?? lane?.id ?? '';
    lanes.set(key, id);
    if (lane === null) continue;
    byName.set(comparable(name), id);
    laneChanges.push({ kind: 'insertLane', at: sop.lanes.length + laneChanges.length, lane });
  }
  return { lanes, laneChanges };
}

function stepOf(sketch: DraftStep, lanes: ReadonlyMap<string, LaneId>, ids: IdSource): Result<Step, PasteRefused> {
  const texts = Object.values(sketch.texts).map(({ text }) => text.length);
  const longest = Math.max(...texts);
  if (longest > pasteLimits.textLength) return refuse({ code: 'textTooLong', found: longest });
  const inputs = itemsOf(sketch.texts.inputs.text);
  const outputs = itemsOf(sketch.texts.output.text);
  const most = Math.max(inputs.texts.length, outputs.texts.length);
  if (most > pasteLimits.listItems) return refuse({ code: 'tooManyItems', found: most });
  return ok({
    ...newStep(ids),
    activity: sketch.texts.activity.text,
    kind: sketch.kind,
    performers: [...new Set(sketch.performers.flatMap(({ lane }) => lanes.get(lane) ?? []))],
    inputs: newList(ids, inputs.marker, inputs.texts),
    inputsSpan: isSpan(sketch.inputsSpan) ? sketch.inputsSpan : 1,
    duration: parseDuration(sketch.texts.time.text),
    outputs: newList(ids, outputs.marker, outputs.texts),
    note: sketch.texts.note.text,
    isStart: sketch.isStart,
    isEnd: sketch.isEnd,
  });
}

/** The branches whose targets the source names; they can only be set once every step is there. */
function exitsOf(sketches: readonly DraftStep[], steps: readonly Step[]): Change[] {
  return sketches.flatMap(({ yesTo, noTo }, at): Change[] => {
    const step = steps[at]?.id;
    if (step === undefined) return [];
    const exit = (to: number): Exit | null => {
      const target = steps[to];
      return target === undefined || to === at ? null : { to: 'step', step: target.id };
    };
    const yes = yesTo === null || yesTo === at + 1 ? null : exit(yesTo);
    const no = noTo === null ? null : exit(noTo);
    return [
      ...(yes === null ? [] : [{ kind: 'setExit', step, branch: 'yes', exit: yes } as const]),
      ...(no === null ? [] : [{ kind: 'setExit', step, branch: 'no', exit: no } as const]),
    ];
  });
}
