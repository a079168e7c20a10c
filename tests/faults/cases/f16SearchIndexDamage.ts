import { rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { untold } from '../../../electron/services/store/condition.ts';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';
import { newFolder, openWorkspace, valueOf } from '../../electron/workspaceFixture.ts';
import type { TestWorkspace } from '../../electron/workspaceFixture.ts';
import { trialsOf } from '../fault.ts';
import type { Fault, Random } from '../fault.ts';
import { choiceTables, differing, documentTables, hashesOf } from '../judge/tables.ts';

const kept = [...documentTables, ...choiceTables];
const tables = ['sop_words_data', 'sop_words_idx', 'phrase_text_data', 'phrase_text_idx'];

/** The index of the search is damaged: rows of it are gone, or garbled. */
export const searchIndexDamage: Fault = {
  id: 'F-16',
  title: 'Indeks pencarian rusak',
  run: async (attempt) => {
    const trials = trialsOf(attempt, 6, 200);
    const failures: string[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      let workspace = openWorkspace(newFolder());
      const reopen = (): TestWorkspace => (workspace = openWorkspace(workspace.folder));
      try {
        const found = await tryDamage(workspace, reopen, attempt.random);
        failures.push(...found.map((what) => `kerusakan ${trial}: ${what}`));
      } finally {
        workspace.close();
      }
      attempt.say(`${trial + 1} dari ${trials}`);
    }
    return { trials, failures, detail: `${trials} kerusakan indeks, lalu dicari tiga kata dan isi dibandingkan` };
  },
};

async function tryDamage(begun: TestWorkspace, reopen: () => TestWorkspace, random: Random): Promise<string[]> {
  const { folder, services } = begun;
  const { db } = services.workspace;
  for (const title of ['Pelayanan surat', 'Pengelolaan arsip', 'Penerbitan rekomendasi']) {
    const { sop, revision } = valueOf(await begun.call('sop.create', { from: { kind: 'blank' } }));
    valueOf(
      await begun.call('sop.change', {
        id: sop.id,
        revision,
        changes: [{ kind: 'setText', field: 'title', text: title }],
      }),
    );
  }
  valueOf(await begun.call('settings.set', { user: { name: 'Petugas', position: 'Staf', role: 'writer' } }));
  const before = hashesOf(db, kept);
  services.close();
  const what = garble(folder, random);
  try {
    return (await faultsAfter(reopen(), before)).map((sentence) => `${what}: ${sentence}`);
  } catch (error) {
    return [`${what}: ${String(error)}`];
  }
}

/** Searches for every SOP, checks the indexes, and compares everything else with what it was. */
async function faultsAfter({ call, services }: TestWorkspace, before: ReadonlyMap<string, string>): Promise<string[]> {
  services.safekeeping.whenIdle();
  const after = services.workspace.db;
  const found: string[] = [];
  for (const word of ['surat', 'arsip', 'rekomendasi']) {
    const reply = await call('register.list', {
      query: word,
      unit: null,
      status: null,
      archived: false,
      offset: 0,
      limit: 10,
    });
    if (!reply.ok) found.push(`pencarian ${word}: ${reply.error.code}`);
    else if (reply.value.total !== 1) found.push(`pencarian ${word} menemukan ${reply.value.total}`);
  }
  for (const index of ['sop_words', 'phrase_text']) {
    try {
      after.prepare(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`).run();
    } catch (error) {
      found.push(`${index} masih rusak: ${String(error)}`);
    }
  }
  if (differing(before, hashesOf(after, kept)).length > 0) found.push('dokumen atau setelan berubah');
  if (untold(after).some(({ notice }) => notice.kind === 'setAside')) found.push('seluruh basis data disisihkan');
  return found;
}

/** Deletes or garbles rows of an index behind the back of the app; half the time the file looks as if it had not been closed either. */
function garble(folder: string, random: Random): string {
  const table = tables[random.below(tables.length)] ?? '';
  const connection = new Database(path.join(folder, databaseFile));
  // Lets the tables behind an index be written, which the app's own connection refuses.
  connection.unsafeMode(true);
  const isDeleted = random.chance(0.5);
  const column = table.endsWith('_data') ? 'block' : 'pgno';
  if (isDeleted) connection.exec(`DELETE FROM ${table}`);
  else connection.exec(`UPDATE ${table} SET ${column} = ${column === 'block' ? "x'0102030405060708'" : '999999'}`);
  connection.close();
  if (random.chance(0.5)) rmSync(path.join(folder, `${databaseFile}.segel`), { force: true });
  return `${table} ${isDeleted ? 'dikosongkan' : 'diacak'}`;
}
