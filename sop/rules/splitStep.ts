import type { Change } from '../model/change.ts';
import { newStep } from '../model/create.ts';
import { defaultExits } from '../model/exits.ts';
import { inputsSpans } from '../model/inputsSpans.ts';
import type { Exit, Sop, Step } from '../model/sop.ts';
import { derivedIds } from './derivedIds.ts';
import { wordsOf } from './words.ts';

/** Verbs whose outcome is a yes or a no. */
const judging =
  /^(?:memeriksa|meneliti|memverifikasi|memvalidasi|menelaah|mengecek|menyetujui|mengevaluasi|menilai|mencermati|mengoreksi|mempertimbangkan)/;

/**
 * Cuts a step into steps below each other, one for each of the activities given. The first keeps its place, its time and what leads to
 * it; the last gets the output and leads where the step led. A decision goes to the one activity that judges; null when
 * there is none, or several.
 */
export function splitStep(sop: Sop, step: Step, activities: readonly string[]): Change | null {
  const row = sop.steps.indexOf(step);
  const judges = activities.flatMap((text, at) => (judging.test(wordsOf(text)[0] ?? '') ? [at] : []));
  const [judge = -1] = judges;
  if (step.kind === 'decision' && judges.length !== 1) return null;
  const deciding = step.kind === 'decision' ? judge : -1;
  const last = activities.length - 1;
  const ids = derivedIds(sop, step.id);
  const exits = {
    ...defaultExits,
    yes: deciding === last ? lasting(sop, row, step.exits.yes) : defaultExits.yes,
    no: named(sop, row, step.exits.no),
  };
  const onward = step.kind === 'decision' ? step.exits.yes : step.exits.next;
  const parts = activities.slice(1).map((activity, index): Step => {
    const at = index + 1;
    const base = { ...newStep(ids), activity, performers: step.performers, cooperation: step.cooperation };
    const kind = at === deciding ? 'decision' : 'process';
    const own = kind === 'decision' ? exits : defaultExits;
    if (at < last) return { ...base, kind, exits: own };
    const ending = kind === 'decision' ? own : { ...own, next: lasting(sop, row, onward) };
    return { ...base, kind, exits: ending, outputs: step.outputs, isEnd: step.isEnd };
  });
  const sharesInputs = inputsSpans(sop.steps)[row] === 1 && step.inputs.items.length > 0;
  const outputs = { of: 'outputs', step: step.id } as const;
  return {
    kind: 'batch',
    changes: [
      ...parts.map((part, index): Change => ({ kind: 'insertStep', at: row + 1 + index, step: part })),
      {
        kind: 'setStep',
        step: step.id,
        patch: {
          activity: activities[0] ?? '',
          kind: deciding === 0 ? 'decision' : 'process',
          isEnd: false,
          ...(sharesInputs ? { inputsSpan: activities.length } : {}),
        },
      },
      ...step.outputs.items.map((item): Change => ({ kind: 'removeItem', list: outputs, item: item.id })),
      ...(deciding === 0
        ? [setExit(step, 'yes', { to: 'following' }), setExit(step, 'no', exits.no)]
        : [setExit(step, 'next', { to: 'following' })]),
    ],
  };
}

function setExit(step: Step, branch: 'next' | 'yes' | 'no', exit: Exit): Change {
  return { kind: 'setExit', step: step.id, branch, exit };
}

/** An exit that names its row, for an arrow that will leave from another row. */
function named(sop: Sop, row: number, exit: Exit): Exit {
  if (exit.to !== 'following') return lasting(sop, row, exit);
  const below = sop.steps[row + 1];
  return below === undefined ? { to: 'end' } : { to: 'step', step: below.id };
}

/** An exit in words that stay true when rows are put between: the step above by its name, the row below as it is. */
function lasting(sop: Sop, row: number, exit: Exit): Exit {
  if (exit.to !== 'previous') return exit;
  const above = sop.steps[row - 1];
  return above === undefined ? { to: 'end' } : { to: 'step', step: above.id };
}
