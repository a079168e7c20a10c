/** A start that gives up where the database does not open. */
import type { openWorkspace as openReally } from '../../../electron/services/recovery/openWorkspace.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/recovery/openWorkspace.ts';

export function openWorkspace(...[ports]: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const { workspaceFolder, backupFolder, now } = ports;
  const opened = openDatabase(workspaceFolder, { backupFolder, now });
  return opened.ok ? { ok: true, value: { ...opened.value, place: 'local' } } : opened;
}
