/** A start that throws away the log which an unclean stop left behind. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { databaseFile, openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  rmSync(path.join(args[0], `${databaseFile}-wal`), { force: true });
  return openReally(...args);
}
