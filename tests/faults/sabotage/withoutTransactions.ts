/** A database whose transactions are none: each statement is stored by itself, as slowly as an old disk does it. */
import { openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';
import type { WritableDb } from '../../../electron/services/store/database.ts';

export * from '../../../electron/services/store/openDatabase.ts';

/** Between two statements of what should be one, in ms: so long that a kill finds its way in between. */
const pauseMs = 15;

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const opened = openReally(...args);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  const prepare = db.prepare.bind(db);
  let isWithin = false;
  const slowly: Pick<WritableDb, 'prepare' | 'transaction'> = {
    prepare: (sql) => {
      const statement = prepare(sql);
      const run = statement.run.bind(statement);
      return Object.assign(statement, {
        run: (...values: unknown[]) => {
          const done = run(...values);
          if (isWithin) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
          return done;
        },
      });
    },
    transaction: (work) => {
      isWithin = true;
      try {
        return work();
      } finally {
        isWithin = false;
      }
    },
  };
  Object.assign(db, slowly);
  return opened;
}
