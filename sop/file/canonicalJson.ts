/**
 * JSON text with one spelling for one value: keys in the order of their UTF-16 units, no white space, numbers and strings as
 * `JSON.stringify` writes them. Hashes and signatures are taken over it. Throws for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((part) => canonicalJson(part)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`No JSON number: ${value}`);
  const text: unknown = JSON.stringify(value);
  if (typeof text !== 'string') throw new TypeError(`No JSON value: ${typeof value}`);
  return text;
}

/** A field that holds `undefined` is no field, as everywhere in JSON. */
function objectText(value: object): string {
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  const parts = fields
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}
