import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/cli/run.ts';
import { newFolder, resourcesFolder } from './workspaceFixture.ts';

const templates = path.join(resourcesFolder, 'templates');
const [first = ''] = readdirSync(templates)
  .filter((name) => name.endsWith('.json'))
  .toSorted();
const sound = readFileSync(path.join(templates, first));

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Exports one file as JSON and SVG into a folder that is new each time. */
async function exportBytes(bytes: Uint8Array): Promise<{ readonly code: number; readonly written: number }> {
  const input = path.join(folder, 'masukan.json');
  const output = path.join(folder, 'keluaran');
  rmSync(output, { recursive: true, force: true });
  writeFileSync(input, bytes);
  const silent = { out: () => undefined, err: () => undefined, progress: false };
  const code = await runCommandLine(['export', input, '--format', 'json,svg', '-o', output], silent);
  return { code, written: existsSync(output) ? readdirSync(output).length : 0 };
}

/** Either the file is taken and everything is written, or it is refused and nothing is. */
async function expectAllOrNothing(bytes: Uint8Array): Promise<void> {
  const { code, written } = await exportBytes(bytes);
  expect([0, 3]).toContain(code);
  expect(written > 0).toBe(code === 0);
}

test('a file with bytes altered, cut out or put in is taken whole or refused', async () => {
  const edit = fc.record({
    at: fc.nat(sound.length),
    removed: fc.nat(12),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom('"', '{', ']', 'null', '-1', '1e999', '\\u0000', ',', ':').map((text) => Buffer.from(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const mutated = edits.reduce<Uint8Array>(
        (bytes, { at, removed, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]),
        sound,
      );
      await expectAllOrNothing(mutated);
    }),
    { seed: 35, numRuns: 250 },
  );
}, 60_000);

test('a file with one value replaced by another kind is taken whole or refused', async () => {
  const paths = leaves(JSON.parse(sound.toString()), []);
  const other = fc.constantFrom<unknown>(null, '', 'x', -1, 1.5, 1e300, true, [], {}, [[]], ['\ud800'], {
    __proto__: null,
    constructor: {},
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), other, async (keys, value) => {
      await expectAllOrNothing(Buffer.from(JSON.stringify(replaced(JSON.parse(sound.toString()), keys, value))));
    }),
    { seed: 2012, numRuns: 200 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 60_000);

test('as a program: JSON on stdout, sentences on stderr, the code at the end', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['electron/cli/index.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LAJUR_WORKSPACE: path.join(folder, 'ruang') },
    });
  const listed = run('list');
  expect([listed.status, listed.stdout, listed.stderr]).toEqual([0, '[]\n', '']);
  const wrong = run('hapus');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('Perintah tidak dikenal: hapus');
});

type Keys = readonly (string | number)[];

/** The paths of all values in JSON data. */
function leaves(json: unknown, keys: Keys): Keys[] {
  if (typeof json !== 'object' || json === null) return [keys];
  const inner = Object.entries(json).flatMap(([key, part]) =>
    leaves(part, [...keys, Array.isArray(json) ? Number(key) : key]),
  );
  return keys.length === 0 ? inner : [keys, ...inner];
}

function replaced(json: unknown, keys: Keys, value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(json)) return json.map((part: unknown, at) => (at === key ? replaced(part, rest, value) : part));
  return Object.fromEntries(
    Object.entries(json as object).map(([name, part]) => [name, name === key ? replaced(part, rest, value) : part]),
  );
}
