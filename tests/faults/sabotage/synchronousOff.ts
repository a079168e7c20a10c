/** A database that answers before its log is on the disk for certain. */
import { openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const opened = openReally(...args);
  if (opened.ok) opened.value.db.exec('PRAGMA synchronous = OFF');
  return opened;
}
