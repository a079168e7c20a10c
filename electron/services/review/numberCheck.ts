import { numberParts } from '../../../sop/model/numberGaps.ts';
import { refuse, ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop, SopId } from '../../../sop/model/sop.ts';
import { foldNumber } from '../../../sop/rules/workspace.ts';
import type { Failure } from '../../contract/commands.ts';
import type { ReadableDb } from '../store/database.ts';
import { sopsWithNumber } from '../store/numbers.ts';

/**
 * Whether a SOP may go on with its number: written to the end, and no other SOP that is valid or under way has it. The one it
 * replaces may: a new version often keeps the number.
 */
export function checkNumber(
  db: ReadableDb,
  { id, identity }: Sop,
  revises: SopId | null,
): Result<null, Failure<'numberMissing' | 'numberTaken'>> {
  const { number } = identity;
  const unfinished = numberParts(number).some(({ kind }) => kind === 'gap');
  if (unfinished || !/[\p{L}\p{N}]/u.test(number)) return refuse({ code: 'numberMissing', detail: number });
  const other = sopsWithNumber(db, foldNumber(number)).find((sop) => sop.id !== id && sop.id !== revises);
  return other === undefined ? ok(null) : refuse({ code: 'numberTaken', detail: other.title });
}
