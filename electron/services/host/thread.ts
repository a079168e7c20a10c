/**
 * The thread that holds the database: everything behind the contract runs here, so that no query, check or backup ever stops the
 * window. Started by `startHost`; speaks in the messages of `messages.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createDispatcher } from '../../contract/dispatcher.ts';
import type { ServicePorts } from '../ports.ts';
import { openServices } from '../services.ts';
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
  const chooseFolder = async (): Promise<string | null> => {
    const chosen = await ask('chooseFolder', []);
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
  return {
    ...(has('print') ? { print: (name, bytes) => isDone('print', name, bytes) } : {}),
    ...exchangePorts(),
    savedFiles: { open: (name) => isDone('openSaved', name), showInFolder: (name) => isDone('showSaved', name) },
  };
}

const ports: ServicePorts = {
  ...systemPorts(plan.carrier, plan.workspaceFolder, plan.backupFolder),
  ...shellPorts(),
};
const opened = openServices(ports);
say({ kind: 'opened', refused: opened.ok ? null : opened.error });
if (opened.ok) {
  const services = opened.value;
  const dispatch = createDispatcher(services.handlers, { log: ports.log, reference: newReference });
  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'call':
        void dispatch(message.command, message.input, { trusted: message.trusted }).then((reply) =>
          say({ kind: 'reply', id: message.id, reply }),
        );
        return;
      case 'answered':
        asked.get(message.id)?.(message.value);
        asked.delete(message.id);
        return;
      case 'checkpoint':
        services.checkpoint();
        return;
      case 'close':
        services.close();
        port.close();
    }
  });
}
