import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../electron/contract/dispatcher.ts';
import type { ShellFunctions } from '../../electron/services/host/messages.ts';
import { isStartedAgain } from '../../electron/services/host/restarts.ts';
import { startHost } from '../../electron/services/host/startHost.ts';
import type { ServiceHost } from '../../electron/services/host/startHost.ts';
import { threadFile } from '../../electron/services/system.ts';
import { newFolder } from './workspaceFixture.ts';

let folder: string;
let log: LogEntry[];
const open: ServiceHost[] = [];
beforeEach(() => {
  folder = newFolder();
  log = [];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

const options = (shell: Partial<ShellFunctions> = {}, file = threadFile) => ({
  carrier: 'process' as const,
  workspaceFolder: path.join(folder, 'ruang'),
  backupFolder: path.join(folder, 'cadangan'),
  threadFile: file,
  shell,
  log: (entry: LogEntry) => log.push(entry),
});

async function start(shell: Partial<ShellFunctions> = {}, file = threadFile): Promise<ServiceHost> {
  const started = await startHost(options(shell, file));
  if (!started.ok) throw new Error(started.error.code);
  open.push(started.value);
  return started.value;
}

/** Calls as our own page does. */
const call = (host: ServiceHost, command: string, input: unknown = {}) =>
  host.dispatch(command, input, { trusted: true });

describe('the services in a thread of their own', () => {
  test('answer the whole contract, refuse what the dispatcher refuses, and leave a closed database behind', async () => {
    const host = await start();
    const created = await call(host, 'sop.create', { from: { kind: 'blank' } });
    expect(created).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await call(host, 'sop.create', { from: 'x' })).toMatchObject({ error: { code: 'badRequest' } });
    expect(await host.dispatch('app.info', {}, { trusted: false })).toMatchObject({ error: { code: 'forbidden' } });
    await host.close();
    await host.close();
    expect(readdirSync(path.join(folder, 'ruang')).filter((name) => name.startsWith('lajur.db-'))).toEqual([]);
    const again = await start();
    expect(await call(again, 'register.list', listing)).toMatchObject({ ok: true, value: { total: 1 } });
  });

  test('keep this thread free while they work', async () => {
    const host = await start();
    const replies = Promise.all(
      Array.from({ length: 50 }, () => call(host, 'sop.create', { from: { kind: 'blank' } })),
    );
    let turns = 0;
    let isDone = false;
    void replies.then(() => (isDone = true));
    while (!isDone) {
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    // Were the work done here, the loop would hardly turn between one reply and the next.
    expect(turns).toBeGreaterThan(200);
    expect(new Set((await replies).map(({ ok }) => ok))).toEqual(new Set([true]));
  });

  test('ask the shell back for what only it can do', async () => {
    const asked: unknown[] = [];
    const host = await start({
      openSaved: async (name) => {
        asked.push(name);
        return name === 'ada.pdf';
      },
      showSaved: () => Promise.reject(new Error('the shell failed')),
      print: async (name, bytes) => {
        asked.push([name, Buffer.from(bytes).subarray(0, 5).toString()]);
        return true;
      },
    });
    expect(await call(host, 'file.open', { name: 'ada.pdf' })).toMatchObject({ ok: true });
    expect(await call(host, 'file.open', { name: 'tidak.pdf' })).toMatchObject({ error: { code: 'fileNotSaved' } });
    expect(await call(host, 'file.reveal', { name: 'ada.pdf' })).toMatchObject({ error: { code: 'fileNotSaved' } });
    expect(log).toMatchObject([{ event: 'shell.showSaved' }]);
    const created = await call(host, 'sop.create', { from: { kind: 'template', template: await firstTemplate(host) } });
    if (!created.ok) throw new Error(created.error.code);
    const { sop } = created.value as { sop: { id: string } };
    expect(await call(host, 'sop.print', { id: sop.id })).toEqual({ ok: true, value: { file: null } });
    expect(asked).toEqual(['ada.pdf', 'tidak.pdf', [expect.stringMatching(/\.pdf$/), '%PDF-']]);
  });

  test('put everything written into the file when the machine is about to sleep', async () => {
    const host = await start();
    await call(host, 'sop.create', { from: { kind: 'blank' } });
    const wal = path.join(folder, 'ruang/lajur.db-wal');
    expect(statSync(wal).size).toBeGreaterThan(0);
    host.checkpoint();
    await expect.poll(() => statSync(wal).size).toBe(0);
  });

  test('back up what was saved when they are closed', async () => {
    const host = await start();
    await call(host, 'sop.create', { from: { kind: 'blank' } });
    await host.close();
    expect(readdirSync(path.join(folder, 'cadangan')).filter((name) => name.endsWith('.db'))).toEqual([
      expect.stringMatching(/-saat-ditutup\.db$/),
    ]);
  });

  test('open the workspace anew when a whole backup was restored', async () => {
    const host = await start();
    await call(host, 'sop.create', { from: { kind: 'blank' } });
    const made = await call(host, 'backup.make');
    if (!made.ok) throw new Error(made.error.code);
    await call(host, 'sop.create', { from: { kind: 'blank' } });
    const { name } = made.value as { name: string };
    expect(await call(host, 'backup.restore', { name, sops: null })).toMatchObject({ ok: true });
    expect(await call(host, 'register.list', listing)).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await call(host, 'app.condition')).toMatchObject({ value: { notices: [{ notice: { kind: 'restored' } }] } });
  });

  test('a second host of the same workspace is refused, in this process too', async () => {
    await start();
    expect(await startHost(options())).toMatchObject({ ok: false, error: { code: 'heldByAnother' } });
  });
});

describe('a thread that ends by itself', () => {
  /** The real thread, with one more command: it ends in the middle of things, or is out of memory. */
  function fragile(): string {
    const file = path.join(folder, 'fragile.ts');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ command }) => {
         if (command === 'test.throw') throw new Error('torn in the middle');
         if (command === 'test.exit') process.exit(3);
       });
       await import(${JSON.stringify(threadFile)});`,
    );
    return file;
  }

  test.each(['test.throw', 'test.exit'])(
    '%s: who waits is told, and the next call finds everything saved',
    async (end) => {
      const host = await start({}, fragile());
      const created = await call(host, 'sop.create', { from: { kind: 'blank' } });
      const cut = call(host, end);
      const queued = call(host, 'register.list', listing);
      const interrupted = { ok: false, error: { code: 'interrupted' } };
      // Either it was answered as an unknown command before the thread was gone, or it was cut off.
      expect(['badRequest', 'interrupted']).toContain(((await cut) as { error: { code: string } }).error.code);
      expect(await queued).toMatchObject(interrupted);
      expect(await call(host, 'register.list', listing)).toMatchObject({ ok: true, value: { total: 1 } });
      expect(created.ok).toBe(true);
    },
  );

  test('again and again is not started any more, and every call says so', async () => {
    const host = await start({}, fragile());
    for (let end = 0; end < 4; end += 1) {
      await call(host, 'test.exit');
      await call(host, 'app.info');
    }
    expect(await call(host, 'app.info')).toMatchObject({ error: { code: 'interrupted' } });
  });

  test('before it could open is a refusal', async () => {
    const file = path.join(folder, 'never.ts');
    writeFileSync(file, `throw new Error('never opens');`);
    expect(await startHost(options({}, file))).toMatchObject({ ok: false, error: { code: 'cannotOpen' } });
    expect(log).toMatchObject([{ event: 'host.ended', detail: expect.stringContaining('never opens') }]);
    expect(existsSync(path.join(folder, 'ruang'))).toBe(false);
  });

  test('is started again three times a minute', () => {
    expect(isStartedAgain([0])).toBe(true);
    expect(isStartedAgain([0, 1, 2])).toBe(true);
    expect(isStartedAgain([0, 1, 2, 3])).toBe(false);
    expect(isStartedAgain([0, 1, 2, 60_001])).toBe(true);
  });
});

const listing = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 10 };

async function firstTemplate(host: ServiceHost): Promise<string> {
  const listed = await call(host, 'template.list');
  if (!listed.ok) throw new Error(listed.error.code);
  const { templates } = listed.value as { templates: readonly { id: string }[] };
  return templates[0]?.id ?? '';
}
