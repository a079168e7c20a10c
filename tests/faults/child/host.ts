import path from 'node:path';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { openFontLibrary } from '../../../electron/services/fonts/fontLibrary.ts';
import { noSavedFiles } from '../../../electron/services/ports.ts';
import type { ServicePorts, Workspace } from '../../../electron/services/ports.ts';
import { signInChild } from '../../../electron/services/signing/forkSigner.ts';
import { openWorkspace } from '../../../electron/services/recovery/openWorkspace.ts';
import { readProfiles } from '../../../electron/services/profiles/profiles.ts';
import { settingsService } from '../../../electron/services/settingsService.ts';
import { sopService } from '../../../electron/services/sopService.ts';
import type { OpenRefused } from '../../../electron/services/store/database.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { openTemplates } from '../../../electron/services/templates/templates.ts';

/** The services that write documents, on the app's own database code: what a child that is to be killed needs, and no more. */
export interface Host {
  readonly workspace: Workspace;
  readonly commands: ReturnType<typeof sopService> & ReturnType<typeof settingsService>;
  close(): void;
  /** Closes the database as it is, as the app does when it seems damaged. */
  abandon(): void;
}

/** Opens a workspace as the app does. `life` tells the ids and the clock of one process from those of another. */
export function openHost(folder: string, life: number): Result<Host, OpenRefused> {
  const ports = portsOf(folder, life);
  const opened = openWorkspace(ports);
  if (!opened.ok) return opened;
  const profiles = readProfiles(resourcesFolder);
  const { db, close, abandon } = opened.value;
  const workspace: Workspace = { ports, db, profiles, fonts: openFontLibrary(db) };
  const templates = openTemplates(resourcesFolder, ports.ids, profiles);
  const commands = { ...sopService(workspace, templates), ...settingsService(workspace) };
  return ok({ workspace, commands, close, abandon });
}

/** A clock that advances by a second at every look, and ids that count; each life has its own. */
export function portsOf(workspaceFolder: string, life: number): ServicePorts {
  let seconds = life * 10_000;
  let last = 0;
  return {
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 5, 8, 0, seconds));
    },
    ids: () => {
      last += 1;
      return `h${life}-${last}`;
    },
    log: () => undefined,
    workspaceFolder,
    backupFolder: path.join(workspaceFolder, 'cadangan'),
    resourcesFolder,
    carrier: 'process',
    version: '0.0.1',
    savedFiles: noSavedFiles,
    signApart: signInChild,
  };
}
