import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { asProduction } from '../../build/build.ts';
import { screenBundle } from '../../build/bundles.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('the screen is built for production although a test runner asks for it', async () => {
  expect(process.env['NODE_ENV']).toBe('test');
  const folder = mkdtempSync(path.join(root, 'node_modules/.trial-screen-'));
  try {
    const config = screenBundle();
    await asProduction(() => build({ ...config, build: { ...config.build, outDir: folder } }));
    const scripts = readdirSync(path.join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    // A warning that only the development form of React gives.
    const development = scripts.filter((name) =>
      readFileSync(path.join(folder, 'assets', name), 'utf8').includes('Each child in a list should have'),
    );
    expect(development).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expect(process.env['NODE_ENV']).toBe('test');
});
