import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection for queries only. `openDatabase` hands it out; nothing else makes one. */
export interface ReadableDb {
  readonly [readable]: true;
  prepare(sql: string): Database.Statement;
}

/** A connection that may change rows. Functions that only read ask for `ReadableDb`, so that the type says what they do. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  exec(sql: string): unknown;
  /** Runs `work` in one immediate transaction: all of it, or nothing when it throws. */
  transaction<Value>(work: () => Value): Value;
}

/** Why a workspace could not be opened. Its files are untouched. */
export interface OpenRefused {
  readonly code: 'heldByAnother' | 'newerVersion' | 'damaged' | 'cannotOpen' | 'networkFolder';
  readonly detail: string;
}
