/**
 * The thread that holds the database: everything behind the contract runs here, so that no query, check or backup ever stops the
 * window. Started by `startHost`; speaks in the messages of `messages.ts`.
 */
import '../hardened.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { createDispatcher } from '../../contract/dispatcher.ts';
import type { Dispatch } from '../../contract/dispatcher.ts';
import type { FolderPurpose, ServicePorts } from '../ports.ts';
import { writeSafely } from '../safeWrite.ts';
import { openServices } from '../services.ts';
import type { Services } from '../services.ts';
import { signApart } from '../signing/signApart.ts';
import type { OpenRefused } from '../store/database.ts';
import { codeOf } from '../store/errorCode.ts';
import { newReference, systemPorts } from '../system.ts';
import type { FromThread, HostPlan, ShellFunction, ShellFunctions, ToThread } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('This file is started as a thread');
// The one place that starts this thread hands over a plan.
const plan = workerData as HostPlan;
const say = (message: FromThread): void => port.postMessage(message);

/** What the shell was asked and has not answered yet. */
const asked = new Map<number, (value: unknown) => void>();
let lastAsked = 0;

/** Asks the shell; the answer is what the function of that name gives there, null when it failed. */
function ask(name: ShellFunction, args: readonly unknown[]): Promise<unknown> {
  lastAsked += 1;
  const id = lastAsked;
  return new Promise((resolve) => {
    asked.set(id, resolve);
    say({ kind: 'ask', id, name, args });
  });
}

/** The folder dialog, and the guard of the workspace's key; each only where the shell has it. */
function exchangePorts(): Partial<Pick<ServicePorts, 'chooseFolder' | 'keyVault'>> {
  const askBytes = async (name: 'wrapSecret' | 'unwrapSecret', bytes: Uint8Array): Promise<Uint8Array> => {
    const answer = await ask(name, [bytes]);
    if (!(answer instanceof Uint8Array)) throw new Error(`The shell gave no answer to ${name}`);
    return answer;
  };
  const chooseFolder = async (purpose: FolderPurpose): Promise<string | null> => {
    const chosen = await ask('chooseFolder', [purpose]);
    return typeof chosen === 'string' ? chosen : null;
  };
  const keyVault = {
    wrap: (secret: Uint8Array) => askBytes('wrapSecret', secret),
    unwrap: (wrapped: Uint8Array) => askBytes('unwrapSecret', wrapped),
  };
  return {
    ...(plan.shell.includes('chooseFolder') ? { chooseFolder } : {}),
    ...(plan.shell.includes('wrapSecret') && plan.shell.includes('unwrapSecret') ? { keyVault } : {}),
  };
}

/** The functions of the shell as the services call them. */
function shellPorts(): Partial<ServicePorts> & Pick<ServicePorts, 'savedFiles'> {
  const has = (name: ShellFunction): boolean => plan.shell.includes(name);
  const isDone = async <Name extends ShellFunction>(
    name: Name,
    ...args: Parameters<ShellFunctions[Name]>
  ): Promise<boolean> => has(name) && (await ask(name, args)) === true;
  const chooseTarget = async (name: string): Promise<string | null> => {
    const chosen = await ask('chooseTarget', [name]);
    return typeof chosen === 'string' ? chosen : null;
  };
  return {
    ...(has('print') ? { print: (name, bytes) => isDone('print', name, bytes) } : {}),
    ...(has('chooseTarget') ? { chooseTarget } : {}),
    ...exchangePorts(),
    ...(has('sign') ? { signApart: signApart((question) => ask('sign', [question])) } : {}),
    savedFiles: { open: (name) => isDone('openSaved', name), showInFolder: (name) => isDone('showSaved', name) },
  };
}

let isToReopen = false;
const ports: ServicePorts = {
  ...systemPorts(plan.carrier, plan.workspaceFolder, plan.backupFolder),
  ...shellPorts(),
  reopen: () => {
    isToReopen = true;
  },
};

/** The services with their dispatcher, over the workspace as it is now. */
function open(): { readonly services: Services; readonly dispatch: Dispatch } | OpenRefused {
  const opened = openServices(ports);
  if (!opened.ok) return opened.error;
  const services = opened.value;
  const { mend } = services.safekeeping;
  return { services, dispatch: createDispatcher(services.handlers, { log: ports.log, reference: newReference, mend }) };
}

/** Opens the workspace anew when a service asked for it. One that cannot be opened ends the thread. */
function reopened(running: Running): Running {
  if (!isToReopen) return running;
  isToReopen = false;
  running.services.close();
  const next = open();
  if ('code' in next) throw new Error(`The workspace cannot be opened again: ${next.code}`);
  return next;
}

type Running = Exclude<ReturnType<typeof open>, OpenRefused>;

/** After the start the first screen comes first. */
const startAfterMs = 5000;
/** How often it is looked whether nobody works, and how long nobody must have. */
const idleLookMs = 60_000;
const idleAfterMs = 30_000;

function serve(first: Running): void {
  let running = first;
  let lastCall = performance.now();
  setTimeout(() => running.services.safekeeping.atStart(), startAfterMs).unref();
  setInterval(() => {
    if (performance.now() - lastCall < idleAfterMs) return;
    running.services.safekeeping.whenIdle();
    running = reopened(running);
  }, idleLookMs).unref();
  port?.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'call':
        lastCall = performance.now();
        void running.dispatch(message.command, message.input, { trusted: message.trusted }).then((reply) => {
          say({ kind: 'reply', id: message.id, reply });
          running = reopened(running);
        });
        return;
      case 'answered':
        asked.get(message.id)?.(message.value);
        asked.delete(message.id);
        return;
      case 'checkpoint':
        running.services.checkpoint();
        return;
      case 'write':
        say({ kind: 'written', id: message.id, failed: written(message.target, message.bytes) });
        return;
      case 'close':
        closed(running.services);
        port.close();
    }
  });
}

/** Writes a file of the user; the code of the system when it is not there whole. */
function written(target: string, bytes: Uint8Array): string | null {
  try {
    writeSafely(target, bytes);
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    ports.log({ level: 'error', event: 'file.write', detail: code });
    return code;
  }
}

/** Closes the workspace, whatever becomes of the last backup. */
function closed({ safekeeping, close }: Services): void {
  try {
    safekeeping.atClose();
  } catch (error) {
    ports.log({ level: 'error', event: 'backup.closing', detail: String(error) });
  }
  close();
}

const opened = open();
say({ kind: 'opened', refused: 'code' in opened ? opened : null });
if (!('code' in opened)) serve(opened);
