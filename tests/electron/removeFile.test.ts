import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFile } from '../../electron/services/removeFile.ts';
import { codeOf } from '../../electron/services/store/errorCode.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-buang-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is taken away, and one that is not there is no error', () => {
  const file = path.join(folder, 'berkas');
  writeFileSync(file, 'isi');
  removeFile(file);
  expect(existsSync(file)).toBe(false);
  expect(() => removeFile(file)).not.toThrow();
});

test('what the system does not allow comes with its code, as everything that is told in words needs it', () => {
  mkdirSync(path.join(folder, 'map'));
  writeFileSync(path.join(folder, 'berkas'), 'isi');
  const codeWhenRemoving = (name: string): string => {
    try {
      removeFile(path.join(folder, name));
      return 'none';
    } catch (error) {
      return codeOf(error);
    }
  };
  expect(codeWhenRemoving('map')).toMatch(/^(EISDIR|EPERM)$/);
  expect(codeWhenRemoving('berkas/di dalamnya')).toBe('ENOTDIR');
  expect(existsSync(path.join(folder, 'map'))).toBe(true);
});
