import type { ForkOptions, UtilityProcess } from 'electron';
import { signerEnvironment, signerFile } from '../services/signing/forkSigner.ts';
import { signingLimitMs } from '../services/signing/signApart.ts';
import type { AskSigner } from '../services/signing/signApart.ts';

/** Starts a utility process; handed in, so that tests need no Electron. */
export type ForkUtility = (
  file: string,
  words: string[],
  options: ForkOptions,
) => Pick<UtilityProcess, 'postMessage' | 'once' | 'kill'>;

/**
 * Asks a utility process for a signature: the packed program cannot start itself as plain Node. The question, and the passphrase in it,
 * goes over the channel of that process alone.
 */
export function signing(fork: ForkUtility, file: string = signerFile, limitMs: number = signingLimitMs): AskSigner {
  return (question) =>
    new Promise((resolve) => {
      const child = fork(file, [], { serviceName: 'Lajur', stdio: 'ignore', env: signerEnvironment(process.env) });
      const limit = setTimeout(() => child.kill(), limitMs);
      const settle = (answered: unknown): void => {
        clearTimeout(limit);
        resolve(answered);
        child.kill();
      };
      child.once('message', settle);
      child.once('exit', () => settle(null));
      child.postMessage(question, []);
    });
}
