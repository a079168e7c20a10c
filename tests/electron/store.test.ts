import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../electron/services/store/migrate.ts';
import { migrations } from '../../electron/services/store/migrations/all.ts';
import type { WritableDb } from '../../electron/services/store/database.ts';
import { databaseFile, openDatabase } from '../../electron/services/store/openDatabase.ts';
import { readSeal } from '../../electron/services/store/seal.ts';
import { findHit, indexQuery, searchWords, sortKey } from '../../electron/services/store/search.ts';
import type { SearchLine } from '../../electron/services/store/search.ts';
import { newFolder } from './workspaceFixture.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open() {
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe('openDatabase', () => {
  test('sets every safety pragma at every open', () => {
    for (const _time of ['first', 'second']) {
      const { db, close } = open();
      const pragma = (name: string) => db.prepare(`PRAGMA ${name}`).pluck().get();
      expect(
        Object.fromEntries(
          [
            'journal_mode',
            'synchronous',
            'foreign_keys',
            'trusted_schema',
            'cell_size_check',
            'busy_timeout',
            'locking_mode',
          ].map((name) => [name, pragma(name)]),
        ),
      ).toEqual({
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        trusted_schema: 0,
        cell_size_check: 1,
        busy_timeout: 3000,
        locking_mode: 'exclusive',
      });
      expect(pragma('mmap_size') ?? 0).toBe(0);
      close();
    }
  });

  test('a definition of a table that one flipped bit changed is damage, although SQLite finds none', () => {
    open().close();
    const file = path.join(folder, databaseFile);
    const bytes = readFileSync(file);
    // Pages that were freed hold older copies of it.
    for (let at = bytes.indexOf('checked_key TEXT'); at >= 0; at = bytes.indexOf('checked_key TEXT', at + 1))
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    expect(openDatabase(folder)).toMatchObject({ error: { code: 'damaged' } });
  });

  test('closing empties the log into the file and can be done twice', () => {
    const { db, close } = open();
    db.exec("INSERT INTO settings VALUES ('a', 'b')");
    close();
    close();
    expect(readdirSync(folder)).toEqual([databaseFile, `${databaseFile}.segel`]);
  });

  test('a second connection is refused while the first is open', () => {
    const first = open();
    expect(openDatabase(folder)).toMatchObject({ ok: false, error: { code: 'heldByAnother' } });
    first.close();
    open().close();
  });

  test('another process is refused as well, and may open it afterwards', async () => {
    const first = open();
    const script = `
      import { openDatabase } from ${JSON.stringify(path.resolve('electron/services/store/openDatabase.ts'))};
      const opened = openDatabase(${JSON.stringify(folder)});
      process.stdout.write(opened.ok ? 'open' : opened.error.code);`;
    expect(await runNode(script)).toBe('heldByAnother');
    first.close();
    expect(await runNode(script)).toBe('open');
  });

  test.each(['\\\\server\\bagian\\Lajur', '//server/bagian'])('refuses the network folder %s', (place) => {
    expect(openDatabase(place)).toMatchObject({ error: { code: 'networkFolder' } });
  });

  test('refuses a file that is no database, and leaves it as it is', () => {
    const file = path.join(folder, databaseFile);
    writeFileSync(file, 'bukan basis data '.repeat(1000));
    const before = readFileSync(file);
    expect(openDatabase(folder)).toMatchObject({ error: { code: 'damaged' } });
    expect(readFileSync(file)).toEqual(before);
  });

  test('checks the whole file after an unclean stop, and refuses a damaged page', () => {
    const { db, close } = open();
    db.exec("INSERT INTO settings VALUES ('a', 'b')");
    const torn = path.join(folder, 'putus');
    mkdirSync(torn);
    for (const name of [databaseFile, `${databaseFile}-wal`])
      copyFileSync(path.join(folder, name), path.join(torn, name));
    close();
    const recovered = openDatabase(torn);
    if (!recovered.ok) throw new Error(recovered.error.code);
    expect(recovered.value.db.prepare('SELECT value FROM settings').pluck().get()).toBe('b');
    recovered.value.close();
    const bytes = readFileSync(path.join(torn, databaseFile));
    bytes.fill(0x5a, 4096 * 3, 4096 * 3 + 200);
    writeFileSync(path.join(torn, databaseFile), bytes);
    writeFileSync(path.join(torn, `${databaseFile}-wal`), '');
    expect(openDatabase(torn)).toMatchObject({ error: { code: 'damaged' } });
    expect(readFileSync(path.join(torn, databaseFile))).toEqual(bytes);
  });

  test('says how it was found: new, as it was closed, left open, or altered while nobody had it open', () => {
    const found = (): string => {
      const opened = open();
      opened.close();
      return opened.found;
    };
    expect([found(), found()]).toEqual(['new', 'closed']);
    const file = path.join(folder, databaseFile);
    const other = new Database(file);
    other.exec("INSERT INTO settings VALUES ('dari', 'luar')");
    other.close();
    expect([found(), found()]).toEqual(['altered', 'closed']);
    rmSync(`${file}.segel`);
    expect([found(), found()]).toEqual(['unclean', 'closed']);
  });

  test('a flipped bit anywhere in the closed file is seen at the next start', () => {
    const { db, close } = open();
    db.exec("INSERT INTO settings VALUES ('a', 'b')");
    close();
    const file = path.join(folder, databaseFile);
    const whole = readFileSync(file);
    for (let at = 101; at < whole.length; at += Math.ceil(whole.length / 12)) {
      const torn = Buffer.from(whole);
      torn[at] = (torn[at] ?? 0) ^ 0x10;
      expect(sealed(torn)).toBe('broken');
    }
    expect(sealed(whole)).toBe('intact');

    function sealed(bytes: Buffer): string {
      writeFileSync(file, bytes);
      return readSeal(file);
    }
  });

  test('tells of statements that took too long, without their values', () => {
    const slow: string[] = [];
    const opened = openDatabase(folder, { onSlow: (ms, sql) => slow.push(`${ms > 40} ${sql}`) });
    if (!opened.ok) throw new Error(opened.error.code);
    const { db, close } = opened.value;
    const counting =
      'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT count(*) FROM n';
    expect(db.prepare(counting).pluck().get(1_500_000)).toBe(1_500_000);
    expect(slow).toContain(`true ${counting}`);
    expect(slow.filter((told) => told.includes('1500000'))).toEqual([]);
    close();
  });

  test('refuses a folder that cannot be made', () => {
    writeFileSync(path.join(folder, 'berkas'), '');
    expect(openDatabase(path.join(folder, 'berkas/ruang'))).toMatchObject({ error: { code: 'cannotOpen' } });
  });

  test('what was committed is there after a kill', async () => {
    const script = `
      import { openDatabase } from ${JSON.stringify(path.resolve('electron/services/store/openDatabase.ts'))};
      const { db } = openDatabase(${JSON.stringify(folder)}).value;
      for (let n = 0; n < 50; n += 1) db.transaction(() => db.prepare('INSERT INTO settings VALUES (?, ?)').run('n' + n, 'x'));
      process.stdout.write('50', () => process.kill(process.pid, 'SIGKILL'));
      setInterval(() => {}, 1000);`;
    expect(await runNode(script)).toBe('50');
    const { db, close } = open();
    expect(db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(50);
    close();
  });
});

describe('migrations', () => {
  test('are in order, each named by its version', () => {
    const files = readdirSync('electron/services/store/migrations').filter((name) => /^\d/.test(name));
    expect(files.map((name) => Number(name.slice(0, 4))).toSorted((a, b) => a - b)).toEqual(
      migrations.map(({ version }) => version),
    );
    expect(migrations.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
      migrations.map(({ version }) => version),
    );
  });

  test('end in the tables that the snapshot shows', () => {
    const { db, close } = open();
    const schema = db
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
      .all();
    const version = db.prepare('PRAGMA user_version').pluck().get();
    close();
    expect({ version, schema }).toMatchSnapshot();
  });

  test('every table of ours is STRICT', () => {
    const { db, close } = open();
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    close();
    expect(loose).toEqual([]);
  });

  test('a database of a newer version is refused, byte for byte untouched', () => {
    open().close();
    const file = path.join(folder, databaseFile);
    const newer = new Database(file);
    newer.pragma('user_version = 9999');
    newer.close();
    const before = readFileSync(file);
    expect(openDatabase(folder)).toMatchObject({ error: { code: 'newerVersion' } });
    expect(readFileSync(file)).toEqual(before);
  });

  test('a database with an older version is copied before it is changed; a failing migration leaves the old tables', () => {
    const { db, close } = open();
    db.exec("INSERT INTO settings VALUES ('lama', '1')");
    const failing = [
      ...migrations,
      {
        version: 9000,
        up: (next: WritableDb) => {
          next.exec('DELETE FROM settings; CREATE TABLE half (x) STRICT');
        },
      },
    ];
    const options = { backupFolder: path.join(folder, 'cadangan'), now: () => new Date('2026-01-05T01:02:03Z') };
    const heard: unknown[] = [];
    const refused = migrate(db, { ...options, onFailedMigration: (error) => heard.push(error) }, failing);
    expect(refused).toMatchObject({ error: { code: 'cannotOpen' } });
    if (!refused.ok)
      expect(refused.error.detail).toBe(
        'Data lama tidak dapat disesuaikan dengan versi ini. Data lama tidak diubah; salinannya ' +
          'cadangan-000001-20260105-010203Z-sebelum-versi-baru.db. Pakailah Lajur versi sebelumnya.',
      );
    expect(heard).toHaveLength(1);
    expect(db.prepare('SELECT name FROM settings').pluck().all()).toEqual(['lama']);
    const newest = migrations.at(-1)?.version;
    expect(db.prepare('PRAGMA user_version').pluck().get()).toBe(newest);
    const backup = 'cadangan-000001-20260105-010203Z-sebelum-versi-baru.db';
    expect(readdirSync(path.join(folder, 'cadangan'))).toEqual([backup, `${backup}.json`]);
    const added = [
      ...migrations,
      { version: 9000, up: (next: WritableDb) => next.exec('CREATE TABLE later (x TEXT) STRICT') },
    ];
    expect(migrate(db, options, added).ok).toBe(true);
    expect(db.prepare('PRAGMA user_version').pluck().get()).toBe(9000);
    close();
    const restored = path.join(folder, 'pulih');
    mkdirSync(restored);
    copyFileSync(path.join(folder, 'cadangan', backup), path.join(restored, databaseFile));
    const copy = openDatabase(restored);
    if (!copy.ok) throw new Error(copy.error.code);
    expect(copy.value.db.prepare('SELECT name FROM settings').pluck().all()).toEqual(['lama']);
    copy.value.close();
    expect(readdirSync(path.join(folder, 'cadangan')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('search', () => {
  test('words are those of the index', () => {
    expect(searchWords('Surat-Masuk "Café" 000.8/12, à la')).toEqual([
      'surat',
      'masuk',
      'cafe',
      '000',
      '8',
      '12',
      'a',
      'la',
    ]);
    expect(indexQuery('  "*" ')).toBeNull();
    expect(indexQuery('su" OR "x')).toBe('"su"* "or"* "x"*');
  });

  test('the excerpt around a hit is short and keeps its place', () => {
    const lines: SearchLine[] = [
      { place: 'issuer', step: null, text: 'BAGIAN UMUM' },
      { place: 'activity', step: 1, text: 'Satu paraf' },
      { place: 'activity', step: 2, text: `${'kata '.repeat(20)}\nPáraf ${'lain '.repeat(20)}` },
    ];
    const find = (typed: string): string | null => {
      const hit = findHit(typed, 'Judul 1', lines);
      return hit === null ? null : `${hit.place} ${hit.step}: ${hit.before}[${hit.found}]${hit.after}`;
    };
    expect(find('paraf')).toBe('activity 1: Satu [paraf]');
    expect(find('kata par judul')).toBe('activity 2: [kata] kata kata kata kata kata…');
    expect(find('par lain')).toBe('activity 2: …kata kata kata kata kata [Páraf] lain lain lain lain lain…');
    expect(find('jud')).toBeNull();
    expect(find('umum')).toBe('issuer null: BAGIAN [UMUM]');
  });

  test('sorts numbers by their value and letters without capitals', () => {
    const sorted = ['SOP 10', 'sop 9', 'Áb', 'ac', '002/SOP', '1/SOP', ''].toSorted((one, other) =>
      sortKey(one) < sortKey(other) ? -1 : 1,
    );
    expect(sorted).toEqual(['', '1/SOP', '002/SOP', 'Áb', 'ac', 'sop 9', 'SOP 10']);
  });
});

/** Runs a module in a process of its own and answers with what it wrote. */
function runNode(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
}
