import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenRevision } from '../../electron/services/store/journal.ts';
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
