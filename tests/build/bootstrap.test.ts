import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bootstrap = path.resolve(import.meta.dirname, '../../build/bootstrap.mjs');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-bootstrap-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function script(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('runs TypeScript with its arguments, keeps stdout to itself and passes the exit code on', () => {
  const file = script(
    'echo.mts',
    'const all: string[] = process.argv.slice(2); process.stdout.write(JSON.stringify(all)); process.exitCode = 5;',
  );
  const { status, stdout } = spawnSync(process.execPath, [bootstrap, file, 'satu', 'dua tiga'], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual(['satu', 'dua tiga']);
  expect(status).toBe(5);
});

test('runs the pinned Node without a header folder of another version', () => {
  const file = script('node.mjs', 'console.log(process.version, process.env.npm_config_nodedir);');
  const env = { ...process.env, npm_config_nodedir: '/usr' };
  const { stdout } = spawnSync(process.execPath, [bootstrap, file], { encoding: 'utf8', env });
  expect(stdout).toMatch(/^v24\.\d+\.\d+ undefined\n$/);
});

test('ends the script when it is asked to end', async () => {
  const file = script(
    'wait.mjs',
    `process.on('SIGTERM', () => process.exit(7)); process.stdout.write('ready'); setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [bootstrap, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  expect(code).toBe(7);
});

test('hands the script a place to keep compiled sources, unless one is set', () => {
  const file = script('cache.mjs', 'console.log(process.env.NODE_COMPILE_CACHE);');
  const { NODE_COMPILE_CACHE: _set, ...env } = process.env;
  const cacheOf = (more: Record<string, string>) =>
    spawnSync(process.execPath, [bootstrap, file], { encoding: 'utf8', env: { ...env, ...more } }).stdout.trim();
  expect(cacheOf({})).toMatch(/node_modules[\\/]\.cache[\\/]node$/);
  expect(cacheOf({ NODE_COMPILE_CACHE: folder })).toBe(folder);
});
