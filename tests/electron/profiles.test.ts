import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeProfileFile } from '../../sop/file/profileFile.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { profileFor, styleOf } from '../../sop/model/profileFor.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { Command, Reply } from '../../electron/contract/commands.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => {
  workspace.close();
});

function profileNamed(name: string, fontSize = 9): StyleProfile {
  return {
    name,
    government: 'PEMERINTAH KOTA CONTOH',
    unitLines: ['KELURAHAN CONTOH'],
    style: { ...defaultStyle, fontSize },
  };
}

async function save(name: string, fontSize = 9, replace = false) {
  return workspace.call('profile.save', { profile: profileNamed(name, fontSize), replace });
}

function codeOf<C extends Command>(reply: Reply<C>): string {
  return reply.ok ? 'ok' : `${reply.error.code} ${reply.error.detail}`;
}

/** A SOP printed with that profile; its id. */
async function sopWith(profile: string): Promise<string> {
  const { sop, revision } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [{ kind: 'setText', field: 'profile', text: profile }] as const;
  valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes }));
  return sop.id;
}

async function printedSize(id: string): Promise<number> {
  const { sop } = valueOf(await workspace.call('sop.open', { id }));
  return styleOf(valueOf(await workspace.call('profile.list', {})).profiles, sop).fontSize;
}

async function offered(): Promise<string[]> {
  const { profiles } = valueOf(await workspace.call('profile.list', {}));
  return profiles.flatMap(({ name, own }) => (own !== undefined && !own.isRemoved ? [name] : []));
}

