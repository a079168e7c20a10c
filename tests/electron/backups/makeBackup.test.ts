import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupBefore } from '../../../electron/services/backups/backupBefore.ts';
import { listBackups, readFacts } from '../../../electron/services/backups/backupFolder.ts';
import { examineFile, makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { openCopy } from '../../../electron/services/store/openCopy.ts';
import { readSop } from '../../../electron/services/store/sops.ts';
import { openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let workspace: TestWorkspace;
let folder: string;
beforeEach(() => {
  workspace = openWorkspace();
  folder = workspace.services.workspace.ports.backupFolder;
});
afterEach(() => workspace.close());

const now = new Date('2026-01-05T08:00:00Z');
async function create(): Promise<string> {
  return valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop.id;
}
const back = (evenDamaged = false) =>
  makeBackup(workspace.services.workspace.db, { folder, reason: 'daily', now, evenDamaged });

describe('makeBackup', () => {
  test('holds what was saved a moment ago, checked, with what was found beside it', async () => {
    const id = await create();
    const made = back();
    if (!made.ok) throw new Error(made.error.code);
    const { backup, facts } = made.value;
    expect(facts).toMatchObject({ sops: 1, bytes: expect.any(Number), savedAt: expect.stringMatching(/^2026-01-05T/) });
    expect(readFacts(folder, backup)).toEqual(facts);
    expect(readdirSync(folder)).toEqual([backup.name, `${backup.name}.json`]);
    const file = path.join(folder, backup.name);
    expect(examineFile(file)).toEqual({
      ok: true,
      value: { sops: 1, savedAt: facts.savedAt, mark: facts.mark, damaged: [], brokenHistories: [], brokenRows: [] },
    });
    const copy = openCopy(file);
    if (!copy.ok) throw new Error(copy.error.code);
    expect(readSop(copy.value.db, id)).toEqual(readSop(workspace.services.workspace.db, id));
    copy.value.close();
  });

  test('of damaged documents is refused, and the good backups are byte for byte as they were', async () => {
    await create();
    const good = back();
    if (!good.ok) throw new Error(good.error.code);
    const file = path.join(folder, good.value.backup.name);
    const before = readFileSync(file);
    workspace.services.workspace.db.exec(`UPDATE sops SET body = replace(body, 'draft', 'drift')`);
    expect(back()).toMatchObject({ ok: false, error: { code: 'sourceDamaged' } });
    expect(listBackups(folder).map(({ name }) => name)).toEqual([good.value.backup.name]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(back(true).ok).toBe(true);
  });

  test('that was cut off leaves something that is no backup, and the next one clears it away', async () => {
    await create();
    mkdirSync(folder, { recursive: true });
    const half = '.cadangan-000001-20260105-080000Z-harian.db.tmp';
    writeFileSync(path.join(folder, half), 'SQLite format 3');
    writeFileSync(path.join(folder, 'catatan saya.txt'), 'bukan cadangan');
    expect(listBackups(folder)).toEqual([]);
    expect(back().ok).toBe(true);
    expect(existsSync(path.join(folder, half))).toBe(false);
    expect(existsSync(path.join(folder, 'catatan saya.txt'))).toBe(true);
  });

  test('that fails on the way leaves nothing half done', async () => {
    await create();
    mkdirSync(folder, { recursive: true });
    const { db } = workspace.services.workspace;
    const half = '.cadangan-000001-20260105-080000Z-harian.db.tmp';
    // A copy that ends in the middle, as on a full disk.
    const failing = {
      ...db,
      prepare: (sql: string) => {
        if (!sql.startsWith('VACUUM')) return db.prepare(sql);
        writeFileSync(path.join(folder, half), 'SQLite format 3');
        writeFileSync(path.join(folder, `${half}-journal`), '');
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      },
    };
    expect(makeBackup(failing, { folder, reason: 'daily', now })).toMatchObject({ error: { code: 'diskFull' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is one although an old one that should go cannot be removed', async () => {
    await create();
    // `rmSync` removes no folder: it stands for a file that another program holds.
    const held = 'cadangan-000001-20200105-080000Z-diminta.db';
    mkdirSync(path.join(folder, held), { recursive: true });
    for (let made = 0; made < 6; made += 1)
      expect(makeBackup(workspace.services.workspace.db, { folder, reason: 'manual', now }).ok).toBe(true);
    expect(listBackups(folder).map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 1]);
  });

  test('into a folder that cannot be made is refused', async () => {
    await create();
    writeFileSync(folder, 'a file stands where the folder should be');
    expect(back()).toMatchObject({ ok: false, error: { code: 'backupFailed' } });
    rmSync(folder);
  });

  test.each([0, 30, 4096 * 2])('a backup torn at byte %d is no backup any more', async (at) => {
    await create();
    const made = back();
    if (!made.ok) throw new Error(made.error.code);
    const file = path.join(folder, made.value.backup.name);
    writeFileSync(file, readFileSync(file).subarray(0, at));
    expect(examineFile(file)).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('backupBefore', () => {
  test('an import backs up what there is, and nothing when there is nothing', async () => {
    expect(backupBefore(workspace.services.workspace, 'import').ok).toBe(true);
    expect(listBackups(folder)).toEqual([]);
    await create();
    expect(backupBefore(workspace.services.workspace, 'import').ok).toBe(true);
    expect(listBackups(folder)).toMatchObject([{ reason: 'import', seq: 1 }]);
  });

  test('is refused where no backup can be made, so that the act does not begin', async () => {
    await create();
    writeFileSync(folder, 'a file stands where the folder should be');
    expect(backupBefore(workspace.services.workspace, 'import')).toMatchObject({ error: { code: 'backupFailed' } });
    expect(workspace.log.at(-1)).toMatchObject({ event: 'backup.refused' });
    rmSync(folder);
  });
});
