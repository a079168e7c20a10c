import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OwnFontName } from '../../../sop/model/style.ts';
import { brokenRows } from '../../../electron/services/store/rowHashes.ts';
import { tinyFont } from '../fonts/tinyFont.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

// A SOP that is brought back from a backup is printed as it was there, also where its profile and fonts are not known.

let folder: string;
let there: TestWorkspace;
let here: TestWorkspace;
beforeEach(() => {
  folder = newFolder();
  there = openWorkspace(path.join(folder, 'sana'));
  here = openWorkspace(path.join(folder, 'sini'));
});
afterEach(() => {
  there.close();
  here.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addFont(family: string): Promise<OwnFontName> {
  const files = (['regular', 'bold'] as const).map((style) => ({
    name: `${family}-${style}.ttf`,
    base64: Buffer.from(tinyFont({ family, style })).toString('base64'),
  }));
  const { name, hash } = valueOf(await there.call('font.add', { files })).font;
  return { name, hash };
}

/** Saves a profile of the office, printed in a font; a copy of the first that is shipped. */
async function saveProfile(on: TestWorkspace, name: string, more: object): Promise<void> {
  const [shipped] = valueOf(await on.call('profile.list', {})).profiles.filter(({ own }) => own === undefined);
  if (shipped === undefined) throw new Error('no profile is shipped');
  const profile = { ...shipped, name, style: { ...shipped.style, ...more } };
  valueOf(await on.call('profile.save', { profile, replace: false }));
}

/** Carries a backup from there to here, and brings back one SOP of it. */
async function carry(id: string): Promise<void> {
  const { name } = valueOf(await there.call('backup.make', {}));
  const bytes = readFileSync(path.join(there.services.workspace.ports.backupFolder, name));
  const file = { name: 'cadangan.db', base64: bytes.toString('base64') };
  const taken = valueOf(await here.call('backup.take', { file }));
  expect(valueOf(await here.call('backup.restore', { name: taken.name, sops: [id] }))).toMatchObject({ added: 1 });
}

const namesHere = async (): Promise<string[]> =>
  valueOf(await here.call('profile.list', {}))
    .profiles.filter(({ own }) => own !== undefined)
    .map(({ name }) => name);
const fontsHere = async (): Promise<string[]> =>
  valueOf(await here.call('font.list', {}))
    .fonts.map(({ name }) => name)
    .toSorted();

test('its profile, and the fonts of both, come along and print at once', async () => {
  const [ofOffice, ofSop] = [await addFont('Kantor'), await addFont('Mungil')];
  await saveProfile(there, 'Gaya kami', { font: ofOffice });
  await saveProfile(there, 'Gaya lain', {});
  const { sop, revision } = valueOf(await there.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [
    { kind: 'setText', field: 'profile', text: 'Gaya kami' },
    { kind: 'setStyle', style: { font: ofSop } },
  ] as const;
  valueOf(await there.call('sop.change', { id: sop.id, revision, changes }));
  await carry(sop.id);
  expect(await namesHere()).toEqual(['Gaya kami']);
  expect(await fontsHere()).toEqual(['Kantor', 'Mungil']);
  const input = { id: sop.id, formats: ['pdf'], edition: 'editable', withSource: false } as const;
  const [file] = valueOf(await here.call('sop.export', input)).files;
  expect(Buffer.from(file?.base64 ?? '', 'base64').toString('latin1')).toContain('Mungil');
  expect(brokenRows(here.services.workspace.db)).toEqual([]);
});

test('what is here under that name stays as it is', async () => {
  await saveProfile(there, 'Gaya kami', { fontSize: 9 });
  await saveProfile(here, 'Gaya kami', { fontSize: 11 });
  const { sop, revision } = valueOf(await there.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [{ kind: 'setText', field: 'profile', text: 'Gaya kami' } as const];
  valueOf(await there.call('sop.change', { id: sop.id, revision, changes }));
  await carry(sop.id);
  const { profiles } = valueOf(await here.call('profile.list', {}));
  expect(profiles.filter(({ name }) => name === 'Gaya kami').map(({ style }) => style.fontSize)).toEqual([11]);
});
