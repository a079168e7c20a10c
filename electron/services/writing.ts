import { refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Failure } from '../contract/commands.ts';
import { codeOf } from './store/openDatabase.ts';
import type { Workspace } from './ports.ts';

export type WriteFailure = Failure<'diskFull' | 'storeBroken'>;

/**
 * Runs `work` as one transaction. A refusal that `work` returns is returned; what SQLite or the disk refuses becomes
 * `diskFull` or `storeBroken` and is logged; in every case but success nothing has changed.
 */
export function write<Value, Refusal>(
  { db, ports }: Pick<Workspace, 'db' | 'ports'>,
  work: () => Result<Value, Refusal>,
): Result<Value, Refusal | WriteFailure> {
  let refused: Result<Value, Refusal> | null = null;
  try {
    return db.transaction(() => {
      const outcome = work();
      if (!outcome.ok) {
        refused = outcome;
        // Leaving the transaction by an exception is what takes back the rows written so far.
        throw new RolledBack();
      }
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack && refused !== null) return refused;
    const code = codeOf(error);
    // A damaged database is no refusal: somebody has to mend it, and may then try again.
    const isDamage = /^SQLITE_(CONSTRAINT|CORRUPT|NOTADB)/.test(code);
    if (!/^(SQLITE_|ENOSPC|EIO)/.test(code) || isDamage) throw error;
    ports.log({ level: 'error', event: 'store.write', detail: String(error) });
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') return refuse({ code: 'diskFull', detail: 'Penyimpanan penuh.' });
    return refuse({ code: 'storeBroken', detail: `Basis data tidak dapat ditulis (${code}).` });
  }
}

class RolledBack extends Error {}