describe('the own profiles of a workspace', () => {
  test('are saved, stay after a restart and stand before the shipped ones', async () => {
    const shipped = valueOf(await workspace.call('profile.list', {})).profiles.length;
    const { profiles } = valueOf(await save('Kelurahan Contoh'));
    expect(profiles).toHaveLength(shipped + 1);
    expect(profiles[0]).toEqual({ ...profileNamed('Kelurahan Contoh'), own: { formerNames: [], isRemoved: false } });
    workspace = workspace.reopen();
    expect(await offered()).toEqual(['Kelurahan Contoh']);
  });

  test('do not take a name that is there, whatever its letters, and are written over on purpose only', async () => {
    valueOf(await save('Kelurahan Contoh'));
    expect(codeOf(await save('Kelurahan Contoh'))).toBe('profileNameTaken Kelurahan Contoh');
    expect(codeOf(await save(' kelurahan contoh '))).toBe('profileNameTaken kelurahan contoh');
    expect(codeOf(await save('Lajur standar', 9, true))).toBe('profileNameTaken Lajur standar');
    expect(codeOf(await save('   '))).toMatch(/^badRequest/);
    const id = await sopWith('Kelurahan Contoh');
    expect(await printedSize(id)).toBe(9);
    const { uses } = valueOf(await save('Kelurahan Contoh', 11, true));
    expect(uses).toEqual([{ name: 'Kelurahan Contoh', sops: 1, inForce: 0 }]);
    expect(await printedSize(id)).toBe(11);
  });

  test('that a newer version wrote are not written over unseen', async () => {
    await save('Gaya baru');
    const newer = writeProfileFile(profileNamed('Gaya baru')).replace(/"version":\s*\d+/, '"version": 99');
    workspace.services.workspace.db.prepare('UPDATE profiles SET body = ?').run(newer);
    workspace = workspace.reopen();
    expect(codeOf(await save('Gaya baru', 11, true))).toMatch(/^profileNameTaken/);
    expect(workspace.services.workspace.db.prepare('SELECT body FROM profiles').pluck().get()).toBe(newer);
  });

  test('are renamed without any SOP being printed otherwise', async () => {
    valueOf(await save('Lama'));
    const id = await sopWith('Lama');
    const revision = valueOf(await workspace.call('sop.open', { id })).revision;
    valueOf(await workspace.call('profile.rename', { name: 'Lama', to: 'Baru' }));
    expect(await offered()).toEqual(['Baru']);
    expect(await printedSize(id)).toBe(9);
    expect(valueOf(await workspace.call('sop.open', { id })).revision).toBe(revision);
    // The old name still leads to it, so nobody else may have it.
    expect(codeOf(await save('Lama'))).toBe('profileNameTaken Lama');
    expect(codeOf(await workspace.call('profile.rename', { name: 'Baru', to: 'Lajur standar' }))).toMatch(
      /^profileNameTaken/,
    );
    expect(codeOf(await workspace.call('profile.rename', { name: 'Lama', to: 'X' }))).toBe('notFound Lama');
    valueOf(await workspace.call('profile.rename', { name: 'Baru', to: 'Lama' }));
    expect(await printedSize(id)).toBe(9);
    const { uses } = valueOf(await workspace.call('profile.list', {}));
    expect(uses[0]?.sops).toBe(1);
  });

  test('are removed only while no SOP is printed with them, and stay for what is undone later', async () => {
    valueOf(await save('Kelurahan Contoh'));
    const id = await sopWith('Kelurahan Contoh');
    expect(codeOf(await workspace.call('profile.remove', { name: 'Kelurahan Contoh' }))).toBe('profileInUse 1');
    const { revision } = valueOf(await workspace.call('sop.open', { id }));
    const to = (text: string) => [{ kind: 'setText', field: 'profile', text }] as const;
    const moved = valueOf(await workspace.call('sop.change', { id, revision, changes: to('Lajur standar') }));
    valueOf(await workspace.call('profile.remove', { name: 'Kelurahan Contoh' }));
    expect(await offered()).toEqual([]);
    expect(codeOf(await workspace.call('profile.remove', { name: 'Kelurahan Contoh' }))).toMatch(/^notFound/);
    expect(codeOf(await workspace.call('profile.export', { name: 'Kelurahan Contoh' }))).toMatch(/^notFound/);
    // Undoing the change of profile prints as before.
    valueOf(await workspace.call('sop.change', { id, revision: moved.revision, changes: to('Kelurahan Contoh') }));
    expect(await printedSize(id)).toBe(9);
    // Its name is free again.
    valueOf(await save('Kelurahan Contoh', 12));
    expect(await offered()).toEqual(['Kelurahan Contoh']);
  });

  test('a shipped profile is neither renamed nor removed', async () => {
    for (const reply of [
      await workspace.call('profile.rename', { name: 'Lajur standar', to: 'X' }),
      await workspace.call('profile.remove', { name: 'Lajur standar' }),
    ])
      expect(codeOf(reply)).toBe('notFound Lajur standar');
  });

  test('new SOPs begin with the own profile of the office rather than a shipped one', async () => {
    valueOf(await save('Kelurahan Contoh'));
    const office = { government: 'Pemerintah Kota Contoh', unitLines: ['Kelurahan Contoh'] };
    valueOf(await workspace.call('settings.set', { office }));
    const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
    expect(sop.profile).toBe('Kelurahan Contoh');
  });
});

