import { expect } from 'vitest';
import { changeSchema } from '../../sop/file/changeSchema.ts';
import { apply } from '../../sop/model/apply.ts';
import type { Change, ChangeRefused } from '../../sop/model/change.ts';
import { brokenReferences } from '../../sop/model/references.ts';
import type { Sop } from '../../sop/model/sop.ts';

/** What a checked change did: the new document, or why it was refused. */
export type Checked = { readonly sop: Sop; readonly inverse: Change } | { readonly refused: ChangeRefused['code'] };

/**
 * The laws of every change: the document and the change given stay untouched; a change means the same after a trip
 * through JSON; its inverse restores the document exactly, and the inverse of the inverse does it again; no reference
 * breaks; change and inverse pass the schema of the border.
 */
export function checkChange(sop: Sop, change: Change): Checked {
  const before = JSON.stringify(sop);
  const asked = JSON.stringify(change);
  const applied = apply(deepFreeze(sop), deepFreeze(change));
  expect(JSON.stringify(sop)).toBe(before);
  expect(JSON.stringify(change)).toBe(asked);
  expect(changeSchema.safeParse(JSON.parse(asked)).error).toBeUndefined();
  expect(apply(sop, reread(change))).toEqual(applied);
  if (!applied.ok) return { refused: applied.error.code };

  const { sop: after, inverse } = deepFreeze(applied.value);
  expect(brokenReferences(after)).toEqual([]);
  expect(changeSchema.safeParse(reread(inverse)).error).toBeUndefined();
  const back = valueOf(apply(after, reread(inverse)));
  expect(back.sop).toEqual(sop);
  const again = valueOf(apply(back.sop, back.inverse));
  expect(again.sop).toEqual(after);
  expect(valueOf(apply(again.sop, again.inverse)).sop).toEqual(sop);
  return { sop: after, inverse };
}

/** The document after a change that must be accepted; the laws are checked on the way. */
export function applied(sop: Sop, change: Change | null): Sop {
  if (change === null) throw new Error('no change to apply');
  const checked = checkChange(sop, change);
  if ('refused' in checked) throw new Error(`refused: ${checked.refused}`);
  return checked.sop;
}

/** Freezes data all the way down, so that a write throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** The value after a trip through JSON. */
export function reread<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The value of a result that must be a success. */
export function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
