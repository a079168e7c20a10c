/** Writes files and settings while the disk has room for so and so many bytes more, and says what came of each try. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listBackups } from '../../../../electron/services/backups/backupFolder.ts';
import { backupService } from '../../../../electron/services/backups/backupService.ts';
import { runCommandLine } from '../../../../electron/cli/run.ts';
import { writeSafely } from '../../../../electron/services/safeWrite.ts';
import { examineFile, makeBackup } from '../../../../electron/services/backups/makeBackup.ts';
import { Author } from '../author.ts';
import { openHost, portsOf } from '../host.ts';
import type { Host } from '../host.ts';
import { jobOf, planFaults, say } from '../job.ts';

export interface WriteJob {
  /** The disk that fills up. */
  readonly folder: string;
  /** A workspace on another disk. */
  readonly workspace: string;
  /** A SOP as plain JSON, to be exported. */
  readonly input: string;
  readonly tries: number;
}

/** One try of one writer. */
export interface WriteNote {
  readonly writer: string;
  readonly room: number;
  /** What is wrong; null = nothing. */
  readonly fault: string | null;
  readonly wasFull: boolean;
}

const job = jobOf() as WriteJob;
const old = Buffer.from('isi lama '.repeat(2000));
const opened = openHost(job.workspace, 1);
if (!opened.ok) throw new Error(opened.error.code);
const host: Host = opened.value;

/** Tries one writer with ever more room. `write` answers whether it said that it succeeded; `check` what is wrong afterwards. */
async function tryWriter(
  writer: string,
  most: number,
  write: () => boolean | Promise<boolean>,
  check: (saidSo: boolean) => string | null,
): Promise<void> {
  for (let at = 0; at < job.tries; at += 1) {
    const room = Math.floor((most * at) / Math.max(1, job.tries - 1));
    planFaults(`room ${room}`);
    let saidSo = false;
    let threw: string | null = null;
    try {
      saidSo = await write();
    } catch (error) {
      threw = String(error);
    }
    planFaults('none');
    const fault = threw !== null && !/ENOSPC|EIO/.test(threw) ? threw : check(saidSo);
    say({ kind: 'note', text: JSON.stringify({ writer, room, fault, wasFull: !saidSo } satisfies WriteNote) });
  }
}

function oldOrNew(file: string, fresh: (bytes: Buffer) => boolean): (saidSo: boolean) => string | null {
  return (saidSo) => {
    const bytes = existsSync(file) ? readFileSync(file) : null;
    const isNew = bytes !== null && fresh(bytes);
    const isOld = bytes !== null && bytes.equals(old);
    writeFileSync(file, old);
    if (!isNew && !isOld) return `berkas ${bytes === null ? 'hilang' : `terpotong (${bytes.length} byte)`}`;
    return saidSo && !isNew ? 'dinyatakan berhasil, padahal tidak tertulis' : null;
  };
}

const target = path.join(job.folder, 'berkas.bin');
const fresh = Buffer.from('isi baru '.repeat(9000));
writeFileSync(target, old);
await tryWriter(
  'berkas',
  fresh.length + 4096,
  () => {
    writeSafely(target, fresh);
    return true;
  },
  oldOrNew(target, (bytes) => bytes.equals(fresh)),
);

const exported = path.join(job.folder, 'ekspor');
mkdirSync(exported);
const silent = { out: () => undefined, err: () => undefined, progress: false };
const exportArguments = ['export', job.input, '--format', 'json', '-o', exported];
if ((await runCommandLine(exportArguments, silent)) !== 0) throw new Error('The export does not work on a sound disk');
const [name = ''] = readdirSync(exported);
const whole = readFileSync(path.join(exported, name));
writeFileSync(path.join(exported, name), old);
await tryWriter(
  'ekspor',
  whole.length + 4096,
  async () => (await runCommandLine(exportArguments, silent)) === 0,
  oldOrNew(path.join(exported, name), (bytes) => bytes.equals(whole)),
);

const backups = path.join(job.folder, 'cadangan');
const { db } = host.workspace;
let day = 0;
const backUp = (): boolean => {
  day += 1;
  return makeBackup(db, { folder: backups, reason: 'daily', now: new Date(Date.UTC(2026, 0, day)) }).ok;
};
if (!backUp()) throw new Error('The backup does not work on a sound disk');
await tryWriter('cadangan', 1_200_000, backUp, () => {
  const bad = listBackups(backups).filter((backup) => !examineFile(path.join(backups, backup.name)).ok);
  if (bad.length > 0) return `cadangan tidak utuh: ${bad[0]?.name ?? ''}`;
  return listBackups(backups).length === 0 ? 'tidak ada cadangan lagi' : null;
});

const copy = path.join(job.folder, 'salinan.db');
writeFileSync(copy, old);
const ports = { ...portsOf(job.workspace, 2), chooseTarget: async () => copy };
const service = backupService({ ...host.workspace, ports });
await tryWriter(
  'salinan cadangan',
  1_200_000,
  async () => {
    const reply = await service['backup.copy']({});
    return reply.ok && reply.value.isWritten;
  },
  oldOrNew(copy, (bytes) => bytes.subarray(0, 15).toString() === 'SQLite format 3' && examineFile(copy).ok),
);

// The settings lie in the database: one on the disk that fills up.
const inside = openHost(path.join(job.folder, 'ruang'), 3);
if (!inside.ok) throw new Error(inside.error.code);
const author = new Author(inside.value, 7);
author.act();
await tryWriter(
  'setelan dan dokumen',
  300_000,
  () => author.type(),
  () => null,
);
inside.value.close();
host.close();
