import { reminderKinds } from '../../../sop/ledger/reminders.ts';
import type { PutOff, ReminderKind } from '../../../sop/ledger/reminders.ts';
import type { DateField, Official, SopId, Status } from '../../../sop/model/sop.ts';
import { foldNumber } from '../../../sop/rules/workspace.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** A number that is kept for a SOP to come. */
export interface ReservedNumber {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly purpose: string;
  /** Who asked for it. */
  readonly name: string;
  /** ISO instant. */
  readonly reservedAt: string;
}

/** The reserved numbers that were not given back, oldest first, each with the SOP that bears it by now, if one does. */
export function reservedNumbers(db: ReadableDb): readonly (ReservedNumber & { readonly usedBy: SopId | null })[] {
  const select = db.prepare(`
    SELECT r.id, r.number, r.unit, r.purpose, r.name, r.reserved_at AS reservedAt,
      (SELECT c.id FROM kin k JOIN cards c ON c.seq = k.seq WHERE k.number_key = r.number_key ORDER BY c.seq LIMIT 1) AS usedBy
    FROM reserved_numbers r WHERE r.released_at IS NULL ORDER BY r.reserved_at, r.id`);
  // The column list is this row's shape.
  return select.all() as (ReservedNumber & { readonly usedBy: SopId | null })[];
}

/** Keeps a number for a SOP to come; false when it is reserved already. Call within a transaction. */
export function reserveNumber(
  db: WritableDb,
  { id, number, unit, purpose, name, reservedAt }: ReservedNumber,
): boolean {
  const insert = db.prepare(`
    INSERT INTO reserved_numbers (id, number, number_key, unit, purpose, name, reserved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`);
  return insert.run(id, number, foldNumber(number), unit, purpose, name, reservedAt).changes === 1;
}

/** Gives a reserved number back; false when there is none. */
export function releaseNumber(db: WritableDb, id: string, at: string): boolean {
  const update = db.prepare('UPDATE reserved_numbers SET released_at = ? WHERE id = ? AND released_at IS NULL');
  return update.run(at, id).changes === 1;
}

/** Reminders that were put off and still are. */
export function readPutOff(db: ReadableDb, today: string): readonly PutOff[] {
  const rows = db.prepare('SELECT kind, sop, until FROM put_off WHERE until > ? ORDER BY kind, sop').all(today);
  // The column list is this row's shape; a kind of a newer version is left out.
  return (rows as PutOff[]).filter(({ kind }) => reminderKinds.includes(kind));
}

/** Puts a reminder off for some SOPs; a day that is past brings it back. */
export function putOff(db: WritableDb, kind: ReminderKind, sops: readonly SopId[], until: string): void {
  const insert = db.prepare('INSERT OR REPLACE INTO put_off (kind, sop, until) VALUES (?, ?, ?)');
  for (const sop of sops) insert.run(kind, sop, until);
}

/** A SOP as the official list and the reminders read it, without opening its document. */
export interface LedgerSop {
  readonly id: SopId;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: Status;
  readonly created: DateField;
  readonly revised: DateField;
  readonly effective: DateField;
  readonly approval: Official;
}

interface LedgerRow extends Omit<LedgerSop, 'created' | 'revised' | 'effective' | 'approval'> {
  readonly identity: string;
}

const columns = `c.id, c.title, c.number, c.unit, c.status,
  json_object('created', json_extract(s.body, '$.sop.identity.created'), 'revised', json_extract(s.body, '$.sop.identity.revised'),
    'effective', json_extract(s.body, '$.sop.identity.effective'), 'approval', json_extract(s.body, '$.sop.identity.approval')) AS identity`;

/** SOPs by their ids, in that order; unknown ones are left out. Documents that are no JSON of ours are told by `null` days. */
export function ledgerSops(db: ReadableDb, ids: readonly SopId[]): readonly LedgerSop[] {
  const select = db.prepare(`
    SELECT ${columns} FROM json_each(?) wanted JOIN cards c ON c.id = wanted.value JOIN sops s ON s.id = c.id
    ORDER BY wanted.key`);
  return (select.all(JSON.stringify(ids)) as LedgerRow[]).map(ledgerSop);
}

/** SOPs of a status outside the archive. */
export function ledgerSopsOf(db: ReadableDb, status: Status): readonly LedgerSop[] {
  const select = db.prepare(
    `SELECT ${columns} FROM cards c JOIN sops s ON s.id = c.id WHERE c.archived = 0 AND c.status = ? ORDER BY c.seq`,
  );
  return (select.all(status) as LedgerRow[]).map(ledgerSop);
}

function ledgerSop({ identity, ...row }: LedgerRow): LedgerSop {
  // Written by `writeSop` from a document that its schema accepted.
  return { ...row, ...(JSON.parse(identity) as Pick<LedgerSop, 'created' | 'revised' | 'effective' | 'approval'>) };
}

/** The instants at which SOPs were last moved to a status, by SOP. */
export function movedTo(db: ReadableDb, status: Status): ReadonlyMap<SopId, string> {
  const select = db.prepare(`
    SELECT sop, max(json_extract(body, '$.instant')) AS instant FROM review_events
    WHERE kind = 'moved' AND json_extract(body, '$.to') = ? GROUP BY sop`);
  // The column list is this row's shape.
  const rows = select.all(status) as { readonly sop: SopId; readonly instant: string }[];
  return new Map(rows.map(({ sop, instant }) => [sop, instant]));
}
