import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDocument } from '../../../electron/services/documents.ts';
import { isEdited, keepWorkingCopy } from '../../../electron/services/exchange/workingCopy.ts';
import { baseOf } from '../../../electron/services/store/versions.ts';
import { openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

// The version that a SOP stands on is known by a revision. Where revisions are taken back, a number comes a second time, and an edit
// that has it must not be taken for the version: what comes in newer would be written over it.

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const db = () => workspace.services.workspace.db;
const retitle = async (id: string, revision: number, text: string) =>
  valueOf(await workspace.call('sop.change', { id, revision, changes: [{ kind: 'setText', field: 'title', text }] }));
const document = (id: string) => {
  const opened = openDocument(db(), id);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};
const keep = (id: string): string =>
  db().transaction(() => keepWorkingCopy({ db: db() }, document(id), '2026-01-05T08:00:00.000Z'));
const edited = (id: string): boolean => isEdited(db(), document(id), baseOf(db(), id));
const make = async (): Promise<string> => valueOf(await workspace.call('backup.make', {})).name;

async function created(): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  await retitle(id, 1, 'Pertama');
  return id;
}

test('an edit with the number of a revision that was lost is an edit', async () => {
  const id = await created();
  await retitle(id, 2, 'Kedua');
  const version = keep(id);
  expect(edited(id)).toBe(false);
  db().exec(`UPDATE journal SET entry = 'x' WHERE revision = 3; UPDATE sops SET body = 'x'`);
  expect(valueOf(await workspace.call('sop.mend', { id }))).toMatchObject({ revision: 2, lost: 1 });
  await retitle(id, 2, 'Lain');
  expect(document(id).stored.revision).toBe(3);
  expect(baseOf(db(), id)?.version).toBe(version);
  expect(edited(id)).toBe(true);
});

test('so is one on top of what came back from a backup that was older than the version', async () => {
  const id = await created();
  const name = await make();
  await retitle(id, 2, 'Kedua');
  keep(id);
  db().exec(`UPDATE sops SET body = 'x'; UPDATE journal SET entry = 'x'`);
  valueOf(await workspace.call('backup.restore', { name, sops: [id] }));
  await retitle(id, 2, 'Lain');
  expect(document(id).stored.revision).toBe(3);
  expect(edited(id)).toBe(true);
});

test('what comes newer from a backup stands on the version it stood on there', async () => {
  const id = await created();
  keep(id);
  const older = await make();
  await retitle(id, 2, 'Kedua');
  const version = keep(id);
  const newer = await make();
  valueOf(await workspace.call('backup.restore', { name: older, sops: null }));
  workspace = workspace.reopen();
  expect(baseOf(db(), id)?.revision).toBe(2);
  valueOf(await workspace.call('backup.restore', { name: newer, sops: [id] }));
  expect(baseOf(db(), id)).toEqual({ version, revision: 3 });
  expect(edited(id)).toBe(false);
});
