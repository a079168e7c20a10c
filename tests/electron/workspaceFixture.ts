import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDispatcher } from '../../electron/contract/dispatcher.ts';
import type { LogEntry } from '../../electron/contract/dispatcher.ts';
import type { Call, Command, Reply } from '../../electron/contract/commands.ts';
import { inProcess } from '../../electron/contract/inProcess.ts';
import { noSavedFiles } from '../../electron/services/ports.ts';
import type { ServicePorts } from '../../electron/services/ports.ts';
import { signInChild } from '../../electron/services/signing/forkSigner.ts';
import { openServices } from '../../electron/services/services.ts';
import type { Services } from '../../electron/services/services.ts';

export const resourcesFolder = path.resolve(import.meta.dirname, '../../resources');

export interface TestWorkspace {
  readonly folder: string;
  readonly call: Call;
  readonly services: Services;
  readonly log: LogEntry[];
  /** Closes the workspace and opens it again, as the next start of the app does. */
  reopen(): TestWorkspace;
  close(): void;
}

/** A clock that advances by a second at every look, and ids that count. */
export function testPorts(workspaceFolder: string, log: LogEntry[]): ServicePorts {
  let seconds = 0;
  let last = 0;
  return {
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 5, 8, 0, seconds));
    },
    ids: () => {
      last += 1;
      return `id-${last}`;
    },
    log: (entry) => log.push(entry),
    workspaceFolder,
    // Within the workspace, so that it goes with the folder of the test.
    backupFolder: path.join(workspaceFolder, 'cadangan'),
    resourcesFolder,
    carrier: 'process',
    version: '0.0.1',
    savedFiles: noSavedFiles,
    signApart: signInChild,
  };
}

/** A new workspace in a folder of its own, behind the in-process carrier, with every output checked. `ports` replaces some of them. */
export function openWorkspace(folder = newFolder(), ports: Partial<ServicePorts> = {}): TestWorkspace {
  const log: LogEntry[] = [];
  const opened = openServices({ ...testPorts(folder, log), ...ports });
  if (!opened.ok) throw new Error(opened.error.code);
  const services = opened.value;
  const dispatch = createDispatcher(services.handlers, {
    log: (entry) => log.push(entry),
    reference: () => 'R',
    checkOutput: true,
    mend: services.safekeeping.mend,
  });
  return {
    folder,
    call: inProcess(dispatch),
    services,
    log,
    reopen: () => {
      services.close();
      return openWorkspace(folder, ports);
    },
    close: () => {
      services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty temporary folder. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'lajur-test-'));
}

/** The value of a reply that must be a success. */
export function valueOf<C extends Command>(reply: Reply<C>): Extract<Reply<C>, { ok: true }>['value'] {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.detail}`);
  return reply.value;
}
