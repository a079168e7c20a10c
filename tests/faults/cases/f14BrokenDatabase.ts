import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupOf } from '../../../electron/services/backups/backup.ts';
import { makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { openDocument } from '../../../electron/services/documents.ts';
import { openWorkspace } from '../../../electron/services/recovery/openWorkspace.ts';
import { untold } from '../../../electron/services/store/condition.ts';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';
import { Author } from '../child/author.ts';
import { openHost, portsOf } from '../child/host.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault, Random } from '../fault.ts';
import { sopIds } from '../judge/documents.ts';

type Damage = (bytes: Buffer, random: Random) => { readonly bytes: Buffer; readonly what: string };

const page = 4096;
const damages: readonly Damage[] = [
  (bytes) => ({ bytes: Buffer.concat([Buffer.alloc(100), bytes.subarray(100)]), what: 'kepala berkas kosong' }),
  () => ({ bytes: Buffer.alloc(0), what: 'berkas 0 byte' }),
  (bytes, random) => {
    const length = random.below(bytes.length);
    return { bytes: bytes.subarray(0, length), what: `terpotong di byte ${length}` };
  },
  (bytes, random) => {
    const at = random.below(bytes.length / page) * page;
    return { bytes: Buffer.from(bytes).fill(0, at, at + page), what: `halaman ${at / page} kosong` };
  },
  (bytes, random) => {
    const damaged = Buffer.from(bytes);
    const at = random.below(bytes.length - 600);
    for (let index = 0; index < 512; index += 1) damaged.writeUInt8(random.below(256), at + index);
    return { bytes: damaged, what: `512 byte acak di ${at}` };
  },
  (bytes, random) => ({ bytes: Buffer.from(bytes.map(() => random.below(256))), what: 'seluruhnya acak' }),
];

/** The database file is damaged, cut off or empty. */
export const brokenDatabase: Fault = {
  id: 'F-14',
  title: 'Berkas basis data rusak, terpotong atau kosong',
  run: async (attempt) => {
    const trials = trialsOf(attempt, 18, 1000);
    const source = path.join(attempt.folder, 'awal');
    await preparedWorkspace({ ...attempt, redirects: {} }, source, 25);
    const backupAt = backUp(source);
    // Work goes on after the backup.
    const known = goOn(source, attempt);
    const failures: string[] = [];
    const count = { aside: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      const damage = damages[trial % damages.length];
      if (damage === undefined) break;
      failures.push(...recover(attempt, source, damage, { backupAt, known }, count));
      attempt.say(`${trial + 1} dari ${trials}`);
    }
    const detail = `${trials} kerusakan; ${count.aside} kali disisihkan dan diganti cadangan, dengan saat cadangan itu`;
    return { trials, failures, detail };
  },
};

function backUp(folder: string): string {
  const host = openHost(folder, 2);
  if (!host.ok) throw new Error(host.error.code);
  const { db, ports } = host.value.workspace;
  const made = makeBackup(db, {
    folder: ports.backupFolder,
    reason: 'daily',
    now: new Date('2026-03-04T05:06:07.000Z'),
  });
  host.value.close();
  if (!made.ok) throw new Error(made.error.code);
  return backupOf(made.value.backup.name)?.instant ?? '';
}

/** Two more edits; answers with every body that each SOP ever had since, the last ones included. */
function goOn(folder: string, { seed }: Attempt): Map<string, Set<string>> {
  const host = openHost(folder, 3);
  if (!host.ok) throw new Error(host.error.code);
  const { db } = host.value.workspace;
  const known = new Map<string, Set<string>>();
  const remember = (): void => {
    for (const id of sopIds(db)) {
      const opened = openDocument(db, id);
      if (opened.ok) known.set(id, (known.get(id) ?? new Set()).add(opened.value.stored.body));
    }
  };
  remember();
  const author = new Author(host.value, seed, () => undefined);
  for (let edit = 0; edit < 3; edit += 1) {
    author.type();
    remember();
  }
  host.value.close();
  return known;
}

function recover(
  attempt: Attempt,
  source: string,
  damage: Damage,
  { backupAt, known }: { readonly backupAt: string; readonly known: ReadonlyMap<string, ReadonlySet<string>> },
  count: { aside: number },
): string[] {
  const folder = path.join(attempt.folder, 'rusak');
  cpSync(source, folder, { recursive: true });
  const file = path.join(folder, databaseFile);
  const { bytes, what } = damage(readFileSync(file), attempt.random);
  writeFileSync(file, bytes);
  const found: string[] = [];
  try {
    const opened = openWorkspace(portsOf(folder, 4));
    if (!opened.ok) return [`${what}: tidak terbuka (${opened.error.code})`];
    const { db, close } = opened.value;
    const aside = untold(db).find(({ notice }) => notice.kind === 'setAside')?.notice;
    for (const [id, bodies] of known) {
      const document = openDocument(db, id);
      if (!document.ok) found.push(`${id} ${document.error.code}`);
      else if (!bodies.has(document.value.stored.body)) found.push(`${id} berisi yang tidak pernah ditulis`);
    }
    close();
    if (aside?.kind === 'setAside') {
      count.aside += 1;
      if (aside.backupAt !== backupAt)
        found.push(`saat cadangan disebut ${aside.backupAt ?? 'tidak ada'}, bukan ${backupAt}`);
      if (!keptAside(folder, bytes)) found.push('berkas yang rusak tidak disimpan apa adanya');
    }
  } catch (error) {
    found.push(String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found.map((sentence) => `${what}: ${sentence}`);
}

/** Whether the damaged file lies somewhere in what was set aside, byte for byte. */
function keptAside(folder: string, bytes: Buffer): boolean {
  const place = path.join(folder, 'rusak');
  if (!existsSync(place)) return false;
  return readdirSync(place).some((name) => {
    const file = path.join(place, name, databaseFile);
    return existsSync(file) && readFileSync(file).equals(bytes);
  });
}
