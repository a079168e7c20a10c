import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostBundle } from '../../build/bundles.ts';
import { importsOf } from '../support/walls/syntax.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
  // Inside the checkout, so that the bundle finds better-sqlite3 the way the packed app does.
  folder = mkdtempSync(path.join(root, 'node_modules/.trial-bundle-'));
  await build(hostBundle('tests/support/build/writeDocuments.ts', path.join(folder, 'program')));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a bundled host writes PDF/A and opens SQLite', () => {
  const program = path.join(folder, 'program/index.js');
  const args = [program, path.join(root, 'resources/fonts'), folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^3\.\d+/);
  expect(readFileSync(path.join(folder, 'bundled.pdf')).toString('latin1')).toContain('/OutputIntents');
  expect(existsSync(path.join(folder, 'program/data/sRGB_IEC61966_2_1.icc'))).toBe(true);
});

test('a bundled host contains every package but better-sqlite3', () => {
  const program = path.join(folder, 'program/index.js');
  const names = importsOf(program, readFileSync(program, 'utf8')).map(({ from }) => from);
  expect([...new Set(names.filter((name) => !isBuiltin(name)))]).toEqual(['better-sqlite3']);
});
