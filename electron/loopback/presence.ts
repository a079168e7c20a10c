/** The timer as a port: tests turn the clock themselves. */
export interface Timer {
  /** Calls `task` once after `ms`; the result cancels it. */
  after(ms: number, task: () => void): () => void;
}

/** Time of grace after the last page closed (safety, section 2.4). */
export const graceMs = 15 * 60 * 1000;

/** Counts the open pages; when none has been open for the time of grace, `onAbandoned` is called once. */
export interface Presence {
  /** A page opened; the result says that it closed. */
  enter(): () => void;
  /** Stops counting. */
  stop(): void;
}

/** Starts with no page open, so that a host nobody ever visits ends too. */
export function createPresence(timer: Timer, onAbandoned: () => void): Presence {
  let open = 0;
  let cancel = timer.after(graceMs, onAbandoned);
  return {
    enter: () => {
      open += 1;
      cancel();
      let left = false;
      return () => {
        if (left) return;
        left = true;
        open -= 1;
        if (open === 0) cancel = timer.after(graceMs, onAbandoned);
      };
    },
    stop: () => {
      open = Number.POSITIVE_INFINITY;
      cancel();
    },
  };
}
