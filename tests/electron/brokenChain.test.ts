import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenRevision } from '../../electron/services/store/journal.ts';
import { databaseFile, openDatabase } from '../../electron/services/store/openDatabase.ts';
import { newFolder, openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace(newFolder());
});
afterEach(() => workspace.close());

test('a chain that is sound and too short is broken where it ends', async () => {
  const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  for (const revision of [1, 2, 3]) {
    const changes = [{ kind: 'setText', field: 'title', text: `Judul ${revision}` } as const];
    valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes }));
  }
  const { db } = workspace.services.workspace;
  expect(brokenRevision(db, sop.id)).toBeNull();
  // As a reader sees it whose search for the key ends before it.
  db.prepare('DELETE FROM journal WHERE sop = ? AND revision = 4').run(sop.id);
  expect(brokenRevision(db, sop.id)).toBe(4);
});

test('an entry whose key says another SOP is broken, although a search walks over it', async () => {
  const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  for (let revision = 1; revision < 6; revision += 1) {
    const changes = [{ kind: 'setText', field: 'title', text: `Judul ${revision}` } as const];
    valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes }));
  }
  const file = path.join(workspace.folder, databaseFile);
  workspace.services.close();
  const bytes = readFileSync(file);
  // A key lies right before its entry: "id-1", revision 3, {"kind":"changed"...
  const key = Buffer.concat([Buffer.from(sop.id), Buffer.from([3]), Buffer.from('{"kind"')]);
  const at = bytes.indexOf(key);
  expect(at).toBeGreaterThan(0);
  bytes.writeUInt8(bytes.readUInt8(at + sop.id.length - 1) ^ 1, at + sop.id.length - 1);
  writeFileSync(file, bytes);
  const opened = openDatabase(workspace.folder);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(brokenRevision(opened.value.db, sop.id)).not.toBeNull();
  opened.value.close();
});
