/** A database that, when it closes, cuts off its log before the pages in it are in the file. */
import { truncateSync } from 'node:fs';
import path from 'node:path';
import { databaseFile, openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const opened = openReally(...args);
  if (!opened.ok) return opened;
  const { close } = opened.value;
  const closeBadly = (): void => {
    truncateSync(path.join(args[0], `${databaseFile}-wal`), 0);
    close();
  };
  return { ok: true, value: { ...opened.value, close: closeBadly } };
}
