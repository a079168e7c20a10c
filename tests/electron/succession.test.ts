import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/commands.ts';
import { makesCircle, revocationWords, successionWords } from '../../sop/ledger/succession.ts';
import type { Replacement } from '../../sop/ledger/succession.ts';
import { parseDate } from '../../sop/model/dates.ts';
import { cellsOf } from '../support/workbook.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => {
  workspace.close();
});

async function move(id: string, to: Input<'sop.move'>['to'], more: Partial<Input<'sop.move'>> = {}): Promise<string> {
  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  const reply = await workspace.call('sop.move', { id, revision, to, reason: 'Uji', ...more });
  return reply.ok ? 'ok' : reply.error.code;
}

async function inForce(
  number: string,
  title: string,
  from: Input<'sop.create'>['from'] = { kind: 'blank' },
): Promise<string> {
  const { sop } = valueOf(await workspace.call('sop.create', { from }));
  return enacted(sop.id, number, title);
}

async function enacted(id: string, number: string, title: string): Promise<string> {
  const changes = [
    { kind: 'setText', field: 'number', text: number },
    { kind: 'setText', field: 'title', text: title },
    { kind: 'setDate', field: 'effective', value: parseDate('2 Januari 2026') },
  ] as const;
  valueOf(await workspace.call('sop.change', { id, revision: 1, changes }));
  for (const to of ['submitted', 'compliant', 'awaitingApproval', 'inForce'] as const) await move(id, to);
  return id;
}

async function successionOf(id: string) {
  return valueOf(await workspace.call('review.open', { sop: id })).succession;
}

async function jsonOf(id: string): Promise<Record<string, unknown>> {
  const asked = { id, formats: ['json'], edition: 'editable', withSource: true } as const;
  const [file] = valueOf(await workspace.call('sop.export', asked)).files;
  return JSON.parse(Buffer.from(file?.base64 ?? '', 'base64').toString()) as Record<string, unknown>;
}

async function notesOfList(): Promise<ReadonlyMap<unknown, unknown>> {
  const filter = { query: '', unit: null, status: null, archived: false, offset: 0 } as const;
  const asked = { ids: null, filter, scope: 'Semua SOP', formats: ['xlsx'], withNumbers: false } as const;
  const [file] = valueOf(await workspace.call('ledger.export', asked)).files;
  const cells = cellsOf(Buffer.from(file?.base64 ?? '', 'base64'));
  return new Map([5, 6, 7].map((row) => [cells.get(`B${row}`), cells.get(`J${row}`)]));
}

test('a new version and the one it replaced lead to each other, in the history, the list, the register and the JSON', async () => {
  const old = await inForce('001', 'Layanan');
  const { revision } = valueOf(await workspace.call('sop.open', { id: old }));
  const renewed = valueOf(await workspace.call('sop.renew', { id: old, revision })).id;
  expect((await notesOfList()).get('001')).toBe('Akan digantikan oleh 001 Layanan');
  await enacted(renewed, '002', 'Layanan Baru');

  expect(await successionOf(old)).toEqual({
    replaces: [],
    replacedBy: [{ id: renewed, number: '002', title: 'Layanan Baru', status: 'inForce' }],
    revoked: null,
  });
  expect((await successionOf(renewed)).replaces).toMatchObject([{ id: old, status: 'superseded' }]);
  const notes = await notesOfList();
  expect([notes.get('001'), notes.get('002')]).toEqual([
    'Digantikan oleh 002 Layanan Baru',
    'Menggantikan 001 Layanan',
  ]);
  const { rows } = valueOf(await workspace.call('register.rows', { ids: [old, renewed] }));
  expect(rows.map(({ fate }) => fate)).toEqual(['Digantikan oleh 002 Layanan Baru', null]);
  expect((await jsonOf(old))['replaced_by']).toEqual([{ number: '002', title: 'Layanan Baru', status: 'inForce' }]);
  expect((await jsonOf(renewed))['replaces']).toEqual([{ number: '001', title: 'Layanan', status: 'superseded' }]);
});

