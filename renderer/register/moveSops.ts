import { call } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { registerWords as words } from '../words/register.ts';
import { report } from './work.ts';

/** SOPs of one call: a fraction of a second. */
const atATime = 50;

/** What was moved before it was done, stopped or refused. */
export interface Moved {
  readonly ids: readonly string[];
  readonly failure: Failure | null;
}

/** Moves SOPs to the archive or back, a few a call, so that it can be watched and stopped. */
export async function moveSops(ids: readonly string[], archived: boolean): Promise<Moved> {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  let done = 0;
  let failure: Failure | null = null;
  while (done < ids.length && !isStopped && failure === null) {
    report({ text: words.moving(done, ids.length), done, all: ids.length, stop });
    const some = ids.slice(done, done + atATime);
    const reply = await call('sop.archive', { ids: some, archived });
    if (reply.ok) done += some.length;
    else failure = reply.error;
  }
  report(null);
  return { ids: ids.slice(0, done), failure };
}
