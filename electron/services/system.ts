import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Log } from '../contract/dispatcher.ts';
import { openLog } from './logFile.ts';
import { noSavedFiles } from './ports.ts';
import type { ServicePorts } from './ports.ts';
import { signInChild } from './signing/forkSigner.ts';

/** Version of the app. */
export const appVersion: string = manifest.version;

/** Shipped data. This file, and the bundle made of it, both lie two folders below the root of the app. */
export const resourcesFolder = path.resolve(import.meta.dirname, '../../resources');

/** The thread of the services: as it stands beside this file, or the bundle made of it. */
export const threadFile = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'host/thread.ts' : 'thread.js',
);

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

/**
 * Where the backups of a workspace lie when nobody says otherwise: in a folder beside it, because what happens to a folder
 * happens to everything within.
 */
export function defaultBackupFolder(workspaceFolder: string): string {
  return `${path.resolve(workspaceFolder)}-cadangan`;
}

/** The real clock, ids and log for the services of one carrier. */
export function systemPorts(
  carrier: ServicePorts['carrier'],
  workspaceFolder: string,
  backupFolder: string = defaultBackupFolder(workspaceFolder),
): ServicePorts {
  const now = systemClock;
  return {
    now,
    ids: randomUUID,
    log: openSystemLog(workspaceFolder),
    workspaceFolder,
    backupFolder,
    resourcesFolder,
    carrier,
    version: appVersion,
    savedFiles: noSavedFiles,
    signApart: signInChild,
  };
}

/** The log of a workspace, by the clock of this machine. */
export function openSystemLog(workspaceFolder: string): Log {
  return openLog(path.join(workspaceFolder, 'catatan'), systemClock);
}

function systemClock(): Date {
  return new Date();
}

/** A reference short enough to read out over the telephone. */
export function newReference(): string {
  return randomUUID().slice(0, 8).toUpperCase();
}
