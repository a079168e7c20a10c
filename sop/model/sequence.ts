/** Pure edits of a readonly array. Callers check positions first; a position outside the array is a bug there. */

/** A copy with `value` standing at `at`. */
export function insertedAt<Value>(values: readonly Value[], at: number, value: Value): readonly Value[] {
  return values.toSpliced(at, 0, value);
}

/** A copy without the value at `at`. */
export function removedAt<Value>(values: readonly Value[], at: number): readonly Value[] {
  return values.toSpliced(at, 1);
}

/** A copy with the value at `at` replaced. */
export function replacedAt<Value>(values: readonly Value[], at: number, value: Value): readonly Value[] {
  return values.with(at, value);
}

/** A copy in which the value at `from` stands at `to`, counted after it was taken out. */
export function movedTo<Value>(values: readonly Value[], from: number, to: number): readonly Value[] {
  return values.toSpliced(from, 1).toSpliced(to, 0, ...values.slice(from, from + 1));
}

/** Whether something can be inserted at `at`: 0 up to and including the length. */
export function isGap(values: readonly unknown[], at: number): boolean {
  return Number.isInteger(at) && at >= 0 && at <= values.length;
}

/** Whether `at` is the position of a value. */
export function isPosition(values: readonly unknown[], at: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < values.length;
}

/** The first value that occurs a second time, or undefined. */
export function firstRepeated<Value>(values: readonly Value[]): Value | undefined {
  const seen = new Set<Value>();
  for (const value of values) {
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}
