import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderCarrier } from '../../../electron/services/exchange/folderCarrier.ts';
import { parcelLabel } from '../../../electron/services/exchange/parcelLabel.ts';
import { fileBaseName } from '../../../electron/services/exporting/fileName.ts';
import { newFolder } from '../workspaceFixture.ts';
import { somebody } from './parcels.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Names that mean something to some system. */
const beginnings: readonly string[] = [
  '../', '..\\', '/etc/', 'C:\\', 'C:', '\\\\server\\share\\', '~/', './', 'file:///', '%2e%2e%2f', '..%5c', '\u0000', '\u202e', '\u2066', '$(', '`', '|', ';', '&', '"',
  "'", '<', '>', '*', '?', '\n', '\t', ' ', '.', '-', '--', '\ufeff', '\u200b', '\ud800', 'a/../../', 'a\\..\\..\\', '//', '\\\\?\\', '\\\\.\\', '…/',
]; // prettier-ignore
const ends: readonly string[] = ['con', 'NUL.txt', 'aux', 'passwd', 'x.exe', 'laporan.', 'laporan ', 'x'.repeat(400)];

test('300 hostile names: every parcel and export stays in its folder, under a name that Windows takes', async () => {
  const names = beginnings.flatMap((beginning) => ends.map((end) => `${beginning}${end}`)).slice(0, 300);
  expect(names).toHaveLength(300);
  const carrier = folderCarrier(folder);
  for (const [at, name] of names.entries()) {
    const id = at.toString(16).padStart(64, '0').split('').toReversed().join('');
    const label = parcelLabel(
      { kind: 'draft', sender: { ...somebody, key: id, unit: name }, made: '2026-01-05T08:00:00Z' },
      id,
    );
    await carrier.put({ id, label, bytes: Buffer.from(name) });
    const exported = fileBaseName({ number: name, title: name });
    for (const made of [label, exported]) {
      expect(path.basename(made)).toBe(made);
      expect(path.win32.basename(made)).toBe(made);
      expect(made).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]|^[. ]|[. ]$/);
      expect(made).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)([. ]|$)/i);
      expect(Buffer.byteLength(made)).toBeLessThanOrEqual(120);
    }
  }
  expect(readdirSync(folder, { recursive: true })).toHaveLength(300);
});
