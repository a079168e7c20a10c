import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Call, Command, Reply } from '../../electron/contract/commands.ts';
import { startLoopback } from '../../electron/loopback/index.ts';
import type { Loopback } from '../../electron/loopback/index.ts';
import { defaultWorkspaceFolder } from '../../electron/services/system.ts';
import { newFolder, valueOf } from './workspaceFixture.ts';

let folder: string;
let loopback: Loopback;
let abandon: () => void;

beforeEach(async () => {
  folder = newFolder();
  writeFileSync(path.join(folder, 'index.html'), '<p>');
  loopback = await start();
});
afterEach(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): Promise<Loopback> {
  const timer = {
    after: (_ms: number, task: () => void) => {
      abandon = task;
      return () => undefined;
    },
  };
  return startLoopback({ workspaceFolder: path.join(folder, 'ruang'), pagesFolder: folder, timer });
}

/** The contract over HTTP, as the page speaks it. */
async function connect(): Promise<Call> {
  const { origin, hash } = new URL(loopback.url);
  const headers = { origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ token: hash.slice('#token='.length) });
  const session = await fetch(`${origin}/session`, { method: 'POST', headers, body });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async <C extends Command>(command: C, input: unknown): Promise<Reply<C>> => {
    const response = await fetch(`${origin}/api/${command}`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Reply<C>;
  };
}

test('carries the whole contract to a real workspace', async () => {
  const call = await connect();
  expect(valueOf(await call('app.info', {})).carrier).toBe('browser');
  const { sop } = valueOf(await call('sop.create', { from: { kind: 'blank' } }));
  const change = { kind: 'setText', field: 'title', text: 'Surat Masuk' } as const;
  expect(valueOf(await call('sop.change', { id: sop.id, revision: 1, changes: [change] })).revision).toBe(2);
  expect(await call('sop.change', { id: sop.id, revision: 1, changes: [change] })).toMatchObject({
    error: { code: 'staleRevision' },
  });
  expect(await call('sop.open', { id: sop.id, path: '/etc/passwd' } as never)).toMatchObject({
    error: { code: 'badRequest' },
  });
  expect(await call('tidak.ada' as never, {} as never)).toMatchObject({ error: { code: 'badRequest' } });
  await loopback.close();
  loopback = await start();
  expect(valueOf(await (await connect())('sop.open', { id: sop.id }))).toMatchObject({
    revision: 2,
    sop: { identity: { title: 'Surat Masuk' } },
  });
});

test('takes no cookie of an earlier start', async () => {
  const call = await connect();
  await loopback.close();
  loopback = await start();
  await expect(call('app.info', {})).rejects.toThrow();
});

test('a second host is told that the workspace is in use', async () => {
  await expect(start()).rejects.toMatchObject({
    code: 'heldByAnother',
    message: expect.stringContaining('sedang dipakai'),
  });
});

test('a port that is taken fails, and leaves the workspace free', async () => {
  const other = path.join(folder, 'lain');
  await expect(startLoopback({ workspaceFolder: other, pagesFolder: folder, port: loopback.port })).rejects.toThrow();
  const second = await startLoopback({ workspaceFolder: other, pagesFolder: folder });
  await second.close();
});

test('ends by itself when every page is gone, and closes the database', async () => {
  abandon();
  await expect.poll(() => existsSync(path.join(folder, 'ruang/lajur.db-wal'))).toBe(false);
  await expect(fetch(loopback.url)).rejects.toThrow();
});

test('the workspace lies where LAJUR_WORKSPACE says, else in the data folder of the user', () => {
  expect(defaultWorkspaceFolder({ LAJUR_WORKSPACE: '/ruang/kerja' })).toBe(path.resolve('/ruang/kerja'));
  expect(path.basename(defaultWorkspaceFolder({ LAJUR_WORKSPACE: '' }))).toBe('Lajur');
});
