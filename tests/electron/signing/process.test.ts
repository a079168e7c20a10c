import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { forkSigner, signerEnvironment, signInChild } from '../../../electron/services/signing/forkSigner.ts';
import { signApart } from '../../../electron/services/signing/signApart.ts';
import { signing } from '../../../electron/main/signing.ts';
import { exportedPdf, request } from './exported.ts';
import { openOffice, passphrase } from './office.ts';
import type { Office } from './office.ts';

let office: Office;
let container: Buffer;
let folder: string;

beforeAll(() => {
  office = openOffice();
  container = office.container('Budi Santoso');
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-signer-'));
});

afterAll(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Command line and environment of every process that descends from this one, as the system shows them. */
function shownOfChildren(): string {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const parents = new Map(
    all.map((pid) => [
      pid,
      readOrEmpty(`/proc/${pid}/stat`)
        .replace(/^.*\) \S+ /su, '')
        .split(' ')[0] ?? '',
    ]),
  );
  const descends = (pid: string): boolean => {
    for (let at = parents.get(pid) ?? ''; at !== '' && at !== '0'; at = parents.get(at) ?? '')
      if (at === String(process.pid)) return true;
    return false;
  };
  return all
    .filter(descends)
    .map((pid) => readOrEmpty(`/proc/${pid}/cmdline`) + readOrEmpty(`/proc/${pid}/environ`))
    .join('\n');
}

/** Processes end while they are looked at. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Ids of the children of this process. */
function children(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) =>
      readOrEmpty(`/proc/${pid}/stat`)
        .replace(/^.*\) \S+ /su, '')
        .startsWith(`${process.pid} `),
    );
}

describe('the process that signs', () => {
  test('shows the passphrase to nobody while it works, and is gone with its answer', async () => {
    const before = children();
    const working = signInChild.pdf(request(exportedPdf(), container));
    let looks = 0;
    let seen = '';
    const looking = setInterval(() => {
      looks += 1;
      seen += shownOfChildren();
    }, 20);
    const answered = await working;
    clearInterval(looking);
    expect(answered.ok).toBe(true);
    expect(looks).toBeGreaterThan(2);
    expect(seen).toContain('signer.ts');
    expect(seen).not.toContain(passphrase);
    await expect.poll(() => children().filter((pid) => !before.includes(pid))).toEqual([]);
  });

  test('tells whose container it is, and that a passphrase is wrong', async () => {
    const instant = new Date();
    const found = await signInChild.identity({ container, passphrase, instant });
    expect(found).toMatchObject({ ok: true, value: { name: 'Budi Santoso', issuer: 'CA Kota Contoh' } });
    expect(JSON.stringify(found)).not.toContain('PRIVATE');
    const wrong = await signInChild.identity({ container, passphrase: 'salah', instant });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrongPassphrase' } });
  });

  test.each([
    ['hangs', 'process.on("message", () => { for (;;); })'],
    ['never answers', 'process.on("message", () => {})'],
    ['dies', 'process.on("message", () => process.abort())'],
    ['throws', 'throw new Error("x")'],
    ['answers nonsense', 'process.on("message", () => process.send("x"))'],
  ])('a process that %s is ended, and said to have stopped', async (name, program) => {
    const file = path.join(folder, `${name.replaceAll(' ', '-')}.mjs`);
    writeFileSync(file, program);
    const before = children();
    const answered = await signApart(forkSigner(file, 1500)).identity({ container, passphrase, instant: new Date() });
    expect(answered).toMatchObject({ ok: false, error: { code: 'signingStopped' } });
    await expect.poll(() => children().filter((pid) => !before.includes(pid))).toEqual([]);
  });

  test('a program that is not there is said to have stopped', async () => {
    const answered = await signApart(forkSigner(path.join(folder, 'none.mjs'), 5000)).identity({
      container,
      passphrase,
      instant: new Date(),
    });
    expect(answered).toMatchObject({ ok: false, error: { code: 'signingStopped' } });
  });

  test('gets nothing of the environment but what a system needs', () => {
    expect(signerEnvironment({ TMPDIR: '/t', NODE_OPTIONS: '--inspect', SECRET: 'x' })).toEqual({ TMPDIR: '/t' });
  });
});

