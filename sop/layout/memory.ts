/** One value and the parts it was made from. */
export interface Slot<Value> {
  kept: { readonly parts: readonly unknown[]; readonly value: Value } | null;
}

export function emptySlot<Value>(): Slot<Value> {
  return { kept: null };
}

/**
 * The value in the slot while its parts are the same objects, else a fresh one. Since data here is never changed in place, a part
 * that is the same object has the same content: `make` may use nothing but the parts.
 */
export function remember<Value>(slot: Slot<Value>, parts: readonly unknown[], make: () => Value): Value {
  const { kept } = slot;
  if (kept !== null && sameParts(kept.parts, parts)) return kept.value;
  const value = make();
  slot.kept = { parts, value };
  return value;
}

/** The value in the slot when the fresh one is `same` as it: what was computed again without a change keeps its identity. */
export function settled<Value>(slot: Slot<Value>, fresh: Value, same: (one: Value, other: Value) => boolean): Value {
  const { kept } = slot;
  if (kept !== null && same(kept.value, fresh)) return kept.value;
  slot.kept = { parts: [], value: fresh };
  return fresh;
}

/** The slot of an object, kept as long as the object lives. */
export function slotOf<Key extends object, Value>(slots: WeakMap<Key, Slot<Value>>, key: Key): Slot<Value> {
  const found = slots.get(key) ?? emptySlot<Value>();
  slots.set(key, found);
  return found;
}

/** The slot at a place of a row of slots. */
export function slotAt<Value>(slots: Slot<Value>[], index: number): Slot<Value> {
  const found = slots[index] ?? emptySlot<Value>();
  slots[index] = found;
  return found;
}

export function sameParts(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** Equality of plain data, whatever objects it is made of. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, index) => sameContent(part, other[index]))
    );
  const right: Readonly<Record<string, unknown>> = { ...other };
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const left: Readonly<Record<string, unknown>> = { ...one };
  return keys.every((key) => Object.hasOwn(right, key) && sameContent(left[key], right[key]));
}
