import { call } from '../../desk/call.ts';
import type { Failure } from '../../desk/contract.ts';
import { copyOf } from './plan.ts';
import type { PlannedCopy } from './plan.ts';

export interface FailedCopy {
  readonly copy: PlannedCopy;
  readonly failure: Failure;
}

/** What came of the copies: ids of those that were made, and why others were not. */
export interface MadeCopies {
  readonly ids: readonly string[];
  readonly failed: readonly FailedCopy[];
  readonly stopped: boolean;
}

/** Makes the copies one after the other. A refusal stops nothing; what was made before a stop stays. */
export async function makeCopies(
  copies: readonly PlannedCopy[],
  ticks: ReadonlySet<string>,
  onProgress: (done: number) => void,
  isStopped: () => boolean,
): Promise<MadeCopies> {
  const ids: string[] = [];
  const failed: FailedCopy[] = [];
  for (const [index, copy] of copies.entries()) {
    if (isStopped()) return { ids, failed, stopped: true };
    onProgress(index);
    const { sop, revision } = copy.source;
    const reply = await call('sop.duplicate', { from: sop.id, revision, sop: copyOf(copy, index, ticks) });
    if (reply.ok) ids.push(reply.value.id);
    else failed.push({ copy, failure: reply.error });
  }
  return { ids, failed, stopped: false };
}
