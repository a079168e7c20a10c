/** Fonts of the office through the contract: looked at, taken in, printed with, counted, put away. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { OwnFontName } from '../../../sop/model/style.ts';
import { openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';
import { tinyFont } from './tinyFont.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => {
  workspace.close();
});

function filesOf(family: string) {
  return (['regular', 'bold'] as const).map((style) => ({
    name: `${family}-${style}.ttf`,
    base64: Buffer.from(tinyFont({ family, style })).toString('base64'),
  }));
}

async function add(family: string): Promise<OwnFontName> {
  const { name, hash } = valueOf(await workspace.call('font.add', { files: filesOf(family) })).font;
  return { name, hash };
}

/** A SOP printed with that font; its id. */
async function sopIn(font: OwnFontName): Promise<string> {
  const { sop, revision } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [{ kind: 'setStyle', style: { font } }] as const;
  valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes }));
  return sop.id;
}

async function offered(): Promise<string[]> {
  const { fonts } = valueOf(await workspace.call('font.list', {}));
  return fonts.map(({ name, sops, profiles }) => `${name} ${sops} ${profiles}`);
}

async function pdfOf(id: string): Promise<string> {
  const input = { id, formats: ['pdf'], edition: 'editable', withSource: false } as const;
  const [file] = valueOf(await workspace.call('sop.export', input)).files;
  return Buffer.from(file?.base64 ?? '', 'base64').toString('latin1');
}

test('looking at files stores nothing', async () => {
  const { font, faces } = valueOf(await workspace.call('font.check', { files: filesOf('Mungil') }));
  expect([font.name, font.hasItalic, font.inWord, Object.keys(faces)]).toEqual([
    'Mungil',
    false,
    true,
    ['regular', 'bold'],
  ]);
  expect(await offered()).toEqual([]);
  expect(await workspace.call('font.read', { hash: font.hash })).toMatchObject({ error: { code: 'notFound' } });
});

test('a font is taken in once, stays after a restart, and prints', async () => {
  const font = await add('Mungil');
  expect(await add('Mungil')).toEqual(font);
  workspace = workspace.reopen();
  expect(await offered()).toEqual(['Mungil 0 0']);
  const read = valueOf(await workspace.call('font.read', { hash: font.hash }));
  expect([read.name, read.faces.regular.table.unitsPerEm]).toEqual(['Mungil', 2048]);
  const id = await sopIn(font);
  const pdf = await pdfOf(id);
  expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+Mungil-regular/);
  expect(pdf).not.toContain('Arimo');
});

test('what is refused changes nothing', async () => {
  const [regular] = filesOf('Mungil');
  const reply = await workspace.call('font.add', { files: regular === undefined ? [] : [regular] });
  expect(reply).toMatchObject({ error: { code: 'fontIncomplete', detail: 'bold' } });
  expect(await offered()).toEqual([]);
});

test('a font that SOPs or profiles print with stays; one that nobody uses is offered no more, and can be brought again', async () => {
  const font = await add('Mungil');
  const id = await sopIn(font);
  const profile = { name: 'Kelurahan Contoh', government: '', unitLines: [], style: { ...defaultStyle, font } };
  valueOf(await workspace.call('profile.save', { profile, replace: false }));
  expect(await offered()).toEqual(['Mungil 1 1']);
  const remove = () => workspace.call('font.remove', { hash: font.hash });
  expect(await remove()).toMatchObject({ error: { code: 'fontInUse' } });

  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  const changes = [{ kind: 'setStyle', style: {} }] as const;
  valueOf(await workspace.call('sop.change', { id, revision, changes }));
  expect(await remove()).toMatchObject({ error: { code: 'fontInUse' } });
  valueOf(await workspace.call('profile.remove', { name: 'Kelurahan Contoh' }));
  valueOf(await remove());
  expect(await offered()).toEqual([]);
  expect(await remove()).toMatchObject({ error: { code: 'notFound' } });

  // What is undone is printed as it was: the font is kept, only not offered.
  valueOf(await workspace.call('font.read', { hash: font.hash }));
  await add('Mungil');
  expect(await offered()).toEqual(['Mungil 0 0']);
});

test('a SOP whose font is not here is printed in Arial and told so, until the font is brought', async () => {
  const { font } = valueOf(await workspace.call('font.check', { files: filesOf('Mungil') }));
  const id = await sopIn({ name: font.name, hash: font.hash });
  const warnings = async (): Promise<number> => {
    const { looks } = valueOf(await workspace.call('register.looks', { ids: [id], make: true }));
    return looks[0]?.warnings ?? 0;
  };
  const before = await warnings();
  expect(await pdfOf(id)).toContain('Arimo');
  await add('Mungil');
  expect(await warnings()).toBe(before - 1);
  expect(await pdfOf(id)).toContain('Mungil-regular');
});

test('a font whose bytes were damaged in the store is not printed with', async () => {
  const font = await add('Mungil');
  workspace.services.workspace.db.exec("UPDATE font_faces SET bytes = zeroblob(length(bytes)) WHERE style = 'bold'");
  workspace = workspace.reopen();
  expect(await workspace.call('font.read', { hash: font.hash })).toMatchObject({ error: { code: 'notFound' } });
  expect(await pdfOf(await sopIn(font))).toContain('Arimo');
});
