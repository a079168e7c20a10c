/**
 * The process that signs: it takes one question over its channel, answers and ends, and key and passphrase with it. A process of its
 * own, because nothing that was in memory can be wiped for certain but by the end of it. Started by `forkSigner`, or by the shell,
 * whose channel is another.
 */
import '../hardened.ts';
import { answer } from './answer.ts';
import type { SigningQuestion } from './signingTypes.ts';

/** The channel of a utility process of Electron, as far as it is used here. */
interface ShellPort {
  once(event: 'message', listener: (event: { readonly data: SigningQuestion }) => void): void;
  postMessage(message: unknown, transfer: readonly never[]): void;
}

const shellPort = (process as unknown as { readonly parentPort?: ShellPort }).parentPort;

if (shellPort === undefined) {
  // Whoever asked is gone: nobody is left to answer.
  process.once('disconnect', () => process.exit(0));
  process.once('message', (question: SigningQuestion) => {
    void answer(question).then(
      (found) => process.send?.(found, () => process.exit(0)),
      () => process.exit(1),
    );
  });
} else {
  shellPort.once('message', ({ data }) => {
    void answer(data).then(
      (found) => {
        shellPort.postMessage(found, []);
        // The answer leaves only after this turn; whoever asked ends the process when it is there.
        setTimeout(() => process.exit(0), 1000);
      },
      () => process.exit(1),
    );
  });
}
