import Database from 'better-sqlite3';
import type { WritableDb } from '../../../electron/services/store/database.ts';
import { migrations } from '../../../electron/services/store/migrations/all.ts';

/** A database in memory that is used again and again: no file, no flush, the same tables. */
export interface MemoryDb {
  readonly db: WritableDb;
  /** Takes back all that was written since it was lent, and keeps it for the next one. */
  giveBack(): void;
}

/** An empty database with all tables, as bytes. */
let empty: Buffer | null = null;

/** Databases that nobody uses at the moment, with their statements prepared. */
const idle: MemoryDb[] = [];

/** An empty database. What an office writes are savepoints of one transaction that is never committed: taking it back is what empties it. */
export function lendMemoryDb(): MemoryDb {
  const lent = idle.pop() ?? newMemoryDb();
  lent.db.exec('BEGIN');
  return lent;
}

function newMemoryDb(): MemoryDb {
  empty ??= emptyDatabase();
  const connection = new Database(empty);
  // Nothing of it outlives the process.
  connection.pragma('synchronous = OFF');
  connection.pragma('journal_mode = MEMORY');
  const memory: MemoryDb = {
    db: brand(connection),
    giveBack: () => {
      connection.exec('ROLLBACK');
      idle.push(memory);
    },
  };
  return memory;
}

function emptyDatabase(): Buffer {
  const connection = new Database(':memory:');
  for (const { up } of migrations) up(brand(connection));
  return connection.serialize();
}

function brand(connection: Database.Database): WritableDb {
  const statements = new Map<string, Database.Statement>();
  const prepared = (name: string, make: () => Database.Statement): Database.Statement => {
    const statement = statements.get(name) ?? make();
    statements.set(name, statement);
    return statement;
  };
  const db: Pick<WritableDb, 'prepare' | 'exec' | 'transaction'> = {
    prepare: (sql) =>
      prepared(sql, () => {
        // How rows are given is a property of a statement: each way has one of its own, so that no caller changes it for another.
        return Object.assign(connection.prepare(sql), {
          pluck: () => prepared(`pluck ${sql}`, () => connection.prepare(sql).pluck()),
          raw: () => prepared(`raw ${sql}`, () => connection.prepare(sql).raw()),
        });
      }),
    exec: (sql) => connection.exec(sql),
    transaction: (work) => connection.transaction(work).immediate(),
  };
  // The brand exists in types only; the app gives it to databases on a disk, which this one stands for.
  return db as WritableDb;
}