test('a SOP is replaced by another that is in force; never by one that came before it', async () => {
  const [a, b, c] = [await inForce('1', 'A'), await inForce('2', 'B'), await inForce('3', 'C')];
  const draft = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop.id;
  expect(await move(a, 'superseded', { successor: draft })).toBe('successorUnknown');
  expect(await move(a, 'superseded', { successor: 'none' })).toBe('successorUnknown');
  expect(await move(a, 'superseded', { successor: a })).toBe('successionCircle');
  expect(await move(a, 'superseded', { reason: '' })).toBe('reasonMissing');
  expect(await move(a, 'superseded', { successor: b, reason: '' })).toBe('ok');
  expect(await move(b, 'superseded', { successor: a })).toBe('successorUnknown');
  expect(await move(b, 'superseded', { successor: c })).toBe('ok');
  expect((await successionOf(b)).replaces.map(({ id }) => id)).toEqual([a]);
  expect((await successionOf(b)).replacedBy.map(({ id }) => id)).toEqual([c]);
  const { moves } = valueOf(await workspace.call('review.open', { sop: a }));
  expect(moves.at(-1)).toMatchObject({ to: 'superseded', reason: 'Digantikan oleh 2 B' });
});

test('a revocation tells its decision wherever the SOP is listed, and comes back from plain JSON as a note', async () => {
  const id = await inForce('7', 'Lama');
  const revocation = { instrument: 'Keputusan Wali Kota', number: '12', date: parseDate('3 Maret 2026') };
  expect(await move(id, 'revoked', { revocation, reason: 'Tidak lagi sesuai' })).toBe('ok');
  const words = 'Dicabut dengan Keputusan Wali Kota Nomor 12 tanggal 3 Maret 2026: Tidak lagi sesuai';
  expect((await successionOf(id)).revoked).toEqual({ ...revocation, reason: 'Tidak lagi sesuai' });
  expect(valueOf(await workspace.call('register.rows', { ids: [id] })).rows[0]?.fate).toBe(words);
  expect((await notesOfList()).get('7')).toBe(words);
  const json = await jsonOf(id);
  expect(json['revoked']).toMatchObject({ instrument: 'Keputusan Wali Kota', reason: 'Tidak lagi sesuai' });
  const file = { name: 'lama.json', base64: Buffer.from(JSON.stringify(json)).toString('base64') };
  const { imported } = valueOf(await workspace.call('sop.import', { files: [file] }));
  expect(imported.flatMap(({ notes }) => notes)).toContain(
    'Menurut berkas asal: dicabut dengan Keputusan Wali Kota Nomor 12 tanggal 3 Maret 2026: Tidak lagi sesuai.',
  );
});

describe('words', () => {
  const date = parseDate('');
  test('say what is known of a revocation and nothing else', () => {
    expect(revocationWords({ instrument: '', number: '', date, reason: '' })).toBe('Dicabut');
    expect(revocationWords({ instrument: '', number: 'Nomor 3', date, reason: 'usang' })).toBe(
      'Dicabut dengan Nomor 3: usang',
    );
  });
  test('name SOPs without a number or a title by the other', () => {
    const link = { id: 'a', number: ' ', title: 'Layanan', status: 'superseded' } as const;
    expect(successionWords({ replaces: [link], replacedBy: [], revoked: null })).toEqual(['Menggantikan Layanan']);
  });
});

test('replacements that are taken one after the other never lead in a circle', () => {
  const links = fc.array(fc.record({ newer: fc.constantFrom(...'abcdef'), older: fc.constantFrom(...'abcdef') }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(links, (asked) => {
      const known: Replacement[] = [];
      for (const link of asked) if (!makesCircle(known, link)) known.push(link);
      // Without a circle there is an order: whatever replaces nothing that is left can be taken away, until nothing is left.
      let left = known;
      for (let before = -1; before !== left.length;) {
        before = left.length;
        left = left.filter(({ older }) => left.some(({ newer }) => newer === older));
      }
      expect(left).toEqual([]);
      for (const link of asked) if (!known.includes(link)) expect(makesCircle(known, link)).toBe(true);
    }),
    { seed: 35, numRuns: 300 },
  );
});