describe('profile files', () => {
  const file = (text: string) => ({ name: 'gaya.json', base64: Buffer.from(text).toString('base64') });
  const bring = (text: string, ifTaken: 'refuse' | 'replace' | 'rename' = 'refuse') =>
    workspace.call('profile.import', { file: file(text), ifTaken });

  test('go out and come in somewhere else', async () => {
    valueOf(await save('Kelurahan Contoh'));
    const out = valueOf(await workspace.call('profile.export', { name: 'Kelurahan Contoh' })).file;
    expect(out.name).toBe('Gaya Kelurahan Contoh.json');
    const text = Buffer.from(out.base64, 'base64').toString('utf8');
    const other = openWorkspace();
    try {
      const reply = await other.call('profile.import', { file: file(text), ifTaken: 'refuse' });
      expect(valueOf(reply).name).toBe('Kelurahan Contoh');
      expect(valueOf(reply).profiles[0]?.style).toEqual(profileNamed('').style);
    } finally {
      other.close();
    }
  });

  test('meet a taken name: refused, written over, or kept under a free name', async () => {
    valueOf(await save('Kelurahan Contoh'));
    const text = writeProfileFile(profileNamed('Kelurahan Contoh', 12));
    expect(codeOf(await bring(text))).toBe('profileNameTaken Kelurahan Contoh');
    expect(valueOf(await bring(text, 'rename')).name).toBe('Kelurahan Contoh 2');
    expect(valueOf(await bring(text, 'rename')).name).toBe('Kelurahan Contoh 3');
    valueOf(await bring(text, 'replace'));
    const { profiles } = valueOf(await workspace.call('profile.list', {}));
    expect(profiles.find(({ name }) => name === 'Kelurahan Contoh')?.style.fontSize).toBe(12);
    expect(codeOf(await bring(writeProfileFile(profileNamed('Lajur standar')), 'replace'))).toMatch(
      /^profileNameTaken/,
    );
  });

  test('that are none are refused, and nothing is added', async () => {
    expect(codeOf(await bring('{}'))).toBe('notAProfile bukan berkas gaya Lajur');
    expect(codeOf(await bring('\u0000\u0001'))).toMatch(/^notAProfile/);
    expect(codeOf(await bring('{"format":"lajur-gaya","version":99}'))).toMatch(/^newerProfile/);
    const broken = writeProfileFile(profileNamed('X')).replace('"fontSize": 9', '"fontSize": "besar"');
    expect(codeOf(await bring(broken))).toBe('notAProfile profile.style.fontSize: harus berupa angka');
    const latin = { name: 'gaya.json', base64: Buffer.from([0x7b, 0xff, 0xfe]).toString('base64') };
    expect(codeOf(await workspace.call('profile.import', { file: latin, ifTaken: 'refuse' }))).toMatch(/^notAProfile/);
    expect(await offered()).toEqual([]);
  });
});

test('a SOP goes to a workspace without its profile, and comes back, printed the same', async () => {
  valueOf(await save('Kelurahan Contoh', 10));
  const id = await sopWith('Kelurahan Contoh');
  const here = valueOf(await workspace.call('profile.list', {})).profiles;
  const { sop } = valueOf(await workspace.call('sop.open', { id }));
  const printed = styleOf(here, sop);
  const exported = valueOf(await workspace.call('sop.export', { id, formats: ['json'], edition: 'editable' })).files[0];
  const carried = { name: 'sop.json', base64: exported?.base64 ?? '' };

  const back = valueOf(await workspace.call('sop.import', { files: [carried] })).imported[0]?.id ?? '';
  const again = valueOf(await workspace.call('sop.open', { id: back })).sop;
  expect(again.profile).toBe('Kelurahan Contoh');
  expect(again.style).toEqual(sop.style);

  const other = openWorkspace();
  try {
    const bring = async () => {
      const there = valueOf(await other.call('sop.import', { files: [carried] })).imported[0]?.id ?? '';
      return valueOf(await other.call('sop.open', { id: there })).sop;
    };
    const profiles = async () => valueOf(await other.call('profile.list', {})).profiles;
    const arrived = await bring();
    expect(profileFor(await profiles(), arrived).name).toBe('Lajur standar');
    expect(styleOf(await profiles(), arrived)).toEqual(printed);
    // A profile of the same name that prints otherwise does not change it either.
    valueOf(await other.call('profile.save', { profile: profileNamed('Kelurahan Contoh', 13), replace: false }));
    expect(styleOf(await profiles(), arrived)).toEqual(printed);
    const second = await bring();
    expect(second.profile).toBe('Kelurahan Contoh');
    expect(styleOf(await profiles(), second)).toEqual(printed);
  } finally {
    other.close();
  }
});
