import { fork } from 'node:child_process';
import path from 'node:path';
import { signApart, signingLimitMs } from './signApart.ts';
import type { AskSigner } from './signApart.ts';
import type { SignApart } from './signingTypes.ts';

/** The program of the process that signs: as it stands beside this file, or the bundle made of it. */
export const signerFile = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'signer.ts' : 'signer.js',
);

/** What a system needs to start a program at all; nothing else of the environment is handed on. */
const keptVariables = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** What a signing process is started with, wherever it is started. */
export function signerEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    keptVariables.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Starts a process of Node for one question. The question, and the passphrase in it, goes over the channel between the two
 * processes: never on the command line, in the environment or through a file. A process that takes longer than `limitMs` is ended.
 */
export function forkSigner(file: string = signerFile, limitMs: number = signingLimitMs): AskSigner {
  return (question) =>
    new Promise((resolve) => {
      const child = fork(file, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: signerEnvironment(process.env),
        execArgv: [],
      });
      const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
      const settle = (answered: unknown): void => {
        clearTimeout(limit);
        resolve(answered);
        child.kill('SIGKILL');
      };
      child.once('message', settle);
      child.once('error', () => settle(null));
      child.once('exit', () => settle(null));
      child.send(question, (error) => {
        if (error !== null) settle(null);
      });
    });
}

/** Signing where Node runs: the loopback host, the command line. */
export const signInChild: SignApart = signApart(forkSigner());
