import type { Backup, BackupReason } from './backup.ts';

const daysKept = 7;
const weeksKept = 4;
/** However many there were today: the last states before something went wrong. */
const latestKept = 3;
/** Of those that somebody asked for, and of those before a risk, so many of each kind. */
const kept: Readonly<Partial<Record<BackupReason, number>>> = {
  manual: 5,
  migration: 3,
  import: 5,
  restore: 5,
  file: 3,
};

/**
 * The backups that are no longer kept: all but the latest few, the newest of each of the last seven days and of the last four weeks that
 * have one, and the newest few of each other kind. Newer is what was made later, whatever the clock said; the very newest always stays.
 */
export function outdated(backups: readonly Backup[], dayOf: (instant: string) => string): Backup[] {
  const newestFirst = backups.toSorted((one, other) => other.seq - one.seq);
  const regular = newestFirst.filter(({ reason }) => kept[reason] === undefined);
  const stay = new Set([
    ...regular.slice(0, latestKept),
    ...newestOfEach(regular, daysKept, ({ instant }) => dayOf(instant)),
    ...newestOfEach(regular, weeksKept, ({ instant }) => mondayOf(dayOf(instant))),
    ...Object.entries(kept).flatMap(([reason, count]) =>
      newestFirst.filter((backup) => backup.reason === reason).slice(0, count),
    ),
  ]);
  return newestFirst.filter((backup) => !stay.has(backup));
}

/** The newest of each of the first `count` groups. */
function newestOfEach(newestFirst: readonly Backup[], count: number, groupOf: (backup: Backup) => string): Backup[] {
  const groups = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const group = groupOf(backup);
    if (groups.size === count && !groups.has(group)) break;
    if (!groups.has(group)) groups.set(group, backup);
  }
  return [...groups.values()];
}

/** The Monday of the week of a day, both as `2026-01-05`. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
