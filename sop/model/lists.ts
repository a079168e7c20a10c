import type { ListRef } from './change.ts';
import { replacedAt } from './sequence.ts';
import type { ListBox, Sop } from './sop.ts';

/** The list a reference names, or null when its step is not there. */
export function listAt(sop: Sop, ref: ListRef): ListBox | null {
  if (ref.of === 'box') return sop.identity.boxes[ref.box];
  return sop.steps.find((step) => step.id === ref.step)?.[ref.of] ?? null;
}

/** A copy of the SOP with that list replaced. A reference to a missing step leaves the SOP as it is. */
export function withList(sop: Sop, ref: ListRef, list: ListBox): Sop {
  if (ref.of === 'box') {
    const boxes = { ...sop.identity.boxes, [ref.box]: list };
    return { ...sop, identity: { ...sop.identity, boxes } };
  }
  const at = sop.steps.findIndex((step) => step.id === ref.step);
  const step = sop.steps[at];
  if (step === undefined) return sop;
  return { ...sop, steps: replacedAt(sop.steps, at, { ...step, [ref.of]: list }) };
}
