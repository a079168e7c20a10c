import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { databaseFile, openDatabase } from '../../../electron/services/store/openDatabase.ts';
import type { EditJob } from '../child/programs/edit.ts';
import { startChild } from '../child/start.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';

/** What every connection of the app must answer (safety, section 1.3). */
const wanted: readonly (readonly [pragma: string, value: string | number])[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['locking_mode', 'exclusive'],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
];

/** States in which a start may find a workspace. */
const states: readonly {
  readonly name: string;
  readonly prepare: (folder: string, attempt: Attempt) => Promise<void> | void;
}[] = [
  { name: 'baru', prepare: () => undefined },
  { name: 'ditutup rapi', prepare: (folder) => openedOnce(folder) },
  { name: 'bekas dimatikan paksa', prepare: killed },
  { name: 'bekas program lain', prepare: (folder) => drifted(folder) },
];

/** Settings that a library may set otherwise than it is told. */
const drifting: readonly (readonly [pragma: string, instead: string])[] = [
  ['journal_mode', 'DELETE'],
  ['locking_mode', 'NORMAL'],
  ['synchronous', 'NORMAL'],
  ['foreign_keys', 'OFF'],
  ['trusted_schema', 'ON'],
  ['cell_size_check', 'OFF'],
];

/** The safety settings of the database are not what they should be. */
export const pragmaDrift: Fault = {
  id: 'F-03',
  title: 'Setelan pengaman basis data bergeser',
  run: async (attempt) => {
    const failures: string[] = [];
    let opens = 0;
    for (let round = 0; round < trialsOf(attempt, 2, 50); round += 1) {
      for (const [index, { name, prepare }] of states.entries()) {
        const folder = path.join(attempt.folder, `${round}-${index}`);
        mkdirSync(folder);
        await prepare(folder, attempt);
        for (const time of ['pertama', 'kedua']) {
          opens += 1;
          failures.push(...driftOf(folder).map((what) => `ruang kerja ${name}, pembukaan ${time}: ${what}`));
        }
      }
    }
    // And a library in which a setting does not stick: such a database is not handed out at all.
    for (const [pragma, instead] of drifting) {
      opens += 1;
      const folder = path.join(attempt.folder, `lekat-${pragma}`);
      mkdirSync(folder);
      const { said } = await startChild('drift', { folder, pragma, instead }, { redirects: attempt.redirects }).ended;
      if (said.some(({ kind }) => kind === 'opened')) failures.push(`dibuka walau ${pragma} tidak melekat`);
    }
    return { trials: opens, failures, detail: `${opens} pembukaan, ${wanted.length} setelan dibaca ulang tiap kali` };
  },
};

function driftOf(folder: string): string[] {
  const opened = openDatabase(folder);
  if (!opened.ok) return [`tidak dapat dibuka: ${opened.error.code}`];
  const { db, close } = opened.value;
  const drift = wanted.flatMap(([pragma, value]) => {
    const actual: unknown = db.prepare(`PRAGMA ${pragma}`).pluck().get() ?? 0;
    return actual === value ? [] : [`${pragma} = ${String(actual)}, seharusnya ${value}`];
  });
  close();
  return drift;
}

function openedOnce(folder: string): void {
  const opened = openDatabase(folder);
  if (opened.ok) opened.value.close();
}

async function killed(folder: string, { redirects, seed }: Attempt): Promise<void> {
  const job: EditJob = { folder, seed, life: 1, acts: null };
  const child = startChild('edit', job, { redirects });
  await child.has('saved');
  await delay(20);
  child.kill();
  await child.ended;
}

/** A database that another program has set otherwise, as far as the file remembers such things. */
function drifted(folder: string): void {
  openedOnce(folder);
  const other = new Database(path.join(folder, databaseFile));
  other.pragma('journal_mode = DELETE');
  other.pragma('synchronous = OFF');
  other.close();
}
