/** Why a backup was made; the names of the files say it too. */
export const backupReasons = ['daily', 'closing', 'manual', 'migration', 'import', 'restore', 'file'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** A backup as its file is named. */
export interface Backup {
  /** Name of its file, and of the backup. */
  readonly name: string;
  /** Counts up with every backup: tells which one is newer even where a clock was set back. */
  readonly seq: number;
  /** ISO instant at which it was made, to the second. */
  readonly instant: string;
  readonly reason: BackupReason;
}

/** As the reasons stand in the names of files, for whoever looks into the folder. */
const reasonNames: Readonly<Record<BackupReason, string>> = {
  daily: 'harian',
  closing: 'saat-ditutup',
  manual: 'diminta',
  migration: 'sebelum-versi-baru',
  import: 'sebelum-impor',
  restore: 'sebelum-dipulihkan',
  file: 'dari-berkas',
};

const pattern = /^cadangan-(\d{6})-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)Z-([a-z-]+)\.db$/;

/** The name of the file of a backup: `cadangan-000012-20260105-080002Z-harian.db`. `instant` is in UTC. */
export function backupName(seq: number, instant: Date, reason: BackupReason): string {
  const [day = '', time = ''] = instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').split('T');
  return `cadangan-${String(seq).padStart(6, '0')}-${day}-${time}Z-${reasonNames[reason]}.db`;
}

/** What a file name says; null for any other file. */
export function backupOf(name: string): Backup | null {
  const found = pattern.exec(name);
  if (found === null) return null;
  const [, seq = '', year = '', month = '', day = '', hour = '', minute = '', second = '', word = ''] = found;
  const reason = backupReasons.find((known) => reasonNames[known] === word);
  if (reason === undefined) return null;
  return { name, seq: Number(seq), instant: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`, reason };
}
