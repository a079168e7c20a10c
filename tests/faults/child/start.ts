import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { modulesFolder } from '../../../build/paths.ts';
import { diskShim } from '../disk/compile.ts';
import type { Redirects } from '../fault.ts';
import { readSaid } from '../judge/acknowledged.ts';
import type { Said } from './job.ts';

/** How a child stands to the disk. */
export interface DiskSettings {
  /** The folder whose files are watched; absolute. */
  readonly folder: string;
  /** Where every call is written down, for replaying it. */
  readonly trace?: string;
  /** What fails from the start (`shim.c`). */
  readonly plan?: string;
}

export interface ChildSettings {
  readonly redirects: Redirects;
  readonly disk?: DiskSettings;
  /** Flags for Node itself. */
  readonly flags?: readonly string[];
}

/** A child process at work. */
export interface Child {
  readonly process: ChildProcess;
  /** Ends with the process: what it said, and how it ended. */
  readonly ended: Promise<Ended>;
  /** Resolves when the child has said something of this kind, so many times, or has ended. */
  has(kind: Said['kind'], times?: number): Promise<void>;
  kill(): void;
}

export interface Ended {
  readonly said: readonly Said[];
  readonly code: number | null;
  readonly signal: string | null;
  readonly errors: string;
}

export type Program = 'edit' | 'open' | 'sweep' | 'migrate' | 'hold' | 'drift' | 'memory' | 'write' | 'readOnly';

/** Starts one of the programs in `child/programs` with what it has to do. */
export function startChild(program: Program, job: unknown, settings: ChildSettings): Child {
  const file = path.join(import.meta.dirname, 'programs', `${program}.ts`);
  const redirect = path.join(import.meta.dirname, 'redirect.ts');
  const redirected = Object.keys(settings.redirects).length > 0;
  const args = [...(settings.flags ?? []), ...(redirected ? ['--import', redirect] : []), file, JSON.stringify(job)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environmentOf(settings) },
    stdio: ['ignore', 'ignore', 'pipe', ...Array.from({ length: 6 }, () => 'ignore' as const), 'pipe'],
  });
  let text = '';
  let errors = '';
  const waiting: { readonly heard: () => boolean; readonly done: () => void }[] = [];
  // Descriptor 9 was asked for as a pipe; the types of Node know five descriptors.
  const pipe = (child.stdio as readonly unknown[])[9] as Readable;
  pipe.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    for (const { heard, done } of waiting) if (heard()) done();
  });
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    errors = (errors + piece).slice(-4000);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const { done } of waiting) done();
      resolve({ said: readSaid(text), code, signal, errors });
    });
  });
  const has = (kind: Said['kind'], times = 1): Promise<void> =>
    new Promise((done) => {
      const heard = (): boolean => text.split(`{"kind":"${kind}"`).length > times;
      if (heard() || child.exitCode !== null || child.signalCode !== null) done();
      else waiting.push({ heard, done });
    });
  return { process: child, ended, has, kill: () => child.kill('SIGKILL') };
}

function environmentOf({ redirects, disk }: ChildSettings): Record<string, string> {
  const shimmed =
    disk === undefined
      ? {}
      : {
          LD_PRELOAD: diskShim(),
          LAJUR_DISK_FOLDER: disk.folder,
          LAJUR_DISK_SEEN: `${disk.folder}.seen`,
          ...(disk.trace === undefined ? {} : { LAJUR_DISK_TRACE: disk.trace }),
          ...(disk.plan === undefined ? {} : { LAJUR_DISK_PLAN: disk.plan }),
        };
  // Many children start: Node keeps what it compiled for the first one.
  const cache = process.env['NODE_COMPILE_CACHE'] ?? path.join(modulesFolder, '.cache', 'node');
  return { ...shimmed, NODE_COMPILE_CACHE: cache, LAJUR_FAULT_REDIRECTS: JSON.stringify(redirects) };
}

/** What a child said, when it must have come to its end by itself. */
export async function finished(child: Child): Promise<readonly Said[]> {
  const { said, code, signal, errors } = await child.ended;
  if (code !== 0) throw new Error(`A child ended with ${code ?? signal}: ${errors}`);
  return said;
}
