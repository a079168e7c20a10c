import type { WritableDb } from '../../electron/services/store/database.ts';

/** Thrown instead of the statement that was to fail. */
export class StatementFailed extends Error {}

type Statement = ReturnType<WritableDb['prepare']>;

/**
 * A connection whose statement number `at` (from 1) throws instead of running; `count` says how many were asked for. Within a
 * transaction of the connection behind it this is what a cut at that place does.
 */
export function failingAt(db: WritableDb, at: number): { readonly db: WritableDb; readonly count: () => number } {
  let asked = 0;
  const watched = (statement: Statement): Statement =>
    new Proxy(statement, {
      get: (target, name) => {
        // A method of the statement itself, called on it as better-sqlite3 asks.
        const method = Reflect.get(target, name) as unknown;
        if (typeof method !== 'function') return method;
        return (...values: unknown[]): unknown => {
          const runs = name === 'run' || name === 'get' || name === 'all' || name === 'iterate';
          if (runs) asked += 1;
          if (runs && asked === at) throw new StatementFailed(`statement ${at}`);
          const answer: unknown = Reflect.apply(method, target, values);
          return answer === target ? watched(target) : answer;
        };
      },
    });
  const failing = new Proxy(db, {
    get: (target, name) =>
      name === 'prepare' ? (sql: string) => watched(target.prepare(sql)) : Reflect.get(target, name),
  });
  return { db: failing, count: () => asked };
}
