import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { currentVersion } from '../../../sop/file/versions/index.ts';
import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import { readSopFile } from '../../../electron/services/importing/readSopFile.ts';
import { randomSop } from '../../support/randomSops.ts';
import { newFolder, resourcesFolder } from '../workspaceFixture.ts';
import { draftParcel, forged, looseKey, replaceSop } from './parcels.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let folder: string;
beforeAll(() => {
  folder = newFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Says at the end of a program whether data could still reach the prototype of every object. */
const witness = `data:text/javascript,process.on('exit',()=>process.stderr.write('__proto__' in {} ? 'open' : 'closed'))`;

test('every process takes the way to the prototype away before anything else', () => {
  for (const entry of [
    'electron/cli/index.ts',
    'electron/main/index.ts',
    'electron/services/host/thread.ts',
    'build/start.ts',
    'renderer/main.tsx',
  ]) {
    const [first] = readFileSync(path.join(root, entry), 'utf8').match(/^import .*$/m) ?? [];
    expect(first, entry).toMatch(/^import '[./\w]*hardened\.ts';$/);
  }
});

test('the command line writes every format without it', () => {
  const templates = path.join(resourcesFolder, 'templates');
  const [template = ''] = readdirSync(templates).filter((name) => name.endsWith('.json'));
  const args = [
    'export',
    path.join(templates, template),
    '--format',
    'pdf,docx,svg,json',
    '-o',
    path.join(folder, 'keluaran'),
  ];
  const run = spawnSync(process.execPath, ['--import', witness, 'electron/cli/index.ts', ...args], {
    encoding: 'utf8',
    cwd: root,
  });
  expect([run.status, run.stderr]).toEqual([0, 'closed']);
  expect(readdirSync(path.join(folder, 'keluaran')).length).toBeGreaterThanOrEqual(4);
});

test('in a thread of its own it is gone as well', async () => {
  const thread = new Worker(
    `import(${JSON.stringify(new URL('../../../electron/services/hardened.ts', import.meta.url).href)})
      .then(() => require('node:worker_threads').parentPort.postMessage('__proto__' in {}))`,
    { eval: true },
  );
  expect(await new Promise((resolve) => thread.once('message', resolve))).toBe(false);
  await thread.terminate();
});

/** Imports: ten thousand in the full run. */
const imports = process.env['LAJUR_FULL'] === '1' ? 10_000 : 400;

test(`${imports} imports with keys that reach for prototypes, at every depth, reach nothing`, () => {
  const sop = { ...randomSop(3), id: 'sop-1' };
  const stranger = looseKey();
  const parcel = draftParcel(stranger, [sop]);
  const text = canonicalJson(sop);
  const openings = [...text].flatMap((sign, at) => (sign === '{' ? [at] : []));
  const key = fc.constantFrom(
    '"__proto__":{"dicemari":1}',
    '"constructor":{"prototype":{"dicemari":1}}',
    '"\\u005f_proto__":{"dicemari":1}',
    '"prototype":{"dicemari":1}',
  );
  const options = { ids: () => 'i', profiles: [] };
  fc.assert(
    fc.property(fc.constantFrom(...openings), key, fc.boolean(), (at, field, plain) => {
      const follows = text[at + 1] === '}' ? '' : ',';
      const poisoned = `${text.slice(0, at + 1)}${field}${follows}${text.slice(at + 1)}`;
      if (plain) expect(readSopFile(Buffer.from(poisoned), options).ok).toBe(false);
      else {
        const made = forged(parcel, stranger, (entries, manifest) => {
          const { version } = currentVersion;
          replaceSop(entries, manifest, Buffer.from(`{"format":"lajur-sop","sop":${poisoned},"version":${version}}`));
        });
        expect(openParcel(made).ok).toBe(false);
      }
      expect(({} as Record<string, unknown>)['dicemari']).toBe(undefined);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { seed: 1, numRuns: imports },
  );
}, 300_000);
