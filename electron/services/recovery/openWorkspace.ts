import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { backupOf } from '../backups/backup.ts';
import type { Backup } from '../backups/backup.ts';
import { isOwn, listBackups } from '../backups/backupFolder.ts';
import { examineFile } from '../backups/makeBackup.ts';
import type { ServicePorts } from '../ports.ts';
import { addNotice } from '../store/condition.ts';
import type { OpenRefused, WritableDb } from '../store/database.ts';
import { renewAllCards } from '../store/cards.ts';
import { renewBrokenIndexes } from '../store/wordIndexes.ts';
import { databaseFile, openDatabase } from '../store/openDatabase.ts';
import type { OpenedDatabase } from '../store/openDatabase.ts';
import { reasonOf } from '../store/openRefusal.ts';
import { examine } from '../store/soundness.ts';
import { mendSop } from '../mending/mend.ts';
import { judgePlace } from './place.ts';
import type { PlaceKind } from './place.ts';
import { placeFacts } from './placeFacts.ts';
import {
  decideReplacement,
  forgetReplacement,
  freeFolder,
  isHollow,
  pendingReplacement,
  replace,
} from './replacement.ts';
import type { Replacement } from './replacement.ts';
import { salvage } from './salvage.ts';

export interface OpenedWorkspace extends OpenedDatabase {
  readonly place: PlaceKind;
}

type Ports = Pick<ServicePorts, 'workspaceFolder' | 'backupFolder' | 'now' | 'log'>;

/**
 * Opens the database of a workspace, whatever happened to it: finishes what a cut left half done; a database that cannot be read is set
 * aside, never deleted, and the newest backup that is whole takes its place, with every SOP that is still whole in what was set aside.
 * Refused on a network, in a folder that cannot be written, by a newer version, or while another holds it. What happened is kept to be told.
 */
export function openWorkspace(ports: Ports): Result<OpenedWorkspace, OpenRefused> {
  try {
    return openOrRecover(ports);
  } catch (error) {
    // The disk failed on the way; what was decided is written down, and the next start goes on with it.
    return refuse(reasonOf(error));
  }
}

function openOrRecover(ports: Ports): Result<OpenedWorkspace, OpenRefused> {
  const { workspaceFolder: folder, backupFolder, now, log } = ports;
  const place = judgePlace(placeFacts(folder));
  if (place === 'network')
    return refuse({ code: 'networkFolder', detail: 'Ruang kerja tidak boleh berada di folder jaringan.' });
  const open = () =>
    openDatabase(folder, {
      backupFolder,
      now,
      onSlow: (ms, sql) => log({ level: 'warning', event: 'store.slow', detail: `${ms} ms: ${sql}` }),
      onFailedMigration: (error) => log({ level: 'error', event: 'store.migration', detail: String(error) }),
    });

  let plan = pendingReplacement(folder);
  if (plan !== null && isHollow(backupFolder, plan)) {
    log({ level: 'error', event: 'store.planDropped', detail: plan.backup ?? '' });
    forgetReplacement(folder);
    plan = null;
  }
  // Opening what is not there would make a new one, as if it were the first start.
  const isToOpen = plan === null ? !isGone(folder, backupFolder) : existsSync(path.join(folder, databaseFile));
  let opened = isToOpen ? open() : refuse(gone);
  if (isToOpen && plan === null && isDamaged(opened)) {
    readWhole(path.join(folder, databaseFile));
    opened = open();
  }
  if (plan === null && isDamaged(opened)) {
    plan = decideRecovery(folder, backupFolder, now());
    log({ level: 'error', event: 'store.setAside', detail: `${plan.aside} <- ${plan.backup ?? 'kosong'}` });
  }
  if (plan !== null) {
    // Somebody who has it open finishes the plan himself.
    if (!opened.ok && opened.error.code === 'heldByAnother') return opened;
    if (opened.ok) opened.value.close();
    replace(folder, backupFolder, plan);
    opened = open();
  }
  if (!opened.ok) return opened;
  tell(ports, opened.value, plan);
  if (plan !== null) forgetReplacement(folder);
  return { ok: true, value: { ...opened.value, place } };
}

function isDamaged(opened: Result<OpenedDatabase, OpenRefused>): boolean {
  return !opened.ok && opened.error.code === 'damaged';
}

/** Throws when the disk fails: then a sound file only looks damaged, and must stay where it is. */
function readWhole(file: string): void {
  for (const part of [file, `${file}-wal`]) if (existsSync(part)) readFileSync(part);
}

/** Writes down what there is to tell of how the database was found. */
function tell({ workspaceFolder, now }: Ports, { db, found }: OpenedDatabase, plan: Replacement | null): void {
  const backupAt = plan?.backup === null || plan === null ? null : (instantOf(plan.backup) ?? null);
  if (plan?.reason === 'restore' && backupAt !== null)
    db.transaction(() => addNotice(db, { kind: 'restored', backupAt }, plan.decidedAt));
  if (plan?.reason === 'damaged') {
    const saved = salvage(db, path.join(workspaceFolder, plan.aside, databaseFile), plan.decidedAt);
    db.transaction(() => addNotice(db, { kind: 'setAside', backupAt, saved }, plan.decidedAt));
  }
  if (found === 'altered') mendAltered(db, now().toISOString());
  if (plan !== null || found !== 'unclean') return;
  const savedAt = db.prepare('SELECT max(saved_at) FROM sops').pluck().get();
  // Nobody had begun anything: there is nothing to say.
  if (typeof savedAt !== 'string') return;
  db.transaction(() => addNotice(db, { kind: 'crashed', savedAt }, now().toISOString()));
}

/** Something happened to the file while nobody had it open: every document is read, and what is derived from them made anew. */
function mendAltered(db: WritableDb, now: string): void {
  db.transaction(() => {
    // First, because mending writes into them.
    renewBrokenIndexes(db);
    for (const id of examine(db).damaged) mendSop(db, id, now);
    renewAllCards(db);
  });
}

const gone: OpenRefused = { code: 'damaged', detail: 'Basis data ruang kerja tidak ada lagi.' };

/** No database, or an empty one, where there are backups of one: it was lost, this is not the first start. */
function isGone(folder: string, backupFolder: string): boolean {
  const file = path.join(folder, databaseFile);
  // A log without its database is of no use: SQLite would delete it.
  const isEmpty = !existsSync(file) || statSync(file).size === 0;
  return isEmpty && newestSound(backupFolder) !== null;
}

function decideRecovery(folder: string, backupFolder: string, now: Date): Replacement {
  const decidedAt = now.toISOString();
  const backup = newestSound(backupFolder)?.name ?? null;
  const plan = { reason: 'damaged', aside: freeFolder(folder, 'rusak', decidedAt), backup, decidedAt } as const;
  decideReplacement(folder, plan);
  return { ...plan, isReady: false };
}

/** The newest backup of this workspace in which every document is whole; one that was brought here only where there is no other. */
function newestSound(backupFolder: string): Backup | null {
  const isSound = ({ name }: Backup): boolean => {
    const examined = examineFile(path.join(backupFolder, name));
    return examined.ok && examined.value.damaged.length === 0;
  };
  const backups = listBackups(backupFolder);
  return backups.filter(isOwn).find(isSound) ?? backups.find(isSound) ?? null;
}

function instantOf(name: string): string | null {
  return backupOf(name)?.instant ?? null;
}
