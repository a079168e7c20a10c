import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfChanged } from '../../build/build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const start = path.join(root, 'build/start.ts');

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-start-'));
  await buildIfChanged();
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test('opens Electron with the checkout where there is a display, and passes its exit code on', () => {
    const record = '#!/bin/sh\necho "$@" > "$0.args"\nexit 5\n';
    writeFileSync(path.join(folder, 'electron'), record, { mode: 0o755 });
    const env = { ...process.env, DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder };
    const { status } = spawnSync(process.execPath, [start], { cwd: root, env });
    expect(status).toBe(5);
    const args = spawnSync('cat', [path.join(folder, 'electron.args')], { encoding: 'utf8' }).stdout;
    expect(args.trim().split(' ')[0]).toBe(root);
  });

  test('without a display says so in one sentence and serves one address with a one-time token', async () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const child = spawn(process.execPath, [start, '--workspace', path.join(folder, 'kerja')], { cwd: root, env });
    const lines = await linesOf(child.stdout, 2);
    child.kill('SIGTERM');
    expect(lines[0]).toContain('peramban');
    expect(lines[1]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.*\w{16,}/);
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });
});

/** The first lines that a program writes. */
function linesOf(stream: NodeJS.ReadableStream, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (piece: Buffer) => {
      text += piece.toString('utf8');
      const lines = text.split('\n');
      if (lines.length > count) resolve(lines.slice(0, count));
    });
    stream.on('end', () => reject(new Error(`Only ${JSON.stringify(text)}`)));
  });
}
