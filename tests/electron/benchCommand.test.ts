import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runBench } from '../../electron/cli/commands/bench.ts';
import { runCommandLine } from '../../electron/cli/run.ts';
import { OutputFailed } from '../../electron/cli/streams.ts';
import { newFolder } from './workspaceFixture.ts';

const silent = { out: () => undefined, err: () => undefined, progress: false };

test('an installed app has no benches and says where they are', async () => {
  const installed = newFolder();
  try {
    const run = runBench([], silent, installed);
    await expect(run).rejects.toThrow(OutputFailed);
    await expect(run).rejects.toThrow('npm run bench');
  } finally {
    rmSync(installed, { recursive: true, force: true });
  }
});

test('a bench nobody knows is wrong usage, and the known ones are named', async () => {
  const err: string[] = [];
  const code = await runCommandLine(['bench', '--only', 'kecepatan'], { ...silent, err: (text) => err.push(text) });
  expect(code).toBe(2);
  expect(err.join('')).toMatch(/routing, layout/);
});

test('prints the figures of one bench as JSON', async () => {
  const out: string[] = [];
  const streams = { ...silent, out: (text: string) => out.push(text) };
  expect(await runCommandLine(['bench', '--json', '--smoke', '--only', 'routing'], streams)).toBe(0);
  const figures: unknown = JSON.parse(out.join(''));
  expect(figures).toContainEqual(
    expect.objectContaining({
      name: 'routing.bends.libavoid.all',
      ours: expect.any(Number),
      reference: expect.any(Number),
      referenceName: expect.stringContaining('libavoid'),
      ratio: expect.any(Number),
      unit: 'bends',
    }),
  );
});
