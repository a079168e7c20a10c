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
import { codeOf } from '../store/errorCode.ts';
import { databaseFile, openDatabase } from '../store/openDatabase.ts';
import type { OpenedDatabase } from '../store/openDatabase.ts';
import { damaged, reasonOf } from '../store/openRefusal.ts';
import { heldCopies } from '../backups/heldCopies.ts';
import type { Copies } from '../mending/copies.ts';
import { mendAll } from '../mending/mendAll.ts';
import { mendRows } from '../mending/mendRows.ts';
import { writeAnchor } from './anchor.ts';
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
import { watchAnchor } from './watchAnchor.ts';

export interface OpenedWorkspace extends OpenedDatabase {
  readonly place: PlaceKind;
}

type Ports = Pick<ServicePorts, 'workspaceFolder' | 'backupFolder' | 'now' | 'log'>;

/**
 * Opens the database of a workspace, whatever happened to it: finishes what a cut left half done; a database that cannot be read is set
 * aside, never deleted, and the newest backup that is whole takes its place, with every SOP that is still whole in what was set aside. What
 * takes its place and does not open either gives way to the next backup, and at last to an empty workspace.
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
  const decide = (failed: Replacement | null): Replacement => {
    const decided = decideRecovery(folder, backupFolder, now(), failed);
    log({ level: 'error', event: 'store.setAside', detail: `${decided.aside} <- ${decided.backup ?? 'kosong'}` });
    return decided;
  };
  if (plan === null && opened.ok && opened.value.found === 'altered' && !isMended(ports, opened.value))
    opened = refuse(damaged);
  if (plan === null && isDamaged(opened)) plan = decide(null);
  while (plan !== null) {
    // Somebody who has it open finishes the plan himself.
    if (!opened.ok && opened.error.code === 'heldByAnother') return opened;
    if (opened.ok) opened.value.close();
    replace(folder, backupFolder, plan);
    opened = open();
    // An empty database that cannot be opened either: the disk itself is at fault.
    if (!isDamaged(opened) || plan.backup === null) break;
    readWhole(path.join(folder, databaseFile));
    plan = decide(plan);
  }
  if (!opened.ok) return opened;
  try {
    tell(ports, opened.value, plan);
    if (plan !== null) forgetReplacement(folder);
  } catch (error) {
    // What is refused is not held: the next try would be told that another has it.
    opened.value.abandon();
    throw error;
  }
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
function tell(
  { workspaceFolder, backupFolder, now, log }: Ports,
  { db, found }: OpenedDatabase,
  plan: Replacement | null,
): void {
  const copies = heldCopies(backupFolder);
  const backupAt = plan?.backup === null || plan === null ? null : (instantOf(plan.backup) ?? null);
  if (plan?.reason === 'restore' && backupAt !== null)
    db.transaction(() => addNotice(db, { kind: 'restored', backupAt }, plan.decidedAt));
  if (plan?.reason === 'damaged') {
    const { decidedAt } = plan;
    // The newest state last: what it holds comes to stand over the others.
    const asides = [plan.aside, ...plan.earlier.map(({ aside }) => aside).toReversed()];
    const files = asides.map((aside) => path.join(workspaceFolder, aside, databaseFile));
    const saved = [...new Set(files.flatMap((file) => salvage(db, file, decidedAt)))];
    db.transaction(() => addNotice(db, { kind: 'setAside', backupAt, saved }, plan.decidedAt));
  }
  // Without a plan it is mended by now.
  if (found === 'altered' && plan !== null) mendAltered(db, copies, now().toISOString());
  else db.transaction(() => mendRows(db, copies, now().toISOString()));
  // What a plan put here is older on purpose, and from now on the measure.
  if (plan !== null) writeAnchor(db, { backupFolder, now, log });
  else if (found !== 'closed') watchAnchor(db, { backupFolder, now, log });
  if (plan !== null || found !== 'unclean') return;
  const savedAt = db.prepare('SELECT max(saved_at) FROM sops').pluck().get();
  // Nobody had begun anything: there is nothing to say.
  if (typeof savedAt !== 'string') return;
  db.transaction(() => addNotice(db, { kind: 'crashed', savedAt }, now().toISOString()));
}

/**
 * Mends a file that was altered while nobody had it open. False when that cannot be done, and the file is closed again: whatever stands
 * in it that nobody foresaw is damage, and no reason never to start again. Throws when the disk fails.
 */
function isMended({ backupFolder, now, log }: Ports, { db, abandon }: OpenedDatabase): boolean {
  try {
    mendAltered(db, heldCopies(backupFolder), now().toISOString());
    return true;
  } catch (error) {
    abandon();
    const code = codeOf(error);
    if (code !== '' && !/^SQLITE_(CORRUPT|CONSTRAINT|ERROR|MISMATCH)/.test(code)) throw error;
    log({ level: 'error', event: 'store.mending', detail: String(error) });
    return false;
  }
}

/** Something happened to the file while nobody had it open: every document is read, and what is derived from them made anew. */
function mendAltered(db: WritableDb, copies: Copies, now: string): void {
  db.transaction(() => {
    // First, because mending writes into them.
    renewBrokenIndexes(db);
    mendAll(db, copies, now);
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

/** `failed`: what was carried out, and did not open either. */
function decideRecovery(folder: string, backupFolder: string, now: Date, failed: Replacement | null): Replacement {
  const decidedAt = failed?.decidedAt ?? now.toISOString();
  const earlier = failed === null ? [] : [...failed.earlier, { aside: failed.aside, backup: failed.backup }];
  const tried = new Set(earlier.map(({ backup }) => backup));
  const backup = newestSound(backupFolder, tried)?.name ?? null;
  const aside = freeFolder(folder, 'rusak', now.toISOString());
  const plan = { reason: 'damaged', aside, backup, decidedAt, earlier } as const;
  decideReplacement(folder, plan);
  return { ...plan, isReady: false };
}

/** The newest backup of this workspace in which every document is whole; one that was brought here only where there is no other. */
function newestSound(backupFolder: string, except: ReadonlySet<string | null> = new Set()): Backup | null {
  const isSound = ({ name }: Backup): boolean => {
    const examined = examineFile(path.join(backupFolder, name));
    return examined.ok && examined.value.damaged.length === 0;
  };
  const backups = listBackups(backupFolder).filter(({ name }) => !except.has(name));
  return backups.filter(isOwn).find(isSound) ?? backups.find(isSound) ?? null;
}

function instantOf(name: string): string | null {
  return backupOf(name)?.instant ?? null;
}
