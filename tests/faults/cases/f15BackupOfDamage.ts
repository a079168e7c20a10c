import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listBackups } from '../../../electron/services/backups/backupFolder.ts';
import { examineFile, makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { openHost } from '../child/host.ts';
import type { Host } from '../child/host.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault, Random } from '../fault.ts';

/** So many backups are tried of each damaged workspace: enough to push older ones out by rotation. */
const attempts = 12;

/** A backup is made of a workspace that is damaged. */
export const backupOfDamage: Fault = {
  id: 'F-15',
  title: 'Cadangan dibuat dari basis data yang rusak',
  run: async (attempt) => {
    const trials = trialsOf(attempt, 4, 200);
    const source = path.join(attempt.folder, 'awal');
    await preparedWorkspace({ ...attempt, redirects: {} }, source, 20);
    const failures: string[] = [];
    let refused = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const outcome = tryDamage(attempt, source);
      refused += outcome.refused;
      failures.push(...outcome.found.map((what) => `kerusakan ${trial}: ${what}`));
      attempt.say(`${trial + 1} dari ${trials}`);
    }
    const detail = `${trials} basis data rusak, ${trials * attempts} kali dicadangkan, ${refused} kali ditolak`;
    return { trials, failures, detail };
  },
};

function tryDamage(
  { folder: parent, random }: Attempt,
  source: string,
): { readonly found: string[]; readonly refused: number } {
  const folder = path.join(parent, 'ruang');
  cpSync(source, folder, { recursive: true });
  const host = openHost(folder, 2);
  if (!host.ok) throw new Error(host.error.code);
  const { db, ports } = host.value.workspace;
  const backUp = (day: number) =>
    makeBackup(db, { folder: ports.backupFolder, reason: 'daily', now: new Date(Date.UTC(2026, 0, day)) });
  try {
    const good = backUp(1);
    if (!good.ok) throw new Error(good.error.code);
    const file = path.join(ports.backupFolder, good.value.backup.name);
    const bytes = readFileSync(file);
    damage(host.value, random);
    let refused = 0;
    for (let day = 2; day < 2 + attempts; day += 1) if (!backUp(day).ok) refused += 1;
    const found: string[] = [];
    const isKept = listBackups(ports.backupFolder).some(({ name }) => name === good.value.backup.name);
    if (!isKept || !readFileSync(file).equals(bytes)) found.push('cadangan yang baik hilang atau berubah');
    for (const { name } of listBackups(ports.backupFolder)) {
      const examined = examineFile(path.join(ports.backupFolder, name));
      if (!examined.ok || examined.value.damaged.length > 0) found.push(`cadangan rusak tersimpan: ${name}`);
    }
    return { found, refused };
  } finally {
    host.value.abandon();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Alters what is stored without altering its hash, as a disk does: a letter of a document, of its journal, or a whole page. */
function damage({ workspace: { db } }: Host, random: Random): void {
  const id: unknown = db.prepare('SELECT id FROM sops ORDER BY seq LIMIT 1').pluck().get();
  if (random.chance(0.5)) db.prepare("UPDATE sops SET body = replace(body, 'a', 'b') WHERE id = ?").run(id);
  else db.prepare("UPDATE sops SET head = substr(head, 2) || 'x' WHERE id = ?").run(id);
}
