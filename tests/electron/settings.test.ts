import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../electron/contract/defaultSettings.ts';
import { commands } from '../../electron/contract/commands.ts';
import { settingsGroups, settingsSchema } from '../../electron/contract/specs/settings.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const settings = async () => valueOf(await workspace.call('settings.get', {}));
const set = (patch: Parameters<typeof workspace.call<'settings.set'>>[1]) => workspace.call('settings.set', patch);

describe('settings', () => {
  test('what holds at first fits its own schema', async () => {
    expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
    expect(await settings()).toEqual(defaultSettings);
  });

  test('every field of every group can be set, one at a time', () => {
    const { input } = commands['settings.set'];
    for (const [group, { shape }] of Object.entries(settingsGroups)) {
      for (const field of Object.keys(shape)) {
        const fields: Readonly<Record<string, unknown>> = defaultSettings[group as keyof typeof settingsGroups];
        const patch = { [group]: { [field]: fields[field] } };
        expect(input.parse(patch)).toEqual(patch);
      }
    }
  });

  test('a change touches the fields it names, and outlives a restart', async () => {
    valueOf(await set({ user: { name: 'Budi Contoh', role: 'head' } }));
    const answered = valueOf(await set({ user: { position: 'Kasubag' }, office: { unitLines: ['KELURAHAN CONTOH'] } }));
    const expected = {
      ...defaultSettings,
      user: { name: 'Budi Contoh', position: 'Kasubag', role: 'head' },
      office: { ...defaultSettings.office, unitLines: ['KELURAHAN CONTOH'] },
    };
    expect(answered).toEqual(expected);
    workspace = workspace.reopen();
    expect(await settings()).toEqual(expected);
  });

  test.each([
    { user: { role: 'owner' } },
    { user: { salary: 1 } },
    { unknown: {} },
    { appearance: { interfaceSize: 99 } },
    { office: { logo: '../lambang.png' } },
  ])('refuses %j and changes nothing', async (patch) => {
    // The point is an input that does not fit the schema.
    expect(await set(patch as never)).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect(await settings()).toEqual(defaultSettings);
  });

  test('what a newer version stored counts as not set, and stays', async () => {
    const { db } = workspace.services.workspace;
    const put = db.prepare('INSERT INTO settings VALUES (?, ?)');
    put.run('user.role', '"auditor"');
    put.run('user.nickname', '"Bu"');
    put.run('office.place', 'not JSON');
    valueOf(await set({ user: { name: 'Siti Contoh' } }));
    expect(await settings()).toEqual({ ...defaultSettings, user: { ...defaultSettings.user, name: 'Siti Contoh' } });
    const stored = db.prepare('SELECT name, value FROM settings ORDER BY name').raw().all();
    expect(stored).toEqual([
      ['office.place', 'not JSON'],
      ['user.name', '"Siti Contoh"'],
      ['user.nickname', '"Bu"'],
      ['user.role', '"auditor"'],
    ]);
  });
});
