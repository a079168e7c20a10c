import { statuses } from '../../../sop/model/sop.ts';
import type { Status } from '../../../sop/model/sop.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { describeHit, indexQuery } from './search.ts';
import type { SearchedTexts } from './search.ts';

export interface RegisterQuery {
  readonly query: string;
  readonly unit: string | null;
  readonly status: Status | null;
  readonly archived: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface RegisterRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: Status;
  readonly archived: boolean;
  readonly changedAt: string;
  readonly revision: number;
  readonly hit: string | null;
  /** Counts of errors and warnings as last stored, and what they were counted for. */
  readonly checked: ProblemCounts & { readonly key: string };
}

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

export interface Register {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly units: readonly string[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly archivedTotal: number;
}

interface ListedRow extends SearchedTexts {
  readonly id: string;
  readonly status: Status;
  readonly archived: number;
  readonly saved_at: string;
  readonly revision: number;
  readonly checked_key: string;
  readonly checked_errors: number;
  readonly checked_warnings: number;
}

/** One page of the register, newest change first, with the figures that its filters show. */
export function queryRegister(db: ReadableDb, query: RegisterQuery): Register {
  const where = ['s.archived = ?'];
  const values: (string | number)[] = [query.archived ? 1 : 0];
  const match = indexQuery(query.query);
  if (match !== null) {
    where.push('s.seq IN (SELECT rowid FROM sop_text WHERE sop_text MATCH ?)');
    values.push(match);
  }
  if (query.unit !== null) {
    where.push('s.unit = ?');
    values.push(query.unit);
  }
  if (query.status !== null) {
    where.push('s.status = ?');
    values.push(query.status);
  }
  const condition = where.join(' AND ');
  const select = db.prepare(`
    SELECT s.id, s.title, s.number, s.unit, s.status, s.archived, s.saved_at, s.revision,
      s.checked_key, s.checked_errors, s.checked_warnings, t.activities
    FROM sops s JOIN sop_text t ON t.rowid = s.seq
    WHERE ${condition} ORDER BY s.saved_at DESC, s.seq DESC LIMIT ? OFFSET ?`);
  // The column list above is this row's shape.
  const rows = select.all(...values, query.limit, query.offset) as ListedRow[];
  return {
    rows: rows.map((row) => toRegisterRow(row, query.query)),
    total: count(db, `SELECT count(*) FROM sops s WHERE ${condition}`, values),
    units: units(db, query.archived),
    counts: countsByStatus(db, query.archived),
    archivedTotal: count(db, 'SELECT count(*) FROM sops WHERE archived = 1', []),
  };
}

/** Keeps the problem counts of a SOP; `key` says for which revision and app version they hold. */
export function storeCounts(db: WritableDb, id: string, key: string, counts: ProblemCounts): void {
  const update = db.prepare('UPDATE sops SET checked_key = ?, checked_errors = ?, checked_warnings = ? WHERE id = ?');
  update.run(key, counts.errors, counts.warnings, id);
}

function toRegisterRow(row: ListedRow, typed: string): RegisterRow {
  return {
    id: row.id,
    title: row.title,
    number: row.number,
    unit: row.unit,
    status: row.status,
    archived: row.archived === 1,
    changedAt: row.saved_at,
    revision: row.revision,
    hit: describeHit(typed, row),
    checked: { key: row.checked_key, errors: row.checked_errors, warnings: row.checked_warnings },
  };
}

function units(db: ReadableDb, archived: boolean): string[] {
  const select = db.prepare("SELECT DISTINCT unit FROM sops WHERE archived = ? AND unit <> '' ORDER BY unit");
  return select
    .pluck()
    .all(archived ? 1 : 0)
    .map(String);
}

function countsByStatus(db: ReadableDb, archived: boolean): Record<Status, number> {
  const select = db.prepare('SELECT status, count(*) FROM sops WHERE archived = ? GROUP BY status').raw();
  // Two columns, as selected above.
  const found = new Map(select.all(archived ? 1 : 0) as [string, number][]);
  const counts = statuses.map((status) => [status, found.get(status) ?? 0] as const);
  return Object.fromEntries(counts) as Record<Status, number>;
}

function count(db: ReadableDb, sql: string, values: readonly (string | number)[]): number {
  return Number(
    db
      .prepare(sql)
      .pluck()
      .get(...values),
  );
}