describe('the shell', () => {
  /** A utility process that answers, or ends without. */
  function utility(answer: unknown) {
    const listeners = new Map<string, (value: unknown) => void>();
    const said: unknown[] = [];
    let isKilled = false;
    const fork = (file: string, words: string[]) => {
      said.push(file, words);
      const child = {
        once: (event: string, listener: (value: unknown) => void) => {
          listeners.set(event, listener);
          return child;
        },
        postMessage: () => listeners.get(answer === null ? 'exit' : 'message')?.(answer),
        kill: () => (isKilled = true),
      };
      return child;
    };
    return { fork: fork as unknown as Parameters<typeof signing>[0], said, killed: () => isKilled };
  }

  test('asks a utility process and ends it', async () => {
    const { fork, said, killed } = utility({ ok: true, value: 1 });
    const ask = signing(fork);
    expect(await ask({ kind: 'identity', container, passphrase, instant: new Date() })).toEqual({ ok: true, value: 1 });
    expect(killed()).toBe(true);
    expect(JSON.stringify(said)).not.toContain(passphrase);
  });

  test('hears of one that ended', async () => {
    const { fork } = utility(null);
    expect(await signing(fork)({ kind: 'identity', container, passphrase, instant: new Date() })).toBeNull();
  });
});

describe('lajur sign', () => {
  async function lajur(...args: readonly string[]) {
    let [out, err] = ['', ''];
    const code = await runCommandLine(args, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      progress: false,
    });
    return { code, out, err };
  }

  test('signs PDF and refuses by its exit codes, without saying the passphrase', async () => {
    const pdf = office.file('asli.pdf', exportedPdf({ roles: ['signature'] }));
    const p12 = office.file('sekda.p12', container);
    const good = office.file('sandi.txt', `${passphrase}\n`);
    const bad = office.file('salah.txt', 'salah');
    const target = path.join(folder, 'hasil', 'bertanda.pdf');
    const files = ['--p12', p12, '--passphrase-file'];
    const done = await lajur('sign', pdf, ...files, good, '--field', 'TandaTangan', '-o', target);
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ field: 'TandaTangan', signer: { name: 'Budi Santoso' } });
    expect(readFileSync(target).subarray(0, 8).toString('latin1')).toBe('%PDF-1.4');
    const elsewhere = path.join(folder, 'lain.pdf');
    const wrong = await lajur('sign', pdf, ...files, bad, '-o', elsewhere);
    expect([wrong.code, JSON.parse(wrong.out).refused[0].code]).toEqual([3, 'wrongPassphrase']);
    const again = await lajur('sign', target, ...files, good, '--field', 'TandaTangan', '-o', elsewhere);
    expect([again.code, JSON.parse(again.out).refused[0].code]).toEqual([3, 'fieldTaken']);
    expect((await lajur('sign', pdf, ...files, path.join(folder, 'none'), '-o', elsewhere)).code).toBe(3);
    expect((await lajur('sign', pdf, ...files, good)).code).toBe(2);
    expect((await lajur('sign', pdf, ...files, good, '-o', pdf)).code).toBe(2);
    // A slip of the hand takes neither the key nor the passphrase.
    for (const own of [p12, good]) {
      const before = readFileSync(own);
      expect((await lajur('sign', pdf, ...files, good, '-o', own)).code).toBe(2);
      expect(readFileSync(own)).toEqual(before);
    }
    expect((await lajur('sign', pdf, ...files, good, '-o', path.join(p12, 'x.pdf'))).code).toBe(4);
    expect(existsSync(elsewhere)).toBe(false);
    for (const { out, err } of [done, wrong, again]) expect(out + err).not.toContain(passphrase);
    // Nothing that was written holds it either.
    expect(() => execFileSync('grep', ['-r', '-F', '-q', passphrase, folder])).toThrow();
  });
});
