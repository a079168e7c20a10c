import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDictionaries } from '../../electron/services/vocabulary/dictionaries.ts';
import type { Change } from '../../sop/model/change.ts';
import { newLane, newStep } from '../../sop/model/create.ts';
import type { VocabularyField } from '../../sop/vocabulary/fields.ts';
import { newFolder, openWorkspace, resourcesFolder, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

let count = 0;
const ids = (): string => `made-${(count += 1)}`;

interface MadeSop {
  readonly id: string;
  change(...changes: Change[]): Promise<void>;
}

/** A new blank SOP that these changes are made to. */
async function makeSop(...changes: Change[]): Promise<MadeSop> {
  const { sop, revision } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  let current = revision;
  const made: MadeSop = {
    id: sop.id,
    change: async (...more) => {
      const reply = await workspace.call('sop.change', { id: sop.id, revision: current, changes: more });
      current = valueOf(reply).revision;
    },
  };
  if (changes.length > 0) await made.change(...changes);
  return made;
}

function activity(text: string): Change[] {
  return [{ kind: 'insertStep', at: 0, step: { ...newStep(ids), activity: text } }];
}

async function suggested(field: VocabularyField, typed: string): Promise<readonly (readonly [string, number])[]> {
  const { phrases } = valueOf(await workspace.call('vocabulary.suggest', { fields: [field], typed, limit: 50 }));
  return phrases.map(({ text, uses }) => [text, uses] as const);
}

describe('texts of the workspace', () => {
  test('are offered in other SOPs, most used first', async () => {
    await makeSop(...activity('Memeriksa kelengkapan berkas'));
    await makeSop(...activity('Memeriksa  kelengkapan berkas'), ...activity('Menerima berkas'));
    expect(await suggested('activity', 'me')).toEqual([
      ['Memeriksa kelengkapan berkas', 2],
      ['Menerima berkas', 1],
    ]);
    expect(await suggested('activity', 'kelengkapan ber')).toEqual([['Memeriksa kelengkapan berkas', 2]]);
    expect(await suggested('activity', 'riksa')).toEqual([]);
    expect(await suggested('output', 'me')).toEqual([]);
    expect(await suggested('activity', '')).toHaveLength(2);
  });

  test('are gone when nobody writes them any more', async () => {
    const sop = await makeSop({ kind: 'insertLane', at: 0, lane: { ...newLane(ids, 'Kasi Pemerintahan'), id: 'l1' } });
    expect(await suggested('lane', 'kasi')).toEqual([['Kasi Pemerintahan', 1]]);
    await sop.change({ kind: 'renameLane', lane: 'l1', name: 'Lurah' });
    expect(await suggested('lane', 'kasi')).toEqual([]);
    expect(await suggested('lane', 'lu')).toEqual([['Lurah', 1]]);
  });

  test('of the archive count as well, marks and capitals do not', async () => {
    const { id } = await makeSop({ kind: 'setText', field: 'title', text: 'Pelayanan Surat Domisili' });
    valueOf(await workspace.call('sop.archive', { ids: [id], archived: true }));
    expect(await suggested('title', 'SURAT dó')).toEqual([['Pelayanan Surat Domisili', 1]]);
  });

  test('typed signs mean nothing but themselves', async () => {
    await makeSop(...activity('Memeriksa 100% berkas_asli "utama"'));
    for (const typed of ['"', '%', '_', "'", '* OR', 'me" OR "x', 'NEAR(', '-'])
      expect(
        valueOf(await workspace.call('vocabulary.suggest', { fields: ['activity'], typed, limit: 5 })),
      ).toBeTruthy();
    expect(await suggested('activity', '100% ber')).toHaveLength(1);
  });

  test('common beginnings are found among thousands of texts', async () => {
    const many = Array.from({ length: 400 }, (_, index) => activity(`Memeriksa berkas nomor ${index}`)).flat();
    for (let round = 0; round < 4; round += 1)
      await makeSop(...many.map((change) => renamed(change, round)), ...(round < 2 ? activity('Memeriksa surat') : []));
    const found = await suggested('activity', 'memeriksa');
    expect(found).toHaveLength(50);
    expect(found[0]).toEqual(['Memeriksa surat', 2]);
    expect(await suggested('activity', 'nomor 399')).toHaveLength(4);
  });

  test('of SOPs from before there was a vocabulary are read at the next start', async () => {
    await makeSop(...activity('Mencatat surat masuk'));
    for (const table of ['phrases', 'sop_phrases', 'phrase_text', 'sop_officials'])
      workspace.services.workspace.db.exec(`DELETE FROM ${table}`);
    expect(await suggested('activity', 'mencatat')).toEqual([]);
    workspace = workspace.reopen();
    expect(await suggested('activity', 'mencatat')).toEqual([['Mencatat surat masuk', 1]]);
  });
});

/** The same step with a text and an id of its own. */
function renamed(change: Change, round: number): Change {
  if (change.kind !== 'insertStep') return change;
  return { ...change, step: { ...change.step, id: ids(), activity: `${change.step.activity} putaran ${round}` } };
}

describe('address book', () => {
  const approval = {
    prefix: '',
    position: 'Lurah Melati',
    name: 'Budi Contoh',
    rank: 'Penata',
    nip: '198001012005011003',
  };
  const list = async () => valueOf(await workspace.call('people.list', {})).people;

  test('knows officials from signature blocks until they are forgotten', async () => {
    await makeSop({ kind: 'setApproval', value: approval });
    expect(await list()).toMatchObject([{ id: null, name: 'Budi Contoh', position: 'Lurah Melati', uses: 1 }]);
    valueOf(await workspace.call('people.forget', { id: null, name: 'Budi Contoh', nip: approval.nip }));
    expect(await list()).toEqual([]);
    valueOf(await workspace.call('people.keep', { id: null, entry: { ...approval, unit: 'Kelurahan Melati' } }));
    expect(await list()).toMatchObject([
      { name: 'Budi Contoh', nip: '19800101 200501 1 003', unit: 'Kelurahan Melati' },
    ]);
  });

  test('is changed by hand, and refuses what cannot be an official', async () => {
    const keep = (id: string | null, more: object) =>
      workspace.call('people.keep', { id, entry: { ...approval, unit: '', ...more } });
    const { id } = valueOf(await keep(null, {}));
    valueOf(await keep(id, { rank: 'Pembina' }));
    expect(await list()).toMatchObject([{ id, rank: 'Pembina' }]);
    expect(await keep(null, {})).toMatchObject({ ok: false, error: { code: 'personTwice' } });
    expect(await keep(null, { name: ' ' })).toMatchObject({ ok: false, error: { code: 'personUnnamed' } });
    expect(await keep(null, { nip: '19801301 200501 1 003' })).toMatchObject({
      ok: false,
      error: { code: 'personNip' },
    });
    expect(await keep('nobody', {})).toMatchObject({ ok: false, error: { code: 'notFound' } });
    valueOf(await workspace.call('people.forget', { id, name: approval.name, nip: approval.nip }));
    expect(await list()).toEqual([]);
  });

  test('a proposer who is taken away is not offered any more', async () => {
    const sop = await makeSop({ kind: 'setProposer', value: { ...approval, name: 'Ani Contoh' } });
    expect(await list()).toMatchObject([{ name: 'Ani Contoh' }]);
    await sop.change({ kind: 'setProposer', value: null });
    expect(await list()).toEqual([]);
  });
});

describe('numbers', () => {
  const unit = 'Kelurahan Melati';
  const numbered = (number: string) =>
    makeSop({ kind: 'setText', field: 'number', text: number }, { kind: 'setUnitLines', lines: [unit] });
  const ask = async (more: object = {}) =>
    workspace.call('number.next', { sop: 'other', unit, written: '', date: '2026-05-10', ...more });

  test('go on in the register, the archive included', async () => {
    await numbered('001/SOP/MLT/2026');
    const { id } = await numbered('003/SOP/MLT/2026');
    valueOf(await workspace.call('sop.archive', { ids: [id], archived: true }));
    expect(valueOf(await ask())).toMatchObject({
      number: '004/SOP/MLT/2026',
      source: 'guessed',
      gaps: [{ run: 2, number: '002/SOP/MLT/2026' }],
    });
    expect(valueOf(await ask({ sop: id })).number).toBe('002/SOP/MLT/2026');
    expect(valueOf(await ask({ written: '001/sop/mlt/2026' })).taken).toBe(true);
  });

  test('follow the template of the unit', async () => {
    const set = (template: string | null) => workspace.call('numbering.set', { unit: 'KELURAHAN MELATI', template });
    valueOf(await set('{urut:2}/SOP/{bulanRomawi}/{tahun}'));
    expect(valueOf(await ask())).toMatchObject({ number: '01/SOP/V/2026', source: 'own' });
    expect(valueOf(await ask({ template: 'SOP-{urut}' })).number).toBe('SOP-1');
    expect(await set('SOP/{tahun}')).toMatchObject({ ok: false, error: { code: 'templateFault' } });
    expect(await ask({ template: 'x' })).toMatchObject({ ok: false, error: { code: 'templateFault' } });
    valueOf(await set(null));
    expect(valueOf(await ask()).source).toBe('usual');
  });
});

describe('dictionaries', () => {
  test('are shipped for every kind of text the issue names', async () => {
    const { entries } = valueOf(await workspace.call('vocabulary.dictionaries', {}));
    for (const field of [
      'lane',
      'position',
      'legalBasis',
      'equipment',
      'inputs',
      'output',
      'time',
      'activity',
      'rank',
    ] as const)
      expect(entries.filter(({ fields }) => fields.includes(field)).length, field).toBeGreaterThan(8);
  });

  test('every regulation has its source, and what was replaced is replaced by one of them', () => {
    const sources = readFileSync(path.join(resourcesFolder, 'dictionaries/SOURCES.md'), 'utf8');
    const basis = readDictionaries(path.join(resourcesFolder, 'dictionaries')).filter(({ fields }) =>
      fields.includes('legalBasis'),
    );
    for (const { text, replacedBy } of basis) {
      expect(sources).toContain(replacedBy === undefined ? `\n| ${text} | ` : `\n| ${text} | ${replacedBy} | `);
      if (replacedBy !== undefined) expect(basis.map((entry) => entry.text)).toContain(replacedBy);
    }
    expect(basis.length).toBeGreaterThan(40);
  });

  test('a dictionary that is not one stops the start', () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const write = (text: string) => writeFileSync(path.join(folder, 'a.json'), text);
    for (const text of [
      '{',
      '{"title":"a","fields":["nothing"],"entries":["ab"]}',
      '{"title":"a","fields":["lane"],"entries":[" ab"]}',
      '{"title":"a","fields":["lane"],"entries":[],"more":1}',
      `{"title":"a","fields":["lane"],"entries":["${'x'.repeat(300_000)}"]}`,
    ]) {
      write(text);
      expect(() => readDictionaries(folder)).toThrow();
    }
    write('{"title":"a","fields":["lane"],"entries":["ab"]}');
    expect(readDictionaries(folder)).toEqual([{ fields: ['lane'], text: 'ab' }]);
    rmSync(folder, { recursive: true });
    expect(readDictionaries(path.join(resourcesFolder, 'dictionaries')).length).toBeGreaterThan(300);
  });
});
