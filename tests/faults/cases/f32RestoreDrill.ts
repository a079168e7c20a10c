import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listBackups } from '../../../electron/services/backups/backupFolder.ts';
import { openOffice } from '../../electron/exchange/offices.ts';
import { newFolder, openWorkspace, valueOf } from '../../electron/workspaceFixture.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { choiceTables, differing, documentTables, hashesOf } from '../judge/tables.ts';

const tables = [...documentTables, ...choiceTables];

/** The computer is gone; there is a new one, and the newest backup. */
export const restoreDrill: Fault = {
  id: 'F-32',
  title: 'Memulihkan cadangan di komputer baru',
  run: async (attempt) => {
    const drills = trialsOf(attempt, 1, 25);
    const failures: string[] = [];
    for (let drill = 0; drill < drills; drill += 1) {
      failures.push(...(await restore(attempt, drill)).map((what) => `latihan ${drill}: ${what}`));
      attempt.say(`${drill + 1} dari ${drills}`);
    }
    const detail = `${drills} kali dengan tombol Pulihkan dan ${drills} kali dengan folder cadangan saja, dibandingkan hash tiap tabel`;
    return { trials: drills * 2, failures, detail };
  },
};

async function restore({ folder: parent, seed }: Attempt, drill: number): Promise<string[]> {
  const source = path.join(parent, `lama-${drill}`);
  await preparedWorkspace({ seed: seed + drill, redirects: {} }, source, 30);
  const old = openWorkspace(source);
  valueOf(await old.call('backup.make', {}));
  const { backupFolder } = old.services.workspace.ports;
  const [newest] = listBackups(backupFolder);
  const file = path.join(backupFolder, newest?.name ?? '');
  const expected = hashesOf(old.services.workspace.db, tables);
  old.services.close();
  const found: string[] = [];

  // By hand: the file from the flash disk is taken, looked at and restored; the app opens it anew.
  const office = await openOffice('Komputer baru');
  const taken = valueOf(
    await office.call('backup.take', { file: { name: 'salinan.db', base64: readFileSync(file).toString('base64') } }),
  );
  const reply = await office.call('backup.restore', { name: taken.name, sops: null });
  if (!reply.ok || !reply.value.reopens) found.push('Pulihkan ditolak');
  const again = office.reopen();
  found.push(
    ...differing(expected, hashesOf(again.services.workspace.db, tables)).map((table) => `Pulihkan: ${table} berbeda`),
  );
  again.close();

  // By itself: a workspace whose database is gone, with its backups.
  const fresh = newFolder();
  mkdirSync(path.join(fresh, 'cadangan'));
  cpSync(backupFolder, path.join(fresh, 'cadangan'), { recursive: true });
  const rescued = openWorkspace(fresh);
  found.push(
    ...differing(expected, hashesOf(rescued.services.workspace.db, tables)).map(
      (table) => `folder cadangan: ${table} berbeda`,
    ),
  );
  rescued.close();
  return found;
}
