import { rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { untold } from '../../../electron/services/store/condition.ts';
import { brokenIndexes } from '../../../electron/services/store/wordIndexes.ts';
import { isCheckDue } from '../../../electron/services/recovery/safekeeping.ts';
import { openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const everything = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 100 } as const;
const db = () => workspace.services.workspace.db;
const retitle = (id: string, revision: number, text: string) =>
  workspace.call('sop.change', { id, revision, changes: [{ kind: 'setText', field: 'title', text }] });
async function create(title: string): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  valueOf(await retitle(id, 1, title));
  return id;
}
/** Takes away what an index over words holds, as damage on the disk would at an unclean end. */
function garble(index: string): void {
  workspace.services.close();
  const file = path.join(workspace.folder, 'lajur.db');
  const outside = new Database(file);
  outside.unsafeMode(true);
  outside.exec(`DELETE FROM ${index}_data`);
  outside.close();
  rmSync(`${file}.segel`);
  workspace = openWorkspace(workspace.folder);
}
const found = async (query: string): Promise<string[]> =>
  valueOf(await workspace.call('register.list', { ...everything, query })).rows.map(({ title }) => title);
const told = () => untold(db()).map(({ notice }) => notice);

describe('an index over words that is damaged', () => {
  test.each(['sop_words', 'phrase_text'])('%s is made anew when the next save stumbles over it', async (index) => {
    const id = await create('Surat Masuk');
    garble(index);
    expect(brokenIndexes(db())).toEqual([index]);
    valueOf(await retitle(id, 2, 'Surat Keluar'));
    expect(brokenIndexes(db())).toEqual([]);
    expect(await found('keluar')).toEqual(['Surat Keluar']);
    expect(await found('masuk')).toEqual([]);
    expect(valueOf(await workspace.call('sop.open', { id })).sop.identity.title).toBe('Surat Keluar');
  });

  test('is found and made anew by the check after an unclean end, when nobody works', async () => {
    await create('Surat Masuk');
    garble('sop_words');
    workspace.services.safekeeping.whenIdle();
    expect(brokenIndexes(db())).toEqual([]);
    expect(await found('masuk')).toEqual(['Surat Masuk']);
  });

  test('does not keep the workspace from opening when the file was altered outside', async () => {
    await create('Surat Masuk');
    workspace.services.close();
    const outside = new Database(path.join(workspace.folder, 'lajur.db'));
    outside.unsafeMode(true);
    outside.exec('DELETE FROM sop_words_data; DELETE FROM phrase_text_data');
    outside.close();
    workspace = openWorkspace(workspace.folder);
    expect(brokenIndexes(db())).toEqual([]);
    expect(await found('masuk')).toEqual(['Surat Masuk']);
  });
});

describe('a document that is damaged', () => {
  test('is mended by the weekly check, at the newest revision that is whole', async () => {
    const id = await create('Pertama');
    valueOf(await retitle(id, 2, 'Kedua'));
    valueOf(await retitle(id, 3, 'Ketiga'));
    db().exec(`UPDATE journal SET entry = replace(entry, 'Ketiga', 'Ketigu') WHERE revision = 4;
      UPDATE sops SET body = replace(body, 'Ketiga', 'Ketigu')`);
    workspace.services.safekeeping.whenIdle();
    const opened = valueOf(await workspace.call('sop.open', { id }));
    expect(opened).toMatchObject({ revision: 3, sop: { identity: { title: 'Kedua' } } });
    expect(told()).toMatchObject([{ kind: 'mended', title: 'Kedua', lost: 1 }]);
    expect(db().prepare(`SELECT what FROM set_aside ORDER BY seq`).pluck().all()).toEqual(['document', 'entry']);
    // The history goes on from there.
    valueOf(await retitle(id, 3, 'Lagi'));
    expect(await found('lagi')).toEqual(['Lagi']);
  });

  test('is mended when the user asks for it, and a whole one is left alone', async () => {
    const id = await create('Surat');
    expect(valueOf(await workspace.call('sop.mend', { id }))).toMatchObject({ revision: 2, lost: 0 });
    expect(told()).toEqual([]);
    db().exec(`UPDATE sops SET saved_at = '2020-01-01T00:00:00.000Z'`);
    expect(await workspace.call('sop.open', { id })).toMatchObject({ error: { code: 'damaged' } });
    expect(valueOf(await workspace.call('sop.mend', { id }))).toMatchObject({ revision: 2, lost: 0 });
    expect(valueOf(await workspace.call('sop.open', { id })).sop.identity.title).toBe('Surat');
    expect(await workspace.call('sop.mend', { id: 'tidak-ada' })).toMatchObject({ error: { code: 'notFound' } });
  });
});

test('a history that is broken is told once when the SOP is opened; the SOP opens', async () => {
  const id = await create('Surat');
  valueOf(await retitle(id, 2, 'Surat Masuk'));
  db().exec(`UPDATE journal SET entry = replace(entry, 'Surat', 'Sarut') WHERE revision = 2`);
  valueOf(await workspace.call('sop.open', { id }));
  valueOf(await workspace.call('sop.open', { id }));
  expect(told()).toEqual([{ kind: 'brokenHistory', title: 'Surat Masuk', revision: 2 }]);
  expect(workspace.log.filter(({ event }) => event === 'store.history')).toHaveLength(2);
});

test('where the user is comes back after an end in the middle of things only', async () => {
  const id = await create('Surat');
  await workspace.call('app.stand', { at: { sop: id, step: 3 } });
  expect(valueOf(await workspace.call('app.condition', {})).resume).toBeNull();
  db().exec(`INSERT INTO notices (notice, happened_at) VALUES ('{"kind":"crashed","savedAt":null}', 'x')`);
  const { resume, notices } = valueOf(await workspace.call('app.condition', {}));
  expect(resume).toEqual({ sop: id, step: 3 });
  await workspace.call('app.acknowledge', { seqs: notices.map(({ seq }) => seq) });
  expect(valueOf(await workspace.call('app.condition', {})).resume).toBeNull();
});

test('a check is due after a week, or when a clock was set back', () => {
  const now = new Date('2026-01-08T00:00:00Z');
  expect(isCheckDue('2026-01-01T00:00:01.000Z', now)).toBe(false);
  expect(isCheckDue('2026-01-01T00:00:00.000Z', now)).toBe(true);
  expect(isCheckDue('2046-01-01T00:00:00.000Z', now)).toBe(true);
});
