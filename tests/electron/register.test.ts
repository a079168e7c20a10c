import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/commands.ts';
import { bringTo } from '../support/statusWalk.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const everything = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 100 } as const;

/** Imports one SOP of plain JSON and gives its id. */
async function importSop(sop: object): Promise<string> {
  const base64 = Buffer.from(JSON.stringify(sop)).toString('base64');
  const { imported, refused } = valueOf(await workspace.call('sop.import', { files: [{ name: 'a.json', base64 }] }));
  expect(refused).toEqual([]);
  return imported[0]?.id ?? '';
}

const step = { text: 'Menerima berkas', performers: ['Lurah'] };
const sopNamed = (title: string, more: object = {}) => ({ title, actors: ['Lurah'], steps: [step], ...more });

async function list(more: Partial<Input<'register.list'>> = {}) {
  return valueOf(await workspace.call('register.list', { ...everything, ...more }));
}
const titles = async (more: Partial<Input<'register.list'>> = {}): Promise<string[]> =>
  (await list(more)).rows.map(({ title }) => title);

describe('search', () => {
  const full = {
    issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN MAWAR'] },
    number: '01/SOP/2026',
    title: 'Pelayanan',
    legal_basis: ['Undang-Undang Zaitun'],
    qualifications: ['Memahami kakatua'],
    related_sops: ['SOP Merpati'],
    equipment: ['Mesin gergaji'],
    warnings: ['Apabila terlambat'],
    records: ['Buku ekspedisi'],
    approved_by: { position: 'LURAH', name: 'SITI KENANGA' },
    actors: ['Pramubakti', 'Lurah'],
    steps: [
      { text: 'Menerima berkas', performers: ['Pramubakti'] },
      {
        text: 'Membubuhkan paraf',
        performers: ['Lurah'],
        requirements: ['Kuitansi'],
        time: '3 pekan',
        outputs: ['Disposisi'],
        note: 'Bila hujan',
      },
    ],
  };

  test.each([
    ['pemerintah', 'issuer', null],
    ['zait', 'legalBasis', null],
    ['kakatua', 'qualifications', null],
    ['merpa', 'relatedSops', null],
    ['gerga', 'equipment', null],
    ['terlamb', 'warnings', null],
    ['ekspedisi', 'records', null],
    ['kenanga', 'approval', null],
    ['pramu', 'lane', null],
    ['paraf', 'activity', 2],
    ['kuitansi', 'inputs', 2],
    ['pekan', 'time', 2],
    ['disposisi', 'output', 2],
    ['hujan', 'note', 2],
  ])('finds %s in %s', async (query, place, row) => {
    await importSop(full);
    await importSop(sopNamed('Lain'));
    expect((await list({ query })).rows.map(({ title, hit }) => [title, hit?.place, hit?.step])).toEqual([
      ['Pelayanan', place, row],
    ]);
  });

  test('SOPs that are called so stand first', async () => {
    await importSop(sopNamed('Paraf surat'));
    await importSop(sopNamed('Lain', { steps: [{ text: 'Membubuhkan paraf', performers: ['Lurah'] }] }));
    expect(await titles()).toEqual(['Lain', 'Paraf surat']);
    expect(await titles({ query: 'paraf' })).toEqual(['Paraf surat', 'Lain']);
  });

  test('a workspace of an earlier version is searched as well', async () => {
    await importSop(full);
    const { db } = workspace.services.workspace;
    db.exec("DELETE FROM sop_words; DELETE FROM sop_lines; UPDATE cards SET text_version = 0, title_key = 'x'");
    expect(await titles({ query: 'kuitansi' })).toEqual([]);
    workspace = workspace.reopen();
    expect(await titles({ query: 'kuitansi' })).toEqual(['Pelayanan']);
  });
});

describe('sorting', () => {
  beforeEach(async () => {
    const office = (unit: string) => ({ issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: [unit] } });
    await importSop(sopNamed('beta', { number: '10/SOP', ...office('BAGIAN UMUM') }));
    await importSop(sopNamed('Alfa', { number: '9/SOP', ...office('BAGIAN HUKUM') }));
    await importSop(sopNamed('gama', { ...office('KELURAHAN') }));
  });

  test.each([
    ['title', ['Alfa', 'beta', 'gama'], ['gama', 'beta', 'Alfa']],
    // Without a number: last, whichever way.
    ['number', ['Alfa', 'beta', 'gama'], ['beta', 'Alfa', 'gama']],
    ['unit', ['Alfa', 'beta', 'gama'], ['gama', 'beta', 'Alfa']],
    ['changed', ['beta', 'Alfa', 'gama'], ['gama', 'Alfa', 'beta']],
  ] as const)('by %s, both ways', async (by, up, down) => {
    expect(await titles({ sort: { by, descending: false } })).toEqual(up);
    expect(await titles({ sort: { by, descending: true } })).toEqual(down);
    const { ids } = valueOf(
      await workspace.call('register.ids', { ...everything, sort: { by, descending: true }, offset: 1, limit: 5 }),
    );
    const { rows } = valueOf(await workspace.call('register.rows', { ids: [...ids, 'unknown'] }));
    expect(rows.map(({ title }) => title)).toEqual(down.slice(1));
  });

  test('by status in the order of a SOP’s life', async () => {
    const { rows } = await list({ query: 'beta' });
    const id = rows[0]?.id ?? '';
    await bringTo(workspace.call, id, 'inForce');
    expect(await titles({ sort: { by: 'status', descending: true } })).toEqual(['beta', 'gama', 'Alfa']);
    expect((await titles({ sort: { by: 'status', descending: false } })).at(-1)).toBe('beta');
  });
});

