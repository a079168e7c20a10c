/** A database that stores everything when it is closed, and says before that it is stored. */
import { openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const opened = openReally(...args);
  if (!opened.ok) return opened;
  const { db, close } = opened.value;
  db.exec('BEGIN');
  Object.assign(db, { transaction: <Value>(work: () => Value) => work() });
  const storeAndClose = (): void => {
    db.exec('COMMIT');
    close();
  };
  return { ok: true, value: { ...opened.value, close: storeAndClose } };
}
