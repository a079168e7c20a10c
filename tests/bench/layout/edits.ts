import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newStep } from '../../../sop/model/create.ts';
import { deleteStep } from '../../../sop/model/edits/stepEdits.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { randomFrom } from '../../support/randomSops.ts';

/** A SOP that somebody works on: each call makes the next edit and gives the document after it. */
export type Editing = () => Sop;

const words = ['berkas', 'pemohon', 'kelurahan', 'dan', 'mencatat', 'surat', 'pengantar', 'yang', 'lengkap'];

/**
 * Types at random places, key by key: eight letters in a cell, then on to another step. Now and then a list item or a note
 * instead of the activity.
 */
export function typing(sop: Sop, seed: number): Editing {
  const random = randomFrom(seed);
  let current = sop;
  let step = 0;
  let left = 0;
  let cell: 'activity' | 'note' | 'output' = 'activity';
  let text = '';
  return () => {
    if (left === 0) {
      step = random.below(current.steps.length);
      left = 8;
      cell = random.chance(0.7) ? 'activity' : random.chance(0.5) ? 'note' : 'output';
      text = ` ${words[random.below(words.length)] ?? ''} ${words[random.below(words.length)] ?? ''}`;
    }
    current = applied(current, keyPress(current, step, cell, text[text.length - left] ?? 'a'));
    left -= 1;
    return current;
  };
}

function keyPress(sop: Sop, row: number, cell: 'activity' | 'note' | 'output', letter: string): Change {
  const step = sop.steps[row];
  if (step === undefined) throw new Error(`No step in row ${row}.`);
  const item = step.outputs.items[0];
  if (cell === 'output' && item !== undefined) {
    const list = { of: 'outputs', step: step.id } as const;
    return { kind: 'setItem', list, item: item.id, text: lengthened(item.text, letter) };
  }
  if (cell === 'note') return { kind: 'setStep', step: step.id, patch: { note: lengthened(step.note, letter) } };
  return { kind: 'setStep', step: step.id, patch: { activity: lengthened(step.activity, letter) } };
}

/** Texts stay as long as offices write them: a long one starts anew. */
function lengthened(text: string, letter: string): string {
  return text.length > 160 ? text.slice(0, 40) + letter : text + letter;
}

/** Changes the chart: another performer, another kind, another target, a row more, a row less. */
export function restructuring(sop: Sop, seed: number): Editing {
  const random = randomFrom(seed);
  const size = sop.steps.length;
  let current = sop;
  let made = 0;
  return () => {
    made += 1;
    const row = random.below(current.steps.length);
    const step = current.steps[row];
    const lane = current.lanes[random.below(current.lanes.length)];
    if (step === undefined || lane === undefined) throw new Error('An empty SOP cannot be restructured.');
    const other = current.steps[Math.max(0, row - 1 - random.below(5))] ?? step;
    const changes: readonly (() => Change | null)[] = [
      () => ({ kind: 'setStep', step: step.id, patch: { performers: [lane.id] } }),
      () => ({ kind: 'setStep', step: step.id, patch: { kind: step.kind === 'decision' ? 'process' : 'decision' } }),
      () => ({ kind: 'setExit', step: step.id, branch: 'no', exit: { to: 'step', step: other.id } }),
      () => ({ kind: 'moveStep', step: step.id, to: Math.max(0, row - 1) }),
      // Rows come and go in turns, so that the SOP keeps its size.
      () =>
        current.steps.length < size
          ? { kind: 'insertStep', at: row, step: { ...newStep(() => `baru-${made}`), performers: [lane.id] } }
          : deleteStep(current, step.id),
    ];
    const change = changes[random.below(changes.length)]?.() ?? null;
    if (change !== null) current = applied(current, change);
    return current;
  };
}

function applied(sop: Sop, change: Change): Sop {
  const result = apply(sop, change);
  if (!result.ok) throw new Error(`An edit of the bench was refused: ${result.error.code} ${result.error.detail}`);
  return result.value.sop;
}
