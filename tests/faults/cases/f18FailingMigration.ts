import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { examineFile } from '../../../electron/services/backups/makeBackup.ts';
import { brand } from '../../../electron/services/store/brand.ts';
import type { WritableDb } from '../../../electron/services/store/database.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { migrations } from '../../../electron/services/store/migrations/all.ts';
import { databaseFile, openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import type { Attempt, Fault } from '../fault.ts';
import { lookInto, makeOldWorkspace, schemaOf } from '../judge/oldWorkspace.ts';
import { differing, hashesOf } from '../judge/tables.ts';

const kept = ['sops', 'journal', 'settings'];

/** A statement of a migration fails. */
export const failingMigration: Fault = {
  id: 'F-18',
  title: 'Penyesuaian ke versi baru gagal di tengah jalan',
  run: async (attempt) => {
    const source = path.join(attempt.folder, 'awal');
    await preparedWorkspace({ ...attempt, redirects: {} }, source, 20);
    const failures: string[] = [];
    let trials = 0;
    const versions = migrations.slice(0, -1).map(({ version }) => version);
    for (const version of attempt.size === 'full' ? versions : versions.slice(0, 2)) {
      const old = path.join(attempt.folder, `versi-${version}`);
      makeOldWorkspace(source, old, version);
      const stride = attempt.size === 'full' ? 1 : 5;
      for (let statement = 1; ; statement += stride) {
        const outcome = failAt(attempt, old, statement);
        if (outcome === null) break;
        trials += 1;
        failures.push(...outcome.map((what) => `dari versi ${version}, perintah ${statement}: ${what}`));
      }
    }
    return { trials, failures, detail: `${trials} perintah SQL digagalkan satu per satu` };
  },
};

/** What was wrong after the statement of that number failed; null when there is none. */
function failAt({ folder: parent }: Attempt, old: string, statement: number): string[] | null {
  const folder = path.join(parent, 'gagal');
  const backupFolder = path.join(folder, 'cadangan');
  cpSync(old, folder, { recursive: true });
  try {
    const before = lookInto(folder, (db) => ({ schema: schemaOf(db), content: hashesOf(db, kept) }));
    const connection = new Database(path.join(folder, databaseFile));
    const options = { backupFolder, now: () => new Date(0) };
    const failing = failingDb(brand(connection), statement);
    const found = reported(() => migrate(failing.db, options));
    connection.close();
    if (!failing.hasFailed()) return null;
    const after = lookInto(folder, (db) => ({ schema: schemaOf(db), content: hashesOf(db, kept) }));
    if (after.schema !== before.schema) found.push('tabel tidak kembali seperti semula');
    if (differing(before.content, after.content).length > 0) found.push('isi berubah');
    const backups = existsSync(backupFolder) ? readdirSync(backupFolder).filter((name) => name.endsWith('.db')) : [];
    const [backup] = backups;
    if (backup === undefined || !examineFile(path.join(backupFolder, backup)).ok)
      found.push('tanpa cadangan yang utuh');
    const opened = openDatabase(folder);
    if (opened.ok) {
      const lost = differing(before.content, hashesOf(opened.value.db, kept));
      if (lost.length > 0) found.push(`sesudah dicoba lagi berubah: ${lost.join(', ')}`);
      opened.value.close();
    } else found.push(`tidak dapat dicoba lagi: ${opened.error.code}`);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong with the answer: a failed migration is refused in a sentence, and nothing is thrown at the user. */
function reported(work: () => ReturnType<typeof migrate>): string[] {
  try {
    const answer = work();
    if (answer.ok) return ['dilaporkan berhasil'];
    return /Data lama tidak diubah/.test(answer.error.detail)
      ? []
      : [`penolakan tanpa penjelasan: ${answer.error.detail}`];
  } catch (error) {
    return [`melempar galat: ${String(error)}`];
  }
}

interface FailingDb {
  readonly db: WritableDb;
  hasFailed(): boolean;
}

/** A database in which the statement of that number fails; those that only look, and the copy that is made first, do not count. */
function failingDb(db: WritableDb, statement: number): FailingDb {
  let seen = 0;
  const count = (sql: string): void => {
    if (/^\s*(PRAGMA user_version$|VACUUM|SELECT)/.test(sql)) return;
    seen += 1;
    if (seen === statement) throw new Error('A statement of a migration failed');
  };
  const failing: Pick<WritableDb, 'prepare' | 'exec' | 'transaction'> = {
    prepare: (sql) => {
      count(sql);
      return db.prepare(sql);
    },
    exec: (sql) => {
      // What is executed at once is many statements, and each of them may fail.
      for (const piece of sql.split(/;\s*\n/).filter((text) => text.trim() !== '')) {
        count(piece);
        db.exec(piece);
      }
    },
    transaction: (work) => db.transaction(work),
  };
  return { db: failing as WritableDb, hasFailed: () => seen >= statement };
}
