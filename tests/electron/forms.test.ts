import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function inForce(title: string, effective: string): Promise<string> {
  const file = {
    title,
    number: `${title}/SOP`,
    status: 'inForce',
    effective: { text: effective, iso: effective },
    actors: ['Lurah'],
    steps: [{ text: 'Menerima berkas', performers: ['Lurah'] }],
  };
  const files = [{ name: 'a.json', base64: Buffer.from(JSON.stringify(file)).toString('base64') }];
  const [made] = valueOf(await workspace.call('sop.import', { files })).imported;
  if (made === undefined) throw new Error('Nothing was imported');
  return made.id;
}

test('a monitoring form begins with the SOPs in force and moves their due date when they are assessed', async () => {
  const sop = await inForce('Surat Contoh', '2026-01-02');
  expect(valueOf(await workspace.call('form.list', {})).due).toMatchObject([{ sop, last: null, due: '2026-07-02' }]);
  const { form, revision } = valueOf(await workspace.call('form.create', { kind: 'monitoring', sops: [] }));
  const [row] = form.tables['procedures'] ?? [];
  expect(row).toMatchObject({ sop, cells: { procedure: 'Surat Contoh\nNomor Surat Contoh/SOP' } });
  const assessed = {
    ...form,
    fields: { ...form.fields, date: '1 November 2026' },
    tables: {
      procedures: (form.tables['procedures'] ?? []).map((one) => ({
        ...one,
        cells: { ...one.cells, assessment: 'Berjalan dengan baik' },
      })),
    },
  };
  const saved = valueOf(await workspace.call('form.save', { revision, form: assessed }));
  expect(saved.revision).toBe(2);
  expect(valueOf(await workspace.call('form.list', {})).due).toMatchObject([{ last: '2026-11-01', due: '2027-05-01' }]);
  expect(valueOf(await workspace.call('form.open', { id: form.id })).form).toEqual(assessed);
  expect(await workspace.call('form.save', { revision, form })).toMatchObject({ error: { code: 'formStale' } });
});

test('a form is written as PDF and DOCX, the same bytes each time', async () => {
  const { form } = valueOf(await workspace.call('form.create', { kind: 'evaluation', sops: [] }));
  const { files } = valueOf(await workspace.call('form.export', { id: form.id, formats: ['pdf', 'docx'] }));
  expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['pdf', 'docx']);
  expect(
    Buffer.from(files[0]?.base64 ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const parts = unzipSync(Buffer.from(files[1]?.base64 ?? '', 'base64'));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('SOP mudah dipahami');
  const again = valueOf(await workspace.call('form.export', { id: form.id, formats: ['pdf', 'docx'] }));
  expect(again.files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
});

test('a removed form leaves the list and can be put back', async () => {
  const { form } = valueOf(await workspace.call('form.create', { kind: 'needs', sops: [] }));
  const listed = async () => valueOf(await workspace.call('form.list', {})).forms.map(({ id }) => id);
  valueOf(await workspace.call('form.remove', { id: form.id, removed: true }));
  expect(await listed()).toEqual([]);
  expect(await workspace.call('form.open', { id: form.id })).toMatchObject({ error: { code: 'notFound' } });
  valueOf(await workspace.call('form.remove', { id: form.id, removed: false }));
  expect(await listed()).toEqual([form.id]);
});

test('needs feed titles of SOPs, a worksheet their first steps', async () => {
  const need = valueOf(await workspace.call('form.create', { kind: 'needs', sops: [] }));
  expect(await workspace.call('form.feed', { id: need.form.id, row: 'x' })).toMatchObject({
    error: { code: 'formNoTitle' },
  });
  const tables = { needs: [{ id: 'x', cells: { aspect: 'Penyusunan', output: 'Renstra' } }] };
  valueOf(await workspace.call('form.save', { revision: 1, form: { ...need.form, tables } }));
  const first = valueOf(await workspace.call('form.feed', { id: need.form.id, row: 'x' }));
  expect(valueOf(await workspace.call('sop.open', { id: first.sop })).sop.identity.title).toBe('Penyusunan Renstra');

  const sheet = valueOf(await workspace.call('form.create', { kind: 'worksheet', sops: [] }));
  const filled = {
    ...sheet.form,
    fields: { title: 'Pelayanan Surat' },
    tables: {
      stepsInitial: [{ id: 'a', cells: { text: '1. Menerima berkas' } }],
      stepsFinal: [{ id: 'b', cells: { text: 'Menyerahkan surat' } }],
    },
  };
  valueOf(await workspace.call('form.save', { revision: 1, form: filled }));
  const second = valueOf(await workspace.call('form.feed', { id: sheet.form.id, row: null }));
  const { sop } = valueOf(await workspace.call('sop.open', { id: second.sop }));
  expect(sop.identity.title).toBe('Pelayanan Surat');
  expect(sop.steps.map(({ activity }) => activity)).toEqual(['Menerima berkas', 'Menyerahkan surat']);
});

test('a row that was changed from outside is told, not opened', async () => {
  const { form } = valueOf(await workspace.call('form.create', { kind: 'distribution', sops: [] }));
  workspace.services.workspace.db.exec(`UPDATE forms SET body = replace(body, 'distribution', 'evaluation')`);
  expect(await workspace.call('form.open', { id: form.id })).toMatchObject({ error: { code: 'formDamaged' } });
  expect(valueOf(await workspace.call('form.list', {})).forms).toMatchObject([{ id: form.id, damaged: true }]);
});
