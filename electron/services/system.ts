import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { openLog } from './logFile.ts';
import { noSavedFiles } from './ports.ts';
import type { ServicePorts } from './ports.ts';

/** Version of the app. */
export const appVersion: string = manifest.version;

/** Shipped data. This file, and the bundle made of it, both lie two folders below the root of the app. */
export const resourcesFolder = path.resolve(import.meta.dirname, '../../resources');

/** Where a workspace lies when nobody says otherwise: `LAJUR_WORKSPACE`, else the data folder of the system's user. */
export function defaultWorkspaceFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['LAJUR_WORKSPACE'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  return path.join(dataFolder(environment), 'Lajur');
}

function dataFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return environment['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support');
    default:
      return environment['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share');
  }
}

/** The real clock, ids and log for the services of one carrier. */
export function systemPorts(carrier: ServicePorts['carrier'], workspaceFolder: string): ServicePorts {
  const now = (): Date => new Date();
  return {
    now,
    ids: randomUUID,
    log: openLog(path.join(workspaceFolder, 'catatan'), now),
    workspaceFolder,
    resourcesFolder,
    carrier,
    version: appVersion,
    savedFiles: noSavedFiles,
  };
}

/** A reference short enough to read out over the telephone. */
export function newReference(): string {
  return randomUUID().slice(0, 8).toUpperCase();
}
