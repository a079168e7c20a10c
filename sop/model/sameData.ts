/** Equality of plain data, whatever the order of keys. A key without a value counts as absent. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  for (const [key, value] of Object.entries(one)) if (!sameData(value, own(other, key))) return false;
  return Object.entries(other).every(([key, value]) => value === undefined || own(one, key) !== undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A key named as one that every object inherits is absent unless the data hold it. */
function own(data: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
