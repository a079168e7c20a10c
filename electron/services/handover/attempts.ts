/** How often a wrong passphrase may be typed before there is a pause (safety notes, 2.5). */
const free = 5;
/** The first pause; each further wrong one doubles it. */
const pauseMs = 30_000;

/** Counts wrong passphrases since the last right one. It slows down guessing at this desk; a stolen file it does not protect. */
export interface Attempts {
  /** Milliseconds until the next one may be tried; 0 = at once. */
  wait(now: Date): number;
  /** A wrong one was typed; how many may follow without a pause. */
  wrong(now: Date): number;
  right(): void;
}

export function countAttempts(): Attempts {
  let count = 0;
  let until = 0;
  return {
    wait: (now) => Math.max(0, until - now.getTime()),
    wrong: (now) => {
      count += 1;
      if (count >= free) until = now.getTime() + pauseMs * 2 ** (count - free);
      return Math.max(0, free - count);
    },
    right: () => {
      count = 0;
      until = 0;
    },
  };
}
