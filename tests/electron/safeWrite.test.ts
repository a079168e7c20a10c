import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextRenameAfter, renameLimitMs, StillHeld, writeSafely } from '../../electron/services/safeWrite.ts';
import type { Patience } from '../../electron/services/safeWrite.ts';
import { newFolder } from './workspaceFixture.ts';

let folder: string;
let target: string;
beforeEach(() => {
  folder = newFolder();
  target = path.join(folder, 'Surat.pdf');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const old = Buffer.from('yang lama');
const next = Buffer.from('yang baru '.repeat(5000));

/** Windows, where the target is held for some time; the clock moves by what is slept. */
function windows(heldMs: number, code = 'EPERM'): Patience & { readonly slept: number[] } {
  const slept: number[] = [];
  const now = (): number => slept.reduce((sum, ms) => sum + ms, 0);
  return {
    platform: 'win32',
    now,
    slept,
    sleep: (ms) => slept.push(ms),
    rename: (from, to) => {
      if (now() < heldMs) throw Object.assign(new Error('held'), { code });
      renameSync(from, to);
    },
  };
}

describe('writeSafely', () => {
  test('replaces a file, makes a new one, and leaves nothing beside it', () => {
    writeSafely(target, old);
    writeSafely(target, next);
    expect(readFileSync(target).equals(next)).toBe(true);
    expect(readdirSync(folder)).toEqual(['Surat.pdf']);
  });

  test('a target that cannot be replaced keeps what it has, and no temporary file stays', () => {
    mkdirSync(target);
    writeFileSync(path.join(target, 'isi'), old);
    expect(() => writeSafely(target, next)).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(folder)).toEqual(['Surat.pdf']);
    expect(readFileSync(path.join(target, 'isi')).equals(old)).toBe(true);
    expect(() => writeSafely(path.join(folder, 'tidak/ada.pdf'), next)).toThrow('ENOENT');
  });

  test.each([100, 5_000, 30_000])('waits for a program that holds the file for %d ms', (held) => {
    writeFileSync(target, old);
    const patience = windows(held);
    writeSafely(target, next, patience);
    expect(readFileSync(target).equals(next)).toBe(true);
    expect(patience.slept.slice(0, 3)).toEqual([10, 20, 30]);
    expect(Math.max(...patience.slept)).toBeLessThanOrEqual(100);
    expect(readdirSync(folder)).toEqual(['Surat.pdf']);
  });

  test('gives up after a minute: the old file is whole, and what was to be written is kept beside it', () => {
    writeFileSync(target, old);
    let failure: unknown;
    try {
      writeSafely(target, next, windows(Number.POSITIVE_INFINITY, 'EBUSY'));
    } catch (error) {
      failure = error;
    }
    if (!(failure instanceof StillHeld)) throw failure;
    expect(failure.code).toBe('EBUSY');
    expect(readFileSync(target).equals(old)).toBe(true);
    expect(readFileSync(failure.kept).equals(next)).toBe(true);
  });

  test('another refusal is not waited for', () => {
    writeFileSync(target, old);
    const patience = windows(1000, 'ENOSPC');
    expect(() => writeSafely(target, next, patience)).toThrow('held');
    expect(patience.slept).toEqual([]);
    expect(readdirSync(folder)).toEqual(['Surat.pdf']);
  });
});

test('only Windows holds files, only three codes say so, and never for longer than a minute', () => {
  expect(nextRenameAfter('win32', 'EPERM', 0, 1)).toBe(10);
  expect(nextRenameAfter('win32', 'EBUSY', 500, 4)).toBe(40);
  expect(nextRenameAfter('win32', 'EACCES', renameLimitMs - 1, 700)).toBe(100);
  expect(nextRenameAfter('win32', 'EPERM', renameLimitMs, 700)).toBeNull();
  expect(nextRenameAfter('win32', 'ENOSPC', 0, 1)).toBeNull();
  expect(nextRenameAfter('linux', 'EPERM', 0, 1)).toBeNull();
});
