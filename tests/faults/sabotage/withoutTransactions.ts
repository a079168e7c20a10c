/** A database whose transactions are none: each statement is stored by itself. */
import { openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const opened = openReally(...args);
  if (opened.ok) Object.assign(opened.value.db, { transaction: <Value>(work: () => Value) => work() });
  return opened;
}
