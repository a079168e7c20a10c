import type { OpenRefused } from '../services/store/database.ts';
import { startHost } from '../services/host/startHost.ts';
import {
  defaultBackupFolder,
  defaultWorkspaceFolder,
  openSystemLog,
  threadFile as threadSource,
} from '../services/system.ts';
import { listen } from './host.ts';
import type { Timer } from './presence.ts';

export interface LoopbackOptions {
  readonly workspaceFolder?: string;
  /** Beside the workspace when left out. */
  readonly backupFolder?: string;
  /** The bundle of the thread of the services; its source when left out. */
  readonly threadFile?: string;
  /** Any free port when left out. */
  readonly port?: number;
  /** Folder of the built pages. */
  readonly pagesFolder: string;
  /** Replaced in tests that turn the clock. */
  readonly timer?: Timer;
}

export interface Loopback {
  /** What the user opens: the address with its one-time token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Thrown when the workspace cannot be opened; the message is for the user. */
export class WorkspaceRefused extends Error {
  readonly code: OpenRefused['code'];
  constructor({ code, detail }: OpenRefused) {
    super(detail);
    this.name = 'WorkspaceRefused';
    this.code = code;
  }
}

/** Serves the app to a browser on this machine until closed, or until no page has been open for a quarter of an hour. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const workspaceFolder = options.workspaceFolder ?? defaultWorkspaceFolder();
  const log = openSystemLog(workspaceFolder);
  const backupFolder = options.backupFolder ?? defaultBackupFolder(workspaceFolder);
  const opened = await startHost({
    carrier: 'browser',
    workspaceFolder,
    backupFolder,
    threadFile: options.threadFile ?? threadSource,
    shell: {},
    log,
  });
  if (!opened.ok) throw new WorkspaceRefused(opened.error);
  const services = opened.value;
  const close = async (): Promise<void> => {
    await host.close();
    await services.close();
  };
  const host = await listen({
    dispatch: services.dispatch,
    pagesFolder: options.pagesFolder,
    port: options.port ?? 0,
    timer: options.timer ?? systemTimer,
    log,
    onAbandoned: () => void close(),
  }).catch(async (error: unknown) => {
    await services.close();
    throw error;
  });
  return { url: host.url, port: host.port, close };
}

const systemTimer: Timer = {
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
