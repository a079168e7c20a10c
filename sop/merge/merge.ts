import type { Sop } from '../model/sop.ts';
import { mergedIdentity } from './mergeIdentity.ts';
import type { Documents } from './mergeIdentity.ts';
import { fittedSteps, mergedLanes } from './mergeLanes.ts';
import { mergedSettings } from './mergeSettings.ts';
import { mergedSteps } from './mergeSteps.ts';
import { startRuling } from './ruling.ts';
import type { Answer, Choice } from './ruling.ts';

/** Two states of a SOP as one. */
export interface Merge {
  /** As long as nothing is answered, what both changed stands as mine has it. */
  readonly merged: Sop;
  readonly choices: readonly Choice[];
}

/**
 * Puts together two states that both began as `base`, by the identity of columns, steps and entries. What one side changed is
 * taken; what both changed differently becomes a choice, which holds both. The result keeps the references of the model; it may be
 * larger than a SOP may be, when both sides added much.
 */
export function merge(base: Sop, mine: Sop, theirs: Sop, answers: ReadonlyMap<string, Answer> = new Map()): Merge {
  const ruling = startRuling(answers);
  const documents: Documents = { base, mine, theirs };
  const identity = mergedIdentity(ruling, documents);
  const steps = mergedSteps(ruling, documents);
  const lanes = mergedLanes(ruling, documents, steps);
  const settings = mergedSettings(ruling, documents);
  const merged: Sop = { id: mine.id, identity, lanes, steps: fittedSteps(documents, lanes, steps), ...settings };
  return { merged, choices: ruling.choices };
}
