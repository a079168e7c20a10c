import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../electron/contract/dispatcher.ts';
import { listBackups } from '../../../electron/services/backups/backupFolder.ts';
import { makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { openServices } from '../../../electron/services/services.ts';
import { untold } from '../../../electron/services/store/condition.ts';
import { migrations } from '../../../electron/services/store/migrations/all.ts';
import { openWorkspace, testPorts, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let workspace: TestWorkspace;
let folder: string;
let database: string;
beforeEach(() => {
  workspace = openWorkspace();
  folder = workspace.folder;
  database = path.join(folder, 'lajur.db');
});
afterEach(() => workspace.close());

const now = new Date('2026-01-05T07:00:00Z');

async function create(title: string, on = workspace): Promise<string> {
  const { id } = valueOf(await on.call('sop.create', { from: { kind: 'blank' } })).sop;
  await retitle(id, 1, title, on);
  return id;
}
const retitle = async (id: string, revision: number, text: string, on = workspace) =>
  valueOf(await on.call('sop.change', { id, revision, changes: [{ kind: 'setText', field: 'title', text }] }));
const titleOf = async (id: string, on = workspace): Promise<string> =>
  valueOf(await on.call('sop.open', { id })).sop.identity.title;
function backUp(): void {
  const { db, ports } = workspace.services.workspace;
  expect(makeBackup(db, { folder: ports.backupFolder, reason: 'daily', now }).ok).toBe(true);
}
const told = (on = workspace) => untold(on.services.workspace.db).map(({ notice }) => notice);
/** Closes the workspace, does something to its file, and opens it again. */
function afterHarm(harm: () => void): void {
  workspace.services.close();
  harm();
  workspace = openWorkspace(folder);
}
const setAside = () => readdirSync(path.join(folder, 'rusak')).map((name) => path.join(folder, 'rusak', name));

describe('a database that cannot be read', () => {
  const harms: readonly (readonly [string, () => void])[] = [
    ['a header of zeros', () => overwrite(0, 100)],
    ['a first page of zeros', () => overwrite(0, 4096)],
    ['a page of zeros in the middle', () => overwrite(4096 * 12, 4096)],
    ['half of it gone', () => truncateSync(database, Math.floor(readFileSync(database).length / 8192) * 4096)],
    ['nothing in it', () => writeFileSync(database, '')],
    ['something else in it', () => writeFileSync(database, 'bukan basis data '.repeat(2000))],
  ];
  function overwrite(from: number, length: number): void {
    const bytes = readFileSync(database);
    writeFileSync(database, bytes.fill(0, from, from + length));
  }

  test.each(harms)('%s: is set aside, and the newest whole backup opened', async (_what, harm) => {
    const id = await create('Sebelum cadangan');
    backUp();
    let harmed = Buffer.alloc(0);
    afterHarm(() => {
      harm();
      harmed = readFileSync(database);
    });
    expect(await titleOf(id)).toBe('Sebelum cadangan');
    expect(told()).toEqual([{ kind: 'setAside', backupAt: '2026-01-05T07:00:00.000Z', saved: [] }]);
    const [aside = ''] = setAside();
    expect(readFileSync(path.join(aside, 'lajur.db')).equals(harmed)).toBe(true);
    // And it goes on as if nothing had been.
    await retitle(id, 2, 'Sesudahnya');
    workspace = workspace.reopen();
    expect(await titleOf(id)).toBe('Sesudahnya');
    expect(setAside()).toHaveLength(1);
  });

  test('that is missing altogether is brought back from the backup', async () => {
    const id = await create('Ada');
    backUp();
    afterHarm(() => rmSync(database));
    expect(await titleOf(id)).toBe('Ada');
    expect(told()).toMatchObject([{ kind: 'setAside' }]);
  });

  test('that is missing while its log is still there is brought back too: the log alone is worth nothing', async () => {
    const id = await create('Ada');
    backUp();
    afterHarm(() => {
      rmSync(database);
      writeFileSync(`${database}-wal`, 'sisa catatan');
    });
    expect(await titleOf(id)).toBe('Ada');
    expect(told()).toMatchObject([{ kind: 'setAside' }]);
    expect(readFileSync(path.join(setAside()[0] ?? '', 'lajur.db-wal'), 'utf8')).toBe('sisa catatan');
  });

  test('a backup that was brought from elsewhere does not take its place while there is one of its own', async () => {
    const other = openWorkspace();
    await create('Kantor lain', other);
    const { file } = valueOf(await other.call('backup.copy', {}));
    other.close();
    const id = await create('Kantor sendiri');
    backUp();
    valueOf(await workspace.call('backup.take', { file: { name: 'a.db', base64: file?.base64 ?? '' } }));
    afterHarm(() => writeFileSync(database, 'rusak '.repeat(2000)));
    expect(await titleOf(id)).toBe('Kantor sendiri');
  });

  test('what is still whole in it and newer than the backup comes along', async () => {
    const id = await create('Sebelum cadangan');
    backUp();
    await retitle(id, 2, 'Sesudah cadangan');
    const added = await create('Baru sama sekali');
    afterHarm(() => {
      // A page of an index that no document needs.
      const bytes = readFileSync(database);
      writeFileSync(database, bytes.fill(0xff, bytes.length - 4096));
      rmSync(`${database}.segel`);
    });
    if (existsSync(path.join(folder, 'rusak'))) {
      expect(await titleOf(id)).toBe('Sesudah cadangan');
      expect(await titleOf(added)).toBe('Baru sama sekali');
      // That of its history which lay on the damaged page is gone, and is told beside it.
      expect(told().filter(({ kind }) => kind === 'setAside')).toMatchObject([
        { saved: expect.arrayContaining(['Sesudah cadangan', 'Baru sama sekali']) },
      ]);
    } else expect.fail('the damage was not seen');
  });

  test('a backup that is damaged itself is passed over for an older one', async () => {
    const id = await create('Pertama');
    backUp();
    await retitle(id, 2, 'Kedua');
    const { ports, db } = workspace.services.workspace;
    const later = new Date('2026-01-06T07:00:00Z');
    const made = makeBackup(db, { folder: ports.backupFolder, reason: 'daily', now: later });
    if (!made.ok) throw new Error(made.error.code);
    const newest = path.join(ports.backupFolder, made.value.backup.name);
    writeFileSync(newest, readFileSync(newest).fill(0, 0, 4096));
    afterHarm(() => writeFileSync(database, ''));
    expect(await titleOf(id)).toBe('Pertama');
    expect(told()).toMatchObject([{ backupAt: '2026-01-05T07:00:00.000Z' }]);
  });

  test('without any backup begins anew, with the old file set aside', async () => {
    await create('Hilang');
    afterHarm(() => writeFileSync(database, 'rusak '.repeat(2000)));
    const list = valueOf(await workspace.call('register.list', everything));
    expect(list.total).toBe(0);
    expect(told()).toEqual([{ kind: 'setAside', backupAt: null, saved: [] }]);
    expect(readFileSync(path.join(setAside()[0] ?? '', 'lajur.db'), 'utf8')).toContain('rusak');
  });

  test('a cut anywhere in the recovery is finished at the next start', async () => {
    const id = await create('Utuh');
    backUp();
    workspace.services.close();
    writeFileSync(database, 'rusak '.repeat(2000));
    const before = path.join(folder, '..', `${path.basename(folder)}-asal`);
    for (const cut of cuts) {
      rmSync(before, { recursive: true, force: true });
      copyFolder(folder, before);
      cut(before);
      const again = openWorkspace(before);
      expect(await titleOf(id, again), cut.name).toBe('Utuh');
      expect(
        told(again).filter(({ kind }) => kind === 'setAside'),
        cut.name,
      ).toHaveLength(1);
      expect(existsSync(path.join(before, 'penggantian.json'))).toBe(false);
      const [aside = ''] = readdirSync(path.join(before, 'rusak'));
      expect(readFileSync(path.join(before, 'rusak', aside, 'lajur.db'), 'utf8')).toContain('rusak');
      again.close();
    }
    workspace = openWorkspace(folder);
  });

  test.each([
    ['a plan whose backup is gone', () => plan(false)],
    ['a plan that cannot be read', () => '{"reason": '],
  ])('%s keeps nothing from opening', async (_what, text) => {
    const id = await create('Utuh');
    afterHarm(() => writeFileSync(path.join(folder, 'penggantian.json'), text()));
    expect(await titleOf(id)).toBe('Utuh');
    expect(told()).toEqual([]);
  });

  const plan = (isReady: boolean): string =>
    JSON.stringify({
      reason: 'damaged',
      aside: 'rusak/20260105T080000',
      backup: 'cadangan-000001-20260105-070000Z-harian.db',
      decidedAt: '2026-01-05T08:00:00.000Z',
      isReady,
    });
  const ready = (place: string): void =>
    copyFileSync(
      path.join(place, 'cadangan/cadangan-000001-20260105-070000Z-harian.db'),
      path.join(place, 'lajur.db.baru'),
    );
  /** What a workspace looks like when the power goes at each step. */
  const cuts: readonly ((place: string) => void)[] = [
    function decided(place) {
      writeFileSync(path.join(place, 'penggantian.json'), plan(false));
    },
    function halfCopied(place) {
      writeFileSync(path.join(place, 'penggantian.json'), plan(false));
      writeFileSync(path.join(place, 'lajur.db.baru'), 'SQLite form');
    },
    function copied(place) {
      writeFileSync(path.join(place, 'penggantian.json'), plan(true));
      ready(place);
    },
    function moved(place) {
      writeFileSync(path.join(place, 'penggantian.json'), plan(true));
      ready(place);
      mkdirSync(path.join(place, 'rusak/20260105T080000'), { recursive: true });
      copyFileSync(path.join(place, 'lajur.db'), path.join(place, 'rusak/20260105T080000/lajur.db'));
      rmSync(path.join(place, 'lajur.db'));
    },
    function replaced(place) {
      writeFileSync(path.join(place, 'penggantian.json'), plan(true));
      mkdirSync(path.join(place, 'rusak/20260105T080000'), { recursive: true });
      copyFileSync(path.join(place, 'lajur.db'), path.join(place, 'rusak/20260105T080000/lajur.db'));
      rmSync(path.join(place, 'lajur.db'));
      ready(place);
      copyFileSync(path.join(place, 'lajur.db.baru'), path.join(place, 'lajur.db'));
      rmSync(path.join(place, 'lajur.db.baru'));
    },
  ];
});

test('tables that cannot be brought to this version: refused in words, nothing changed, a backup made first, the reason logged', async () => {
  const id = await create('Utuh');
  workspace.services.close();
  const setVersion = (version: number): void => {
    const direct = new Database(database);
    direct.pragma(`user_version = ${version}`);
    direct.close();
  };
  const newest = migrations.at(-1)?.version ?? 0;
  // The last migration finds its tables made already, and fails.
  setVersion(newest - 1);
  const log: LogEntry[] = [];
  const refused = openServices(testPorts(folder, log));
  if (refused.ok) throw new Error('it opened');
  expect(refused.error.code).toBe('cannotOpen');
  expect(refused.error.detail).toMatch(/^Data lama tidak dapat disesuaikan .* salinannya cadangan-000001-.*\.db\. /);
  // How long the copy took is not looked at.
  expect(log.filter(({ event }) => event !== 'store.slow')).toMatchObject([
    { event: 'store.migration', detail: expect.stringContaining('already exists') },
  ]);
  expect(listBackups(path.join(folder, 'cadangan'))).toMatchObject([{ reason: 'migration' }]);
  expect(existsSync(path.join(folder, 'rusak'))).toBe(false);
  setVersion(newest);
  workspace = openWorkspace(folder);
  expect(await titleOf(id)).toBe('Utuh');
});

describe('what took the place of a damaged database, and is damaged itself', () => {
  const second = new Date('2026-01-05T07:30:00Z');
  function backUpAt(at: Date): string {
    const { db, ports } = workspace.services.workspace;
    const made = makeBackup(db, { folder: ports.backupFolder, reason: 'daily', now: at });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.backup.name;
  }
  /** The plan was carried out, and the next start finds what it put there damaged. */
  function layDamaged(backup: string | null): void {
    const aside = path.join(folder, 'rusak/20260105T080000');
    mkdirSync(aside, { recursive: true });
    for (const file of [database, `${database}.segel`]) {
      if (existsSync(file)) copyFileSync(file, path.join(aside, path.basename(file)));
      rmSync(file, { force: true });
    }
    writeFileSync(database, 'bukan basis data '.repeat(2000));
    const plan = { reason: 'damaged', aside: 'rusak/20260105T080000', backup, decidedAt: '2026-01-05T08:00:00.000Z' };
    writeFileSync(path.join(folder, 'penggantian.json'), JSON.stringify({ ...plan, isReady: true }));
  }

  test('gives way to the next backup, and what is whole in the first comes along', async () => {
    const id = await create('Pertama');
    backUpAt(now);
    await retitle(id, 2, 'Kedua');
    const newest = backUpAt(second);
    await retitle(id, 3, 'Ketiga');
    afterHarm(() => layDamaged(newest));
    expect(told()).toEqual([{ kind: 'setAside', backupAt: '2026-01-05T07:00:00.000Z', saved: ['Ketiga'] }]);
    expect(await titleOf(id)).toBe('Ketiga');
    expect(setAside()).toHaveLength(2);
    expect(existsSync(path.join(folder, 'penggantian.json'))).toBe(false);
    workspace = workspace.reopen();
    expect(await titleOf(id)).toBe('Ketiga');
    expect(setAside()).toHaveLength(2);
  });

  test('gives way to an empty workspace where there is no other, beside everything that was set aside', async () => {
    await create('Pertama');
    const only = backUpAt(now);
    afterHarm(() => {
      layDamaged(only);
      // The first database is as bad: nothing can be brought over from it.
      writeFileSync(path.join(folder, 'rusak/20260105T080000/lajur.db'), 'rusak');
    });
    expect(told()).toEqual([{ kind: 'setAside', backupAt: null, saved: [] }]);
    expect(setAside()).toHaveLength(2);
    expect(readdirSync(setAside()[1] ?? '')).toContain('lajur.db');
    const id = await create('Baru');
    workspace = workspace.reopen();
    expect(await titleOf(id)).toBe('Baru');
  });

  test('is found when a backup looks whole and its tables are not those of Lajur', async () => {
    const id = await create('Pertama');
    backUpAt(now);
    await retitle(id, 2, 'Kedua');
    const newest = backUpAt(second);
    afterHarm(() => {
      const copy = new Database(path.join(folder, 'cadangan', newest));
      copy.unsafeMode(true);
      copy.pragma('writable_schema = ON');
      copy.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'people_forgotten', 'people_forgetten')
        WHERE name = 'people_forgotten'`);
      copy.close();
      writeFileSync(database, 'bukan basis data '.repeat(2000));
    });
    expect(told()).toEqual([{ kind: 'setAside', backupAt: '2026-01-05T07:00:00.000Z', saved: expect.anything() }]);
    expect(['Pertama', 'Kedua']).toContain(await titleOf(id));
    expect(setAside().length).toBeGreaterThan(0);
  });
});

describe('a stop in the middle of things', () => {
  test('is told with the instant of the last save; a proper end is not', async () => {
    const id = await create('Tersimpan');
    const { savedAt } = await retitle(id, 2, 'Tersimpan juga');
    workspace = workspace.reopen();
    expect(told()).toEqual([]);
    const torn = path.join(folder, 'putus');
    mkdirSync(torn);
    for (const name of ['lajur.db', 'lajur.db-wal'])
      if (existsSync(path.join(folder, name))) copyFileSync(path.join(folder, name), path.join(torn, name));
    const again = openWorkspace(torn);
    expect(told(again)).toEqual([{ kind: 'crashed', savedAt }]);
    expect(await titleOf(id, again)).toBe('Tersimpan juga');
    again.services.close();
  });

  test('before anything was written is not told', () => {
    const empty = path.join(folder, 'kosong');
    mkdirSync(empty);
    copyFileSync(database, path.join(empty, 'lajur.db'));
    const again = openWorkspace(empty);
    expect(told(again)).toEqual([]);
    again.services.close();
  });
});

describe('a document that is not what was written', () => {
  test('is mended from its own journal when the file was altered outside, and the user is told', async () => {
    const id = await create('Judul asli');
    afterHarm(() => {
      const bytes = readFileSync(database);
      for (let at = bytes.indexOf('Judul asli'); at >= 0; at = bytes.indexOf('Judul asli', at + 1)) {
        // The document's text alone: its journal entry names the change beside it.
        if (bytes.subarray(at - 60, at).includes('setText')) continue;
        bytes.write('Judul rusk', at);
      }
      writeFileSync(database, bytes);
    });
    expect(told()).toMatchObject([{ kind: 'mended', title: 'Judul asli', lost: 0 }]);
    expect(await titleOf(id)).toBe('Judul asli');
    expect(
      workspace.services.workspace.db.prepare(`SELECT count(*) FROM set_aside WHERE what = 'document'`).pluck().get(),
    ).toBe(1);
    const { rows } = valueOf(await workspace.call('register.list', { ...everything, query: 'asli' }));
    expect(rows.map(({ title }) => title)).toEqual(['Judul asli']);
  });
});

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyFolder(path.join(from, entry.name), path.join(to, entry.name));
    else copyFileSync(path.join(from, entry.name), path.join(to, entry.name));
  }
}

const everything = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 100 } as const;
