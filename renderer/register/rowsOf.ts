import { call } from '../desk/call.ts';
import type { Failure, RegisterRow } from '../desk/contract.ts';
import { ok } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';

/** Rows of one call (contract). */
const atATime = 500;

/** The rows of some SOPs, wherever they stand in the list; what is gone is left out. */
export async function rowsOf(ids: readonly string[]): Promise<Result<readonly RegisterRow[], Failure>> {
  const rows: RegisterRow[] = [];
  for (let from = 0; from < ids.length; from += atATime) {
    const reply = await call('register.rows', { ids: ids.slice(from, from + atATime) });
    if (!reply.ok) return reply;
    rows.push(...reply.value.rows);
  }
  return ok(rows);
}
