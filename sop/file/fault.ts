import type { z } from 'zod';

/** One reason why a file is refused: where (`steps[3].performers[0]`, empty for the whole file) and, in Indonesian, what. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Faults told at once; a file with more has a cause that the first ones show. */
const mostFaults = 100;

/** A JSON path as people write it. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

/** Checks data against a schema; every fault comes with its path, in Indonesian. */
export function parsedBy<Output>(
  schema: z.ZodType<Output>,
  json: unknown,
): { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly error: readonly Fault[] } {
  const parsed = schema.safeParse(json, { error: (issue) => sentence(issue) });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: parsed.error.issues.flatMap(faultsOf).slice(0, mostFaults) };
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: jsonPath([...issue.path, key]), message: 'isian ini tidak dikenal' }));
  return [{ path: jsonPath(issue.path), message: issue.message }];
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'objek',
  tuple: 'daftar',
};

function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.input === undefined ? 'wajib ada dan ' : ''}harus berupa ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `harus salah satu dari: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_big':
      if (issue.origin === 'string') return `lebih panjang dari ${String(issue.maximum)} karakter`;
      if (issue.origin === 'array') return `berisi lebih dari ${String(issue.maximum)} isian`;
      return `lebih besar dari ${String(issue.maximum)}`;
    case 'too_small':
      if (issue.origin === 'string') return 'tidak boleh kosong';
      if (issue.origin === 'array') return `berisi kurang dari ${String(issue.minimum)} isian`;
      return `lebih kecil dari ${String(issue.minimum)}`;
    default:
      return 'nilainya tidak sesuai';
  }
}
