import { flowGraph } from '../../sop/flow/graph.ts';
import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { deleteSteps } from '../../sop/model/edits/rowEdits.ts';
import type { ExitName } from '../../sop/model/exits.ts';
import type { Exit, Sop, StepId } from '../../sop/model/sop.ts';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { exitsOf } from './drawing/branchTargets.ts';
import { stepNumberOf } from './places.ts';

/** What removing rows would do; `question` is null when no arrow is led to them, so that nothing needs to be asked. */
export interface Removal {
  readonly change: Change;
  readonly question: { readonly sentence: string; readonly redirect: string } | null;
}

interface Source {
  readonly step: StepId;
  readonly branch: ExitName;
}

const branchWords = { next: 'arah', yes: 'Ya', no: 'Tidak' } as const;

/**
 * Plans the removal of rows that stand together. `chosen` = number of the step to which the author leads the arrows that
 * came to them, 0 = the end; without it they take the natural way. Null when the rows are not there.
 */
export function planRemoval(sop: Sop, ids: readonly StepId[], chosen: number | null = null): Removal | null {
  const change = deleteSteps(sop, ids, chosen === null ? null : exitTo(sop, chosen));
  if (change === null) return null;
  const sources = sourcesOf(sop, ids);
  if (sources.length === 0) return { change, question: null };
  const named = sources.map(({ step, branch }) => `${branchWords[branch]} dari langkah ${stepNumberOf(sop, step)}`);
  const numbers = ids.map((id) => stepNumberOf(sop, id)).filter((number) => number > 0);
  const sentence = editorWords.redirectQuestion(Math.min(...numbers), Math.max(...numbers), named.join(', '));
  return { change, question: { sentence, redirect: editorWords.redirect(newTargets(sop, change, sources)) } };
}

/** Where the arrows that came to rows may be led instead: every other step, and the end. */
export function otherTargets(
  sop: Sop,
  ids: readonly StepId[],
): readonly { readonly number: number; readonly label: string }[] {
  const steps = sop.steps.filter((step) => !ids.includes(step.id));
  return [
    ...steps.map((step) => {
      const number = stepNumberOf(sop, step.id);
      const activity = step.activity.replaceAll(/\s+/g, ' ');
      return { number, label: `${fieldWords.step(number)}: ${activity}` };
    }),
    { number: 0, label: fieldWords.end },
  ];
}

function exitTo(sop: Sop, number: number): Exit {
  const step = sop.steps[number - 1];
  return step === undefined ? { to: 'end' } : { to: 'step', step: step.id };
}

/** The arrows that were led to rows from others. One that simply goes on to the row below will do so without them. */
function sourcesOf(sop: Sop, ids: readonly StepId[]): readonly Source[] {
  const { targets } = flowGraph(sop);
  return sop.steps
    .filter((step) => !ids.includes(step.id))
    .flatMap((step) =>
      exitsOf(step)
        .filter((branch) => step.exits[branch].to !== 'following' && isOneOf(ids, targets.get(step.id)?.[branch]))
        .map((branch) => ({ step: step.id, branch })),
    );
}

function isOneOf(ids: readonly StepId[], target: string | null | undefined): boolean {
  return typeof target === 'string' && ids.includes(target);
}

/** Where the arrows will lead, by the numbers the author still sees. */
function newTargets(sop: Sop, change: Change, sources: readonly Source[]): string {
  const applied = apply(sop, change);
  if (!applied.ok) return fieldWords.end.toLowerCase();
  const { targets } = flowGraph(applied.value.sop);
  const names = sources.map(({ step, branch }) => {
    const target = targets.get(step)?.[branch] ?? null;
    return target === null || target === 'end'
      ? fieldWords.end.toLowerCase()
      : fieldWords.step(stepNumberOf(sop, target)).toLowerCase();
  });
  return [...new Set(names)].join(' dan ');
}
