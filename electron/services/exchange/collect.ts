import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Workspace } from '../ports.ts';
import { hashBytes } from '../store/hash.ts';
import { isKnownFile, isSent } from '../store/parcels.ts';
import type { WriteFailure } from '../writing.ts';
import type { Carrier } from './carrier.ts';
import { lookAt, receiveFiles } from './receive.ts';
import type { ArrivedFile, Look } from './receive.ts';

/** Tells what a file is; a function of its bytes alone. */
export type LookAt = (bytes: Uint8Array) => Look;

/** Takes what is new out of a carrier into the inbox; answers with how many parcels that were. Rejects when the carrier cannot be reached. */
export type Collect = () => Promise<Result<number, WriteFailure>>;

/**
 * A way to collect from one carrier again and again. What was kept is not fetched again. What cannot be fetched is asked for again; what does
 * not open is kept as broken only when it is found in the same state a second time, because a file may still be on its way.
 * `after` moves on only when all that was found was looked at: a loss on the way is made good by the next look.
 * `open`: whoever collects for many workspaces at once may remember what it said of the same bytes.
 */
export function collector(
  workspace: Pick<Workspace, 'db' | 'ports'>,
  carrier: Carrier,
  open: LookAt = lookAt,
): Collect {
  let after: string | null = null;
  const done = new Set<string>();
  /** What did not open, or was not there, at the last look. */
  const doubtful = new Map<string, 'unread' | 'gone'>();
  return async () => {
    const listing = await carrier.list(after);
    const arrived: ArrivedFile[] = [];
    const settled: string[] = [];
    for (const found of new Set([...doubtful.keys(), ...listing.found])) {
      if (done.has(found)) continue;
      const bytes = await carrier.get(found);
      const look = bytes === null || isKnownFile(workspace.db, hashBytes(bytes)) ? null : open(bytes);
      const doubt = bytes === null ? 'gone' : look !== null && isUnread(look) ? 'unread' : null;
      if (doubt === 'gone' || (doubt === 'unread' && doubtful.get(found) !== 'unread')) {
        doubtful.set(found, doubt);
        continue;
      }
      settled.push(found);
      if (bytes === null || look === null || isSent(workspace.db, look.id)) continue;
      arrived.push({ name: found.slice(found.indexOf('/') + 1), bytes, look });
    }
    const received = arrived.length === 0 ? ok([]) : receiveFiles(workspace, arrived, true);
    if (!received.ok) return received;
    for (const found of settled) {
      done.add(found);
      doubtful.delete(found);
    }
    after = listing.after;
    return ok(received.value.filter(({ again }) => !again).length);
  };
}

/** Whether a file does not open, or not yet: one that a newer Lajur made never will. */
function isUnread({ state, reason }: Look): boolean {
  return state === 'broken' && reason !== 'newer';
}
