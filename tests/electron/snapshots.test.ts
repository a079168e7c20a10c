import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '../../sop/file/sopFile.ts';
import type { Change } from '../../sop/model/change.ts';
import { isSnapshotDue, sopAt } from '../../electron/services/store/snapshots.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const title = (text: string): Change => ({ kind: 'setText', field: 'title', text });
/** Long enough that a handful of changes outweighs the document. */
const long = (revision: number): string => `Judul ${revision} ${'panjang sekali '.repeat(120)}`;

/** A SOP whose title says its revision, at the given newest revision. */
async function written(newest: number): Promise<string> {
  const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  for (let revision = 1; revision < newest; revision += 1) {
    const changes = [title(long(revision + 1))];
    valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes }));
  }
  return sop.id;
}

const titleAt = (id: string, revision: number): string | null => {
  const found = sopAt(workspace.services.workspace.db, id, revision);
  if (found === null || found === 'damaged') return found;
  expect(readFile(found.body)).toEqual({ ok: true, value: found.sop });
  expect(found.revision).toBe(revision);
  return found.sop.identity.title;
};
const snapshots = (id: string): unknown[] =>
  workspace.services.workspace.db.prepare('SELECT revision FROM snapshots WHERE sop = ?').pluck().all(id);

describe('snapshots', () => {
  test('are taken when the changes weigh as much as the document, or are many', () => {
    expect(isSnapshotDue({ entries: 499, characters: 20_000 }, 50_000)).toBe(false);
    expect(isSnapshotDue({ entries: 500, characters: 20_000 }, 50_000)).toBe(true);
    expect(isSnapshotDue({ entries: 3, characters: 50_000 }, 50_000)).toBe(true);
    expect(isSnapshotDue({ entries: 3, characters: 2_000 }, 1_000)).toBe(false);
  });

  test('lead to the document of every revision, and to nothing beyond', async () => {
    const id = await written(24);
    expect(snapshots(id).length).toBeGreaterThan(1);
    for (let revision = 2; revision <= 24; revision += 1) expect(titleAt(id, revision)).toBe(long(revision));
    expect(titleAt(id, 1)).toBe('');
    for (const none of [0, 25, 1.5]) expect(titleAt(id, none)).toBeNull();
    expect(titleAt('tidak-ada', 1)).toBeNull();
    const stored = workspace.services.workspace.db.prepare('SELECT body FROM sops').pluck().get();
    expect(sopAt(workspace.services.workspace.db, id, 24)).toMatchObject({ body: stored });
  });

  test('that are damaged are passed over; the journal leads there as well', async () => {
    const id = await written(24);
    workspace.services.workspace.db.exec(`UPDATE snapshots SET body = replace(body, 'Judul', 'Jidul')`);
    for (let revision = 2; revision <= 24; revision += 1) expect(titleAt(id, revision)).toBe(long(revision));
  });

  test('carry later revisions past a damaged entry; those that need it are damaged', async () => {
    const id = await written(24);
    const { db } = workspace.services.workspace;
    const [first = 0] = snapshots(id) as number[];
    db.exec(`UPDATE journal SET entry = replace(entry, 'Judul', 'Jidul') WHERE revision = ${first - 1}`);
    expect(titleAt(id, first - 2)).toBe(long(first - 2));
    expect(titleAt(id, first - 1)).toBe('damaged');
    for (let revision = first; revision <= 24; revision += 1) expect(titleAt(id, revision)).toBe(long(revision));
  });

  test('see an entry that was moved, or put in the place of another', async () => {
    const id = await written(6);
    const { db } = workspace.services.workspace;
    db.exec(
      `UPDATE journal SET (entry, instant) = (SELECT entry, instant FROM journal WHERE revision = 3) WHERE revision = 4`,
    );
    expect(titleAt(id, 3)).toBe(long(3));
    expect(titleAt(id, 4)).toBe('damaged');
    db.exec('DELETE FROM journal WHERE revision = 5');
    expect([titleAt(id, 5), titleAt(id, 6)]).toEqual([null, 'damaged']);
  });
});
