import { Worker } from 'node:worker_threads';
import type { OpenRefused } from '../store/database.ts';
import type { FromThread, HostPlan, ToThread } from './messages.ts';

/** One run of the thread. */
export interface RunningThread {
  send(message: ToThread): void;
  /** Resolves when the thread is gone, whatever made it go. */
  readonly ended: Promise<void>;
}

export interface ThreadListeners {
  readonly onMessage: (message: Exclude<FromThread, { kind: 'opened' }>, thread: RunningThread) => void;
  /** What ended it, when it was not asked to end. */
  readonly onFault: (detail: string) => void;
}

/** Starts the thread and waits until it has opened the workspace, was refused it, or ended before it could say so. */
export function startThread(
  file: string,
  plan: HostPlan,
  { onMessage, onFault }: ThreadListeners,
): Promise<{ readonly thread: RunningThread; readonly refused: OpenRefused | null }> {
  const worker = new Worker(file, { workerData: plan, execArgv: [] });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const thread: RunningThread = { send: (message) => worker.postMessage(message, []), ended };
  worker.on('error', (error) => onFault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return new Promise((resolve) => {
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'opened') resolve({ thread, refused: message.refused });
      else onMessage(message, thread);
    });
    void ended.then(() => resolve({ thread, refused: neverOpened }));
  });
}

const neverOpened: OpenRefused = { code: 'cannotOpen', detail: 'Bagian penyimpanan berhenti sebelum terbuka.' };
