import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../electron/contract/commands.ts';
import { parseDate } from '../../sop/model/dates.ts';
import { cellsOf } from '../support/workbook.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
/** The clock of the workspace: every test may move it on. */
let now: Date;
beforeEach(() => {
  now = new Date(2026, 0, 5, 8, 0, 0);
  workspace = openWorkspace(undefined, { now: () => now });
});
afterEach(() => {
  workspace.close();
});

interface Wanted {
  readonly number: string;
  readonly title: string;
  readonly unit?: string;
  readonly effective?: string;
  readonly revised?: string;
}

async function made({
  number,
  title,
  unit = 'Bagian Organisasi',
  effective = '',
  revised = '',
}: Wanted): Promise<string> {
  const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [
    { kind: 'setText', field: 'number', text: number },
    { kind: 'setText', field: 'title', text: title },
    { kind: 'setUnitLines', lines: [unit] },
    { kind: 'setDate', field: 'effective', value: parseDate(effective) },
    { kind: 'setDate', field: 'revised', value: parseDate(revised) },
  ] as const;
  valueOf(await workspace.call('sop.change', { id: sop.id, revision: 1, changes }));
  return sop.id;
}

async function moved(id: string, ...ways: readonly Input<'sop.move'>['to'][]): Promise<void> {
  for (const to of ways) {
    const { revision } = valueOf(await workspace.call('sop.open', { id }));
    valueOf(await workspace.call('sop.move', { id, revision, to, reason: 'Uji' }));
  }
}

const toSigning = ['submitted', 'compliant', 'awaitingApproval'] as const;

async function inForce(wanted: Wanted): Promise<string> {
  const id = await made({ effective: '10 Januari 2025', ...wanted });
  await moved(id, ...toSigning, 'inForce');
  return id;
}

async function read(): Promise<Output<'ledger.read'>> {
  return valueOf(await workspace.call('ledger.read', {}));
}

const anything = { query: '', unit: null, status: null, archived: false, offset: 0 } as const;

