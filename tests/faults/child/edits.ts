import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newStep } from '../../../sop/model/create.ts';
import type { IdSource } from '../../../sop/model/create.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Random } from '../fault.ts';

const words = [
  'memeriksa berkas',
  'menyusun draf',
  'mencatat',
  'menandatangani',
  'menyerahkan salinan',
  'mengarsipkan',
];

/** Changes as they come while somebody writes: mostly typing, now and then rows, items and columns. All of them fit `sop`. */
export function randomChanges(sop: Sop, random: Random, ids: IdSource): Change[] {
  const changes: Change[] = [];
  let current = sop;
  const count = random.chance(0.2) ? 2 + random.below(4) : 1;
  while (changes.length < count) {
    const change = anyChange(current, random, ids);
    const applied = apply(current, change);
    if (!applied.ok) continue;
    current = applied.value.sop;
    changes.push(change);
  }
  return changes;
}

function anyChange(sop: Sop, random: Random, ids: IdSource): Change {
  const text = `${pick(random, words)} ${random.below(1000)}`;
  const step = sop.steps[random.below(sop.steps.length)];
  const lane = sop.lanes[random.below(sop.lanes.length)];
  if (step === undefined || (sop.steps.length < 5 && random.chance(0.3))) {
    return { kind: 'insertStep', at: random.below(sop.steps.length + 1), step: { ...newStep(ids), activity: text } };
  }
  switch (random.below(10)) {
    case 0:
      return { kind: 'setText', field: 'title', text };
    case 1:
      return { kind: 'setStep', step: step.id, patch: { note: text } };
    case 2:
      return sop.steps.length > 12
        ? { kind: 'removeStep', step: step.id, retarget: { to: 'following' } }
        : { kind: 'insertStep', at: random.below(sop.steps.length + 1), step: { ...newStep(ids), activity: text } };
    case 3:
      return { kind: 'moveStep', step: step.id, to: random.below(sop.steps.length) };
    case 4: {
      const first = step.inputs.items[0];
      return first === undefined || step.inputs.items.length < 3
        ? { kind: 'insertItem', list: { of: 'inputs', step: step.id }, at: 0, item: { id: ids(), text } }
        : { kind: 'removeItem', list: { of: 'inputs', step: step.id }, item: first.id };
    }
    case 5:
      return lane === undefined || sop.lanes.length < 4
        ? { kind: 'insertLane', at: 0, lane: { id: ids(), name: text } }
        : { kind: 'setStep', step: step.id, patch: { performers: [lane.id] } };
    default:
      return { kind: 'setStep', step: step.id, patch: { activity: `${step.activity} ${text}`.slice(-400) } };
  }
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}
