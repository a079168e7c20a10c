/** So many ends within this time, and the thread is not started again: it would only end anew. */
const mostEnds = 3;
const withinMs = 60_000;

/** Whether a thread that ended by itself is started again. `ends` are the instants of its ends in ms, the last one just now. */
export function isStartedAgain(ends: readonly number[]): boolean {
  const now = ends.at(-1) ?? 0;
  return ends.filter((end) => now - end < withinMs).length <= mostEnds;
}