describe('reminders', () => {
  test('name SOPs by what is due, the longest first, and follow the forms', async () => {
    const old = await inForce({ number: '001/SOP/2024', title: 'Lama', effective: '10 Januari 2024' });
    const newer = await inForce({ number: '002/SOP/2025', title: 'Baru', effective: '10 Juni 2025' });
    await made({ number: '003/SOP/2025', title: 'Draf', effective: '10 Januari 2020' });
    expect((await read()).reminders).toEqual([
      { kind: 'monitoring', sops: [old, newer], since: '2024-07-10' },
      { kind: 'evaluation', sops: [old], since: '2025-01-10' },
      { kind: 'distribution', sops: [old, newer], since: '2024-02-10' },
    ]);

    const { form, revision } = valueOf(await workspace.call('form.create', { kind: 'evaluation', sops: [old] }));
    const answers = (form.tables['answers'] ?? []).map((row) => ({ ...row, cells: { answer: 'Ya' } }));
    const filled = { ...form, fields: { ...form.fields, date: '2 Januari 2026' }, tables: { answers } };
    valueOf(await workspace.call('form.save', { revision, form: filled }));
    expect((await read()).reminders.map(({ kind }) => kind)).toEqual(['monitoring', 'distribution']);

    // The counts of the register were made before the form said so.
    const warnings = async (): Promise<number> =>
      valueOf(await workspace.call('register.looks', { ids: [old], make: true })).looks[0]?.warnings ?? -1;
    const counted = await warnings();
    const again = valueOf(await workspace.call('form.open', { id: form.id }));
    const undated = { ...again.form, fields: { ...again.form.fields, date: '' } };
    valueOf(await workspace.call('form.save', { revision: again.revision, form: undated }));
    expect(await warnings()).toBe(counted + 1);
    valueOf(await workspace.call('form.save', { revision: again.revision + 1, form: again.form }));

    const around = valueOf(await workspace.call('sop.surroundings', { id: old }));
    expect(around.oversight).toMatchObject({ evaluated: '2026-01-02', monitored: null, monitoringDue: '2024-07-10' });
  });

  test('a planned review counts in place of the yearly one', async () => {
    const id = await inForce({
      number: '1',
      title: 'Ditinjau',
      effective: '10 Januari 2024',
      revised: '10 Desember 2025',
    });
    const kinds = (await read()).reminders.filter(({ sops }) => sops.includes(id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['monitoring', 'review', 'distribution']);
  });

  test('a signature that is waited for is asked about after two weeks', async () => {
    const id = await made({ number: '1', title: 'Menunggu' });
    await moved(id, ...toSigning);
    now = new Date(2026, 0, 19, 8, 0, 0);
    expect((await read()).reminders).toEqual([]);
    now = new Date(2026, 0, 20, 8, 0, 0);
    expect((await read()).reminders).toEqual([{ kind: 'signature', sops: [id], since: '2026-01-19' }]);
  });

  test('are put off for the SOPs they named, until a day; others come up all the same', async () => {
    const one = await inForce({ number: '1', title: 'Satu', effective: '10 Juni 2025' });
    const kinds = async () => (await read()).reminders.map(({ kind, sops }) => [kind, sops.length]);
    expect(await kinds()).toEqual([
      ['monitoring', 1],
      ['distribution', 1],
    ]);
    const write = { kind: 'putOff', reminder: 'monitoring', sops: [one], until: '2026-02-01' } as const;
    valueOf(await workspace.call('ledger.write', write));
    expect(await kinds()).toEqual([['distribution', 1]]);
    expect((await read()).putOff).toEqual([{ kind: 'monitoring', sops: [one], until: '2026-02-01' }]);
    await inForce({ number: '2', title: 'Dua', effective: '10 Mei 2025' });
    expect(await kinds()).toEqual([
      ['monitoring', 1],
      ['distribution', 2],
    ]);
    now = new Date(2026, 1, 1, 8, 0, 0);
    expect(await kinds()).toEqual([
      ['monitoring', 2],
      ['distribution', 2],
    ]);
  });
});

describe('numbers', () => {
  test('a reserved number is skipped by the next one, told with its purpose, and given back', async () => {
    await made({ number: '001/SOP/ORG/2026', title: 'Satu' });
    await made({ number: '004/SOP/ORG/2026', title: 'Empat' });
    const reserve = { kind: 'reserve', number: '005/SOP/ORG/2026', unit: 'Bagian Organisasi' } as const;
    const asked = { ...reserve, purpose: 'SOP Pengaduan', name: 'Siti' };
    valueOf(await workspace.call('ledger.write', asked));
    const { reserved, gaps, units } = await read();
    expect(reserved).toMatchObject([
      { number: '005/SOP/ORG/2026', purpose: 'SOP Pengaduan', name: 'Siti', usedBy: null },
    ]);
    expect(gaps).toEqual([
      { unit: 'Bagian Organisasi', year: 2026, numbers: ['002/SOP/ORG/2026', '003/SOP/ORG/2026'], isCut: false },
    ]);
    expect(units).toEqual([{ unit: 'Bagian Organisasi', next: '006/SOP/ORG/2026' }]);

    const refusal = async (input: Input<'ledger.write'>): Promise<string> => {
      const reply = await workspace.call('ledger.write', input);
      return reply.ok ? '' : reply.error.code;
    };
    expect(await refusal({ ...asked, number: '005 /SOP/ORG/2026' })).toBe('numberReserved');
    expect(await refusal({ ...asked, number: '004/sop/org/2026' })).toBe('numberInUse');
    expect(await refusal({ kind: 'release', id: 'none' })).toBe('notFound');

    const user = await made({ number: '005/SOP/ORG/2026', title: 'Pengaduan' });
    expect((await read()).reserved).toMatchObject([{ usedBy: user }]);
    valueOf(await workspace.call('ledger.write', { kind: 'release', id: reserved[0]?.id ?? '' }));
    expect((await read()).reserved).toEqual([]);
  });

  test('that a SOP took up is its own, and that of its next version', async () => {
    const number = '005/SOP/ORG/2026';
    const asked = { kind: 'reserve', number, unit: 'Bagian Organisasi', purpose: 'Cuti', name: 'Siti' } as const;
    valueOf(await workspace.call('ledger.write', asked));
    const isTaken = async (sop: string): Promise<boolean> => {
      const asking = { sop, unit: 'Bagian Organisasi', written: number, date: '2026-01-05' } as const;
      return valueOf(await workspace.call('number.next', asking)).taken;
    };
    const other = await made({ number: '', title: 'Lain' });
    expect(await isTaken(other)).toBe(true);
    const first = await inForce({ number, title: 'Cuti' });
    expect(await isTaken(first)).toBe(false);
    expect(await isTaken(other)).toBe(true);
    const { revision } = valueOf(await workspace.call('sop.open', { id: first }));
    const next = valueOf(await workspace.call('sop.renew', { id: first, revision }));
    expect(await isTaken(next.id)).toBe(false);
  });

  test('stay reserved when the workspace is opened again', async () => {
    const asked = { kind: 'reserve', number: '7', unit: 'U', purpose: 'P', name: 'N' } as const;
    valueOf(await workspace.call('ledger.write', asked));
    workspace = workspace.reopen();
    expect((await read()).reserved).toMatchObject([{ number: '7', purpose: 'P', name: 'N' }]);
  });
});

describe('the official list', () => {
  test('tells every SOP by unit and number, with numbers that are reserved or missing, as Excel, PDF and Word', async () => {
    valueOf(await workspace.call('settings.set', { office: { government: 'Pemerintah Kota Contoh' } }));
    await inForce({ number: '010/SOP/ORG/2026', title: 'Sepuluh' });
    await made({ number: '2/SOP/ORG/2026', title: '=HYPERLINK("x")' });
    await made({ number: '001/SOP/UMUM/2026', title: 'Umum', unit: 'Bagian Umum', effective: 'awal tahun' });
    const reserve = { number: '011/SOP/ORG/2026', unit: 'Bagian Organisasi', purpose: 'Arsip', name: 'Siti' };
    valueOf(await workspace.call('ledger.write', { kind: 'reserve', ...reserve }));
    const asked = {
      ids: null,
      filter: anything,
      scope: 'Semua SOP',
      formats: ['xlsx', 'pdf', 'docx'],
      withNumbers: true,
    } as const;
    const { files } = valueOf(await workspace.call('ledger.export', asked));
    expect(files.map(({ name, pages }) => [name, pages])).toEqual([
      ['Daftar Standar Operasional Prosedur.xlsx', 1],
      ['Daftar Standar Operasional Prosedur.pdf', 1],
      ['Daftar Standar Operasional Prosedur.docx', 1],
    ]);
    const cells = cellsOf(Buffer.from(files[0]?.base64 ?? '', 'base64'));
    expect(cells.get('A3')).toBe('Jumlah: 3 SOP (2 draf, 1 berlaku)');
    expect(['B5', 'B6', 'B7'].map((place) => cells.get(place))).toEqual([
      '2/SOP/ORG/2026',
      '010/SOP/ORG/2026',
      '001/SOP/UMUM/2026',
    ]);
    expect([cells.get('C5'), cells.get('G6'), cells.get('G7'), cells.get('I6')]).toEqual([
      '=HYPERLINK("x")',
      45_667,
      'awal tahun',
      'Berlaku',
    ]);
    expect([...cells.values()]).toContain('011/SOP/ORG/2026');
    expect([...cells.values()].join('\n')).toMatch(/Bagian Organisasi, tahun 2026: 001\/SOP\/ORG\/2026, 003\/SOP/);
    const again = valueOf(await workspace.call('ledger.export', asked));
    expect(again.files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
  });

  test('holds what was chosen, or what a filter finds', async () => {
    const one = await made({ number: '1', title: 'Satu' });
    await made({ number: '2', title: 'Dua', unit: 'Bagian Umum' });
    const titles = async (input: Pick<Input<'ledger.export'>, 'ids' | 'filter'>): Promise<unknown> => {
      const rest = { scope: 'Pilihan', formats: ['xlsx'], withNumbers: false } as const;
      const [file] = valueOf(await workspace.call('ledger.export', { ...input, ...rest })).files;
      const cells = cellsOf(Buffer.from(file?.base64 ?? '', 'base64'));
      return [...cells].filter(([place]) => /^C[5-9]$/.test(place)).map(([, text]) => text);
    };
    expect(await titles({ ids: [one, 'unknown'], filter: anything })).toEqual(['Satu']);
    expect(await titles({ ids: null, filter: { ...anything, unit: 'Bagian Umum' } })).toEqual(['Dua']);
    expect(await titles({ ids: null, filter: { ...anything, among: [one] } })).toEqual(['Satu']);
    expect(await titles({ ids: [], filter: anything })).toEqual([]);
  });
});
