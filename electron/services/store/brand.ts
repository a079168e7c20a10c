import type Database from 'better-sqlite3';
import type { WritableDb } from './database.ts';

/** Hears of statements and transactions that took longer than anybody should wait. Only the SQL is told, never a value. */
export type SlowListener = (milliseconds: number, sql: string) => void;

/** Above this many ms a statement is told of (safety, section 1.1). */
const slowMs = 40;

/** Marks a connection with what it may do, and times what it does. */
export function brand(connection: Database.Database, onSlow: SlowListener = () => undefined): WritableDb {
  const timed = <Value>(sql: string, work: () => Value): Value => {
    const begin = performance.now();
    const value = work();
    const took = performance.now() - begin;
    if (took > slowMs) onSlow(Math.round(took), sql.replaceAll(/\s+/g, ' ').trim());
    return value;
  };
  const db: Pick<WritableDb, 'prepare' | 'exec' | 'transaction'> = {
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      const { run, get, all } = statement;
      return Object.assign(statement, {
        run: (...values: unknown[]) => timed(sql, () => run.apply(statement, values)),
        get: (...values: unknown[]) => timed(sql, () => get.apply(statement, values)),
        all: (...values: unknown[]) => timed(sql, () => all.apply(statement, values)),
      });
    },
    exec: (sql) => timed(sql, () => connection.exec(sql)),
    transaction: (work) => timed('transaction', () => connection.transaction(work).immediate()),
  };
  // The brands exist in types only: this function is the one place that may give them.
  return db as WritableDb;
}
