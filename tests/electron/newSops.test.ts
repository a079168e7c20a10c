import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyOfficial, newSop } from '../../sop/model/create.ts';
import { asOffice } from '../../sop/model/office.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const approval = { ...emptyOfficial, position: 'Lurah Melati', name: 'Wati Contoh', nip: '198001012006042001' };
const office = {
  government: 'PEMERINTAH KOTA CONTOH',
  unitLines: ['KECAMATAN CONTOH', 'KELURAHAN MELATI'],
  logo: 'ab'.repeat(32),
  approval,
};

async function begin(template?: string) {
  const from = template === undefined ? ({ kind: 'blank' } as const) : ({ kind: 'template', template } as const);
  return valueOf(await workspace.call('sop.create', { from })).sop;
}

async function anyTemplate(): Promise<string> {
  const { templates } = valueOf(await workspace.call('template.list', {}));
  const [first] = templates;
  if (first === undefined) throw new Error('There is no template');
  return first.id;
}

describe('a new SOP', () => {
  test('begins with office, logo, official and paper of the settings, blank or from a template', async () => {
    valueOf(await workspace.call('settings.set', { office, printing: { paper: 'F4-215' } }));
    for (const sop of [await begin(), await begin(await anyTemplate())]) {
      const { government, unitLines, logo } = office;
      expect(sop.identity.issuer).toEqual({ government, unitLines, logo });
      expect(sop.identity.approval).toEqual(approval);
      expect(sop.style.paper).toBe('F4-215');
    }
  });

  test('a template keeps its own heading while no office is set', async () => {
    const template = await anyTemplate();
    const { issuer } = (await begin(template)).identity;
    expect(issuer.unitLines.length).toBeGreaterThan(0);
    valueOf(await workspace.call('settings.set', { office: { unitLines: ['BAGIAN CONTOH'] } }));
    expect((await begin(template)).identity.issuer).toEqual({
      government: '',
      unitLines: ['BAGIAN CONTOH'],
      logo: null,
    });
  });

  test('is printed as the chosen profile says, else as the profile of the office', async () => {
    const { profiles } = valueOf(await workspace.call('profile.list', {}));
    const own = profiles.find((profile) => profile.government !== '' && profile.unitLines.length > 0);
    if (own === undefined) throw new Error('No office has a profile');
    const { government, unitLines } = own;
    valueOf(await workspace.call('settings.set', { office: { government, unitLines } }));
    expect((await begin()).profile).toBe(own.name);
    valueOf(await workspace.call('settings.set', { printing: { profile: 'Lajur standar' } }));
    expect((await begin()).profile).toBe('Lajur standar');
    valueOf(await workspace.call('settings.set', { printing: { profile: 'Tidak ada lagi' } }));
    expect((await begin()).profile).toBe(own.name);
  });

  test('a paper that the profile has anyway is no change of its style', async () => {
    const { profiles } = workspace.services.workspace;
    const sop = newSop(() => 'a', { name: 'Lajur standar', government: '', unitLines: [] });
    const none = { government: '', unitLines: [], logo: null, approval: emptyOfficial, profile: null };
    expect(asOffice(sop, profiles, { ...none, paper: 'A4' }).style).toEqual({});
    expect(asOffice(sop, profiles, { ...none, paper: 'Legal' }).style).toEqual({ paper: 'Legal' });
  });

  test('has its heading in capital letters, without lines that hold nothing', () => {
    const { profiles } = workspace.services.workspace;
    const sop = newSop(() => 'a', { name: 'Lajur standar', government: '', unitLines: [] });
    const typed = { government: ' Pemerintah Kota Contoh', unitLines: ['Kelurahan Melati', '', ' '] };
    const begun = asOffice(sop, profiles, { ...office, ...typed, paper: null, profile: null });
    expect(begun.identity.issuer).toMatchObject({
      government: 'PEMERINTAH KOTA CONTOH',
      unitLines: ['KELURAHAN MELATI'],
    });
  });
});
