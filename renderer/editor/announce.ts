import { say, useDesk } from '../state/desk.ts';

/** How long a sentence stands in the status bar, in ms. */
const standsMs = 6000;
let silence: ReturnType<typeof setTimeout> | undefined;

/** Says one sentence in the status bar, where it is also read aloud; it goes after a while. */
export function announce(message: string): void {
  say(message);
  clearTimeout(silence);
  silence = setTimeout(() => {
    // What was said since by somebody else stays.
    if (useDesk.getState().message === message) say(null);
  }, standsMs);
}
