import { expect, test } from 'vitest';
import { backupName, backupOf } from '../../../electron/services/backups/backup.ts';
import type { Backup, BackupReason } from '../../../electron/services/backups/backup.ts';
import { outdated } from '../../../electron/services/backups/rotation.ts';

const day = (instant: string): string => instant.slice(0, 10);
const at = (seq: number, instant: string, reason: BackupReason = 'daily'): Backup => ({
  name: backupName(seq, new Date(instant), reason),
  seq,
  instant: new Date(instant).toISOString(),
  reason,
});
/** What is left when every backup is made in turn and the outdated ones go at once. */
function kept(backups: readonly Backup[]): Backup[] {
  return backups.reduce<Backup[]>((stay, backup) => {
    const all = [...stay, backup];
    const gone = new Set(outdated(all, day));
    return all.filter((one) => !gone.has(one));
  }, []);
}

test('the name of a backup says what it is, and nothing else is taken for one', () => {
  const name = backupName(12, new Date('2026-01-05T08:00:02.700Z'), 'import');
  expect(name).toBe('cadangan-000012-20260105-080002Z-sebelum-impor.db');
  expect(backupOf(name)).toEqual({ name, seq: 12, instant: '2026-01-05T08:00:02.000Z', reason: 'import' });
  for (const other of ['lajur.db', `.${name}.tmp`, `${name}.json`, name.replace('impor', 'apa'), `../${name}`])
    expect(backupOf(other), other).toBeNull();
});

test('half a year of two backups a day leaves the latest, seven days and four weeks', () => {
  const twice = Array.from({ length: 180 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 1 + index));
    return [
      at(2 * index + 1, `${day(date.toISOString())}T01:00:00Z`),
      at(2 * index + 2, `${day(date.toISOString())}T09:00:00Z`, 'closing'),
    ];
  }).flat();
  const left = kept(twice);
  const newestOfDay = left.filter(({ reason }) => reason === 'closing');
  expect(newestOfDay.slice(-7).map(({ instant }) => day(instant))).toEqual(
    ['23', '24', '25', '26', '27', '28', '29'].map((date) => `2026-06-${date}`),
  );
  expect(newestOfDay.slice(0, -7).map(({ instant }) => day(instant))).toEqual(['2026-06-14', '2026-06-21']);
  expect(left.filter(({ reason }) => reason === 'daily').map(({ instant }) => day(instant))).toEqual(['2026-06-29']);
});

test('a machine used once a month keeps its last seven backups', () => {
  const monthly = Array.from({ length: 12 }, (_, month) =>
    at(month + 1, new Date(Date.UTC(2026, month, 3)).toISOString()),
  );
  expect(kept(monthly).map(({ seq }) => seq)).toEqual([6, 7, 8, 9, 10, 11, 12]);
});

test('backups before a risk are kept apart from the daily ones, the newest few of each kind', () => {
  const risky = Array.from({ length: 20 }, (_, index) =>
    at(index + 2, '2026-01-05T08:00:00Z', (['migration', 'import', 'restore', 'file'] as const)[index % 4]),
  );
  const left = kept([at(1, '2025-06-01T08:00:00Z'), ...risky]);
  const count = (reason: BackupReason): number => left.filter((backup) => backup.reason === reason).length;
  expect([count('daily'), count('migration'), count('import'), count('restore'), count('file')]).toEqual([
    1, 3, 5, 5, 3,
  ]);
});

test('a clock that is set back twenty years takes nothing that was made before, and the newest stays', () => {
  const before = Array.from({ length: 7 }, (_, index) => at(index + 1, `2026-01-0${index + 1}T08:00:00Z`));
  const left = kept([...before, at(8, '2006-01-01T08:00:00Z')]);
  expect(left.map(({ seq }) => seq)).toContain(8);
  expect(left.map(({ seq }) => seq)).toEqual(expect.arrayContaining([2, 3, 4, 5, 6, 7]));
});
