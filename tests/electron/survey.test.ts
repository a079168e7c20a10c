import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function importSops(sops: readonly object[]): Promise<string[]> {
  const files = sops.map((sop, index) => ({
    name: `${index}.json`,
    base64: Buffer.from(JSON.stringify(sop)).toString('base64'),
  }));
  return valueOf(await workspace.call('sop.import', { files })).imported.map(({ id }) => id);
}

const named = (title: string): object => ({
  title,
  number: `${title}/SOP/2026`,
  issuer: { government: 'KOTA CONTOH', unit_lines: ['KELURAHAN MAWAR'] },
  related_sops: ['SOP Arsip', 'Tidak ada'],
  approved_by: { position: 'LURAH', name: 'SITI CONTOH' },
  actors: ['Lurah'],
  steps: [{ text: 'Menerima berkas', performers: ['Lurah'] }],
});

test('facts come in pieces, in the order of the register, without the archive', async () => {
  const ids = await importSops(['A', 'B', 'C', 'D'].map(named));
  valueOf(await workspace.call('sop.archive', { ids: ids.slice(1, 2), archived: true }));
  const first = valueOf(await workspace.call('register.facts', { offset: 0, limit: 2 }));
  const rest = valueOf(await workspace.call('register.facts', { offset: 2, limit: 2 }));
  expect([...first.facts, ...rest.facts].map(({ title }) => title)).toEqual(['A', 'C', 'D']);
  expect(first).toMatchObject({ total: 3, unreadable: [], templates: [] });
  expect(first.facts[0]).toMatchObject({
    id: ids[0],
    government: 'KOTA CONTOH',
    unit: 'KELURAHAN MAWAR',
    related: ['SOP Arsip'],
    officials: [{ position: 'LURAH', name: 'SITI CONTOH' }],
  });
});

test('a SOP that cannot be read is named and hinders nobody; templates of units come along', async () => {
  const [id = ''] = await importSops(['A', 'B'].map(named));
  const { db } = workspace.services.workspace;
  db.prepare("UPDATE sops SET body = '{}' WHERE id = ?").run(id);
  valueOf(await workspace.call('numbering.set', { unit: 'Kelurahan Mawar', template: '{urut:3}/SOP/{unit}/{tahun}' }));
  const read = valueOf(await workspace.call('register.facts', { offset: 0, limit: 200 }));
  expect(read.facts.map(({ title }) => title)).toEqual(['B']);
  expect(read.unreadable).toEqual([{ id, title: 'A' }]);
  expect(read.templates).toEqual([{ unit: 'kelurahan mawar', template: '{urut:3}/SOP/{unit}/{tahun}' }]);
});