describe('looks', () => {
  const looks = async (ids: readonly string[], make = true) =>
    valueOf(await workspace.call('register.looks', { ids, make })).looks;

  test('listing lays nothing out; asking makes one look a call, and keeps it', async () => {
    const ids = [await importSop(sopNamed('A')), await importSop(sopNamed('B'))];
    expect((await list()).rows.map(({ problems }) => problems)).toEqual([null, null]);
    expect((await list({ withProblems: true })).unchecked).toBe(2);
    expect(await looks(ids, false)).toEqual([]);
    expect((await looks(ids)).map(({ id }) => id)).toEqual(ids.slice(0, 1));
    expect((await looks(ids)).map(({ id }) => id)).toEqual(ids);
    workspace = workspace.reopen();
    const kept = await looks(ids, false);
    expect(kept).toHaveLength(2);
    const { rows, unchecked } = await list({ withProblems: true });
    expect(unchecked).toBe(0);
    for (const { id, problems } of rows) {
      expect(kept.find((look) => look.id === id)).toMatchObject(problems ?? {});
      expect(problems?.errors).toBeGreaterThan(0);
    }
  });

  test('a change makes the look unknown again', async () => {
    const id = await importSop(sopNamed('A'));
    await looks([id]);
    valueOf(
      await workspace.call('sop.change', {
        id,
        revision: 1,
        changes: [{ kind: 'setText', field: 'title', text: 'Lain' }],
      }),
    );
    expect((await list()).rows[0]?.problems).toBeNull();
    expect(await looks([id], false)).toEqual([]);
  });

  test('the drawing is a small picture of the page with its symbols and no text', async () => {
    const id = await importSop(sopNamed('Judul Rahasia', { steps: [step, step, step] }));
    const [look] = await looks([id]);
    expect(look?.thumbnail).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+".*<\/svg>$/);
    expect(look?.thumbnail).not.toMatch(/text|Rahasia|NaN/);
    expect(look?.thumbnail?.length).toBeLessThan(14 * 1024);
  });

  test('idle looks go on until all are known, newest first; then problems filter and sort', async () => {
    const good = await importSop(sopNamed('Baik'));
    await importSop(sopNamed('Buruk', { steps: [{ text: '', performers: [] }] }));
    const next = async () => valueOf(await workspace.call('register.check', { archived: false })).left;
    expect([await next(), await next(), await next()]).toEqual([1, 0, 0]);
    expect(await titles({ sort: { by: 'problems', descending: true } })).toEqual(['Buruk', 'Baik']);
    expect(await titles({ withProblems: true })).toHaveLength(2);
    const { db } = workspace.services.workspace;
    db.prepare('UPDATE cards SET checked_errors = 0, checked_warnings = 0 WHERE id = ?').run(good);
    expect(await titles({ withProblems: true })).toEqual(['Buruk']);
  });

  test('tells what a SOP that is being begun still lacks from its faults, as the panel of problems does', async () => {
    const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
    const [look] = await looks([sop.id]);
    expect(look?.missing.parts).toBeGreaterThanOrEqual(6);
    // A blank sheet has no faults at all: whatever is counted stands for something to fill in.
    expect(look).toMatchObject({ errors: look?.missing.errors, warnings: look?.missing.warnings });
    expect((await list()).rows[0]?.problems?.missing).toEqual(look?.missing);
  });

  test('a SOP that cannot be read counts as one error and hinders nobody', async () => {
    const id = await importSop(sopNamed('A'));
    workspace.services.workspace.db.prepare("UPDATE sops SET body = '{}' WHERE id = ?").run(id);
    expect(await looks([id, 'unknown'])).toEqual([
      { id, errors: 1, warnings: 0, missing: { parts: 0, errors: 0, warnings: 0 }, thumbnail: null },
    ]);
    expect((await list({ withProblems: true })).unchecked).toBe(0);
  });
});

describe('sop.duplicate', () => {
  test('keeps the copy as a draft of its own, and the journal says where it comes from', async () => {
    const from = await importSop(sopNamed('Asal'));
    const revision = await bringTo(workspace.call, from, 'inForce');
    const { sop } = valueOf(await workspace.call('sop.open', { id: from }));
    const copy = { ...sop, identity: { ...sop.identity, title: 'Salinan' } };
    const { id } = valueOf(await workspace.call('sop.duplicate', { from, revision, sop: copy }));
    expect(id).not.toBe(from);
    expect(valueOf(await workspace.call('sop.open', { id }))).toMatchObject({
      revision: 1,
      sop: { id, status: 'draft', identity: { title: 'Salinan' } },
    });
    expect(valueOf(await workspace.call('sop.open', { id: from })).sop).toEqual(sop);
    const entry = workspace.services.workspace.db.prepare('SELECT entry FROM journal WHERE sop = ?').pluck().get(id);
    expect(JSON.parse(String(entry))).toMatchObject({
      kind: 'created',
      source: 'copy',
      from: { sop: from, revision },
    });
    expect(await titles()).toEqual(['Salinan', 'Asal']);
  });

  test('is refused when the SOP is another one by now, or is none', async () => {
    const from = await importSop(sopNamed('Asal'));
    const { sop } = valueOf(await workspace.call('sop.open', { id: from }));
    expect(await workspace.call('sop.duplicate', { from, revision: 7, sop })).toMatchObject({
      error: { code: 'staleRevision' },
    });
    expect(await workspace.call('sop.duplicate', { from: 'unknown', revision: 1, sop })).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await titles()).toEqual(['Asal']);
  });
});
