import type { Change } from '../../sop/model/change.ts';
import { deleteStep } from '../../sop/model/edits/stepEdits.ts';
import { branches, leadsTo } from '../../sop/model/exits.ts';
import type { Exit, Sop, StepId } from '../../sop/model/sop.ts';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { stepNumberOf } from './places.ts';

/** What removing a row would do; `question` is null when no arrow names the row, so that nothing needs to be asked. */
export interface Removal {
  readonly change: Change;
  readonly question: { readonly sentence: string; readonly redirect: string } | null;
}

const branchWords = { next: 'arah', yes: 'Ya', no: 'Tidak' } as const;

/** Plans the removal of a row. Null when it is not there. */
export function planRemoval(sop: Sop, id: StepId): Removal | null {
  const change = deleteStep(sop, id);
  if (change === null) return null;
  const sources = sop.steps
    .filter((step) => step.id !== id)
    .flatMap((step) =>
      branches
        .filter((branch) => (branch === 'next') === (step.kind === 'process') && leadsTo(step.exits[branch], id))
        .map((branch) => `${branchWords[branch]} dari langkah ${stepNumberOf(sop, step.id)}`),
    );
  if (sources.length === 0) return { change, question: null };
  const sentence = editorWords.redirectQuestion(stepNumberOf(sop, id), sources.join(', '));
  return { change, question: { sentence, redirect: editorWords.redirect(exitWords(sop, retargetOf(change))) } };
}

function retargetOf(change: Change): Exit {
  if (change.kind === 'removeStep') return change.retarget;
  if (change.kind !== 'batch') return { to: 'end' };
  return (
    change.changes.map((part) => (part.kind === 'removeStep' ? part.retarget : null)).find((exit) => exit !== null) ?? {
      to: 'end',
    }
  );
}

function exitWords(sop: Sop, exit: Exit): string {
  return exit.to === 'step'
    ? fieldWords.step(stepNumberOf(sop, exit.step)).toLowerCase()
    : fieldWords.end.toLowerCase();
}
