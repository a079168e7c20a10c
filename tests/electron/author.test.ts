import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashFields } from '../../electron/services/store/hash.ts';
import { brokenRevision } from '../../electron/services/store/journal.ts';
import type { Change } from '../../sop/model/change.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const title = (text: string): Change => ({ kind: 'setText', field: 'title', text });
const writer = { name: 'Budi Contoh', position: 'Staf Seksi Pelayanan', role: 'writer' } as const;
const head = { name: 'Siti Contoh', position: 'Kepala Subbagian', role: 'head' } as const;

async function create(): Promise<string> {
  return valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop.id;
}

async function retitle(id: string, revision: number, text: string): Promise<void> {
  valueOf(await workspace.call('sop.change', { id, revision, changes: [title(text)] }));
}

function authors(id: string): unknown[] {
  const { db } = workspace.services.workspace;
  const texts = db.prepare('SELECT entry FROM journal WHERE sop = ? ORDER BY revision').pluck().all(id);
  return texts.map((text) => JSON.parse(String(text)).author);
}

describe('the author of a journal entry', () => {
  test('is who the settings name at that moment', async () => {
    valueOf(await workspace.call('settings.set', { user: writer }));
    const id = await create();
    await retitle(id, 1, 'Surat Masuk');
    valueOf(await workspace.call('settings.set', { user: head }));
    await retitle(id, 2, 'Surat Keluar');
    expect(authors(id)).toEqual([writer, writer, head]);
  });

  test('stands in every imported SOP too', async () => {
    valueOf(await workspace.call('settings.set', { user: head }));
    const file = {
      name: 'a.json',
      base64: Buffer.from(JSON.stringify({ title: 'Surat', steps: [] })).toString('base64'),
    };
    const { imported } = valueOf(await workspace.call('sop.import', { files: [file] }));
    expect(authors(imported[0]?.id ?? '')).toEqual([head]);
  });

  test('belongs to what the chain protects', async () => {
    valueOf(await workspace.call('settings.set', { user: writer }));
    const id = await create();
    await retitle(id, 1, 'Surat Masuk');
    const { db } = workspace.services.workspace;
    expect(brokenRevision(db, id)).toBeNull();
    db.exec(`UPDATE journal SET entry = replace(entry, 'Budi', 'Badu') WHERE revision = 1`);
    expect(brokenRevision(db, id)).toBe(1);
  });

  test('is missing in entries from before, and they stay valid', async () => {
    const id = await create();
    const { db } = workspace.services.workspace;
    const row = db.prepare('SELECT entry, instant FROM journal WHERE sop = ?').get(id);
    const { entry, instant } = row as { entry: string; instant: string };
    const { author: _author, ...former } = JSON.parse(entry);
    const text = JSON.stringify(former);
    const hash = hashFields([id, 1, text, instant, '']);
    db.prepare('UPDATE journal SET entry = ?, sha256 = ? WHERE sop = ?').run(text, hash, id);
    const sop = db.prepare('SELECT id, revision, saved_at, archived, body FROM sops WHERE id = ?').raw().get(id);
    const [name, revision, savedAt, archived, body] = sop as [string, number, string, number, string];
    const rowHash = hashFields([name, revision, savedAt, archived === 1, body, hash]);
    db.prepare('UPDATE sops SET head = ?, sha256 = ? WHERE id = ?').run(hash, rowHash, id);
    expect(brokenRevision(db, id)).toBeNull();
    await retitle(id, 1, 'Surat Masuk');
    expect(brokenRevision(db, id)).toBeNull();
    expect(authors(id)).toEqual([undefined, { name: '', position: '', role: 'writer' }]);
  });
});
