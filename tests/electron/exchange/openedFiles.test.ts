import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDispatcher } from '../../../electron/contract/dispatcher.ts';
import type { LogEntry } from '../../../electron/contract/dispatcher.ts';
import { parcelsAmong, receiveOpened } from '../../../electron/main/openedFiles.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import { draftParcel, looseKey } from './parcels.ts';
import { randomSop } from '../../support/randomSops.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('of what the system starts the program with, only exchange files are looked at', () => {
  const argv = [
    '/opt/Lajur/kiriman.lajur',
    '--inspect=x.lajur',
    'surat.docx',
    'a.LAJUR',
    '/media/b.lajur',
    'setup.exe',
    '.',
  ];
  expect(parcelsAmong(argv, folder)).toEqual([path.join(folder, 'a.LAJUR'), '/media/b.lajur']);
  expect(parcelsAmong([], '')).toEqual([]);
});

test('a double click brings a parcel into the inbox and imports nothing; a file that is gone stops nothing', async () => {
  const workspace = openWorkspace();
  const log: LogEntry[] = [];
  const dispatch = createDispatcher(workspace.services.handlers, {
    log: (entry) => log.push(entry),
    reference: () => 'R',
  });
  const file = path.join(folder, 'kiriman.lajur');
  writeFileSync(file, draftParcel(looseKey(), [{ ...randomSop(2), id: 'sop-1' }]));
  await receiveOpened([path.join(folder, 'tidak ada.lajur'), file], dispatch, (entry) => log.push(entry));
  const { parcels } = valueOf(await workspace.call('parcel.list', {}));
  expect(parcels).toMatchObject([{ file: 'kiriman.lajur', state: 'waiting', sops: 1 }]);
  expect(await workspace.call('sop.open', { id: 'sop-1' })).toMatchObject({ error: { code: 'notFound' } });
  expect(log.map(({ event }) => event)).toEqual(['open.file']);
  workspace.close();
});

test('a file that cannot be kept is written down, and the next one is taken nevertheless', async () => {
  const log: LogEntry[] = [];
  const file = path.join(folder, 'kiriman.lajur');
  writeFileSync(file, 'bukan parsel');
  const asked: string[] = [];
  const full = { ok: false, error: { code: 'diskFull', detail: '' } } as const;
  const dispatch = async (command: string) => {
    asked.push(command);
    return full;
  };
  await receiveOpened([file, file], dispatch, (entry) => log.push(entry));
  expect(asked).toEqual(['parcel.receive', 'parcel.receive']);
  expect(log).toMatchObject([
    { event: 'open.refused', detail: 'diskFull' },
    { event: 'open.refused', detail: 'diskFull' },
  ]);
});
