import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Command, Reply } from '../../contract/commands.ts';
import type { Dispatch, Log } from '../../contract/dispatcher.ts';
import type { OpenRefused } from '../store/database.ts';
import type { FromThread, HostPlan, ShellFunction, ShellFunctions } from './messages.ts';
import { isStartedAgain } from './restarts.ts';
import { startThread } from './startThread.ts';
import type { RunningThread } from './startThread.ts';

export interface HostOptions extends Omit<HostPlan, 'shell'> {
  /** The file of the thread: `thread.ts` of this folder, or the bundle made of it. */
  readonly threadFile: string;
  readonly shell: Partial<ShellFunctions>;
  readonly log: Log;
}

/** The services in a thread of their own, as a carrier sees them. */
export interface ServiceHost {
  readonly dispatch: Dispatch;
  /** Writes a file of the user at a place that he chose, whole or not at all; null, or the code of the system why not. */
  write(target: string, bytes: Uint8Array): Promise<string | null>;
  /** Has everything written go into the database file; does not wait for it. */
  checkpoint(): void;
  /** Closes the workspace and ends the thread. Resolves when the database is closed; a second call waits for the first. */
  close(): Promise<void>;
}

const interrupted: Reply<Command> = {
  ok: false,
  error: { code: 'interrupted', detail: 'Bagian penyimpanan berhenti dan dijalankan ulang.' },
};

/**
 * Starts the services in a thread and opens the workspace. A thread that ends by itself is started again; whatever was under way
 * is answered with `interrupted`. Refused when the workspace cannot be opened.
 */
export async function startHost(options: HostOptions): Promise<Result<ServiceHost, OpenRefused>> {
  const { threadFile, shell, log, ...rest } = options;
  const plan: HostPlan = { ...rest, shell: Object.keys(shell).filter((name) => isShellFunction(name, shell)) };
  const waiting = new Map<number, (reply: Reply<Command>) => void>();
  const writing = new Map<number, (failed: string | null) => void>();
  const ends: number[] = [];
  let lastCall = 0;
  let closing: Promise<void> | null = null;

  const onMessage = (message: Exclude<FromThread, { kind: 'opened' }>, thread: RunningThread): void => {
    if (message.kind === 'reply') settle(message.id, message.reply);
    else if (message.kind === 'written') settleWrite(message.id, message.failed);
    else void answer(shell, message, thread, log);
  };
  const onFault = (detail: string): void => log({ level: 'error', event: 'host.ended', detail });
  const start = () => startThread(threadFile, plan, { onMessage, onFault });

  const first = await start();
  if (first.refused !== null) return refuse(first.refused);
  /** The thread that calls go to; null when it ended too often to be started again. */
  let current: Promise<RunningThread | null> = Promise.resolve(watched(first.thread));

  function watched(thread: RunningThread): RunningThread {
    void thread.ended.then(() => {
      for (const id of waiting.keys()) settle(id, interrupted);
      for (const id of writing.keys()) settleWrite(id, 'EINTR');
      if (closing === null) current = restarted();
    });
    return thread;
  }

  async function restarted(): Promise<RunningThread | null> {
    ends.push(performance.now());
    if (!isStartedAgain(ends)) return null;
    const { thread, refused } = await start();
    if (refused === null) return watched(thread);
    log({ level: 'error', event: 'host.restart', detail: refused.code });
    return null;
  }

  function settle(id: number, reply: Reply<Command>): void {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  }

  function settleWrite(id: number, failed: string | null): void {
    writing.get(id)?.(failed);
    writing.delete(id);
  }

  return ok({
    dispatch: async (command, input, { trusted }) => {
      const thread = await current;
      if (thread === null) return interrupted;
      return new Promise((resolve) => {
        lastCall += 1;
        waiting.set(lastCall, resolve);
        thread.send({ kind: 'call', id: lastCall, command, input, trusted });
      });
    },
    write: async (target, bytes) => {
      const thread = await current;
      if (thread === null) return 'EINTR';
      return new Promise((resolve) => {
        lastCall += 1;
        writing.set(lastCall, resolve);
        thread.send({ kind: 'write', id: lastCall, target, bytes });
      });
    },
    checkpoint: () => void current.then((thread) => thread?.send({ kind: 'checkpoint' })),
    close: () => {
      closing ??= current.then(async (thread) => {
        thread?.send({ kind: 'close' });
        await thread?.ended;
      });
      return closing;
    },
  });
}

function isShellFunction(name: string, shell: Partial<ShellFunctions>): name is ShellFunction {
  return Object.hasOwn(shell, name);
}

/** Does what only the shell can, and tells the thread how it went. */
async function answer(
  shell: Partial<ShellFunctions>,
  { id, name, args }: Extract<FromThread, { kind: 'ask' }>,
  thread: RunningThread,
  log: Log,
): Promise<void> {
  // The thread sends the arguments of the function it names; structured copying loses that link.
  const perform = shell[name] as ((...given: readonly unknown[]) => Promise<unknown>) | undefined;
  try {
    thread.send({ kind: 'answered', id, value: (await perform?.(...args)) ?? null });
  } catch (error) {
    log({ level: 'error', event: `shell.${name}`, detail: String(error) });
    thread.send({ kind: 'answered', id, value: null });
  }
}
