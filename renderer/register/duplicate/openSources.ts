import { call } from '../../desk/call.ts';
import type { Source } from './plan.ts';

/** Opens the SOPs to copy, one after the other; `unreadable` are the ids of those that cannot be opened. */
export async function openSources(
  ids: readonly string[],
  onProgress: (done: number) => void,
  isOver: () => boolean,
): Promise<{ readonly sources: readonly Source[]; readonly unreadable: readonly string[] }> {
  const sources: Source[] = [];
  const unreadable: string[] = [];
  for (const [index, id] of ids.entries()) {
    if (isOver()) break;
    onProgress(index);
    const reply = await call('sop.open', { id });
    if (reply.ok) sources.push({ sop: reply.value.sop, revision: reply.value.revision });
    else unreadable.push(id);
  }
  return { sources, unreadable };
}
