import { numberParts } from '../../../sop/model/numberGaps.ts';
import { refuse, ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { foldNumber } from '../../../sop/rules/workspace.ts';
import type { Failure } from '../../contract/commands.ts';
import type { ReadableDb } from '../store/database.ts';
import { sopsWithNumber } from '../store/numbers.ts';
import { chainOf } from '../store/reviews.ts';

/**
 * Whether a SOP may go on with its number: written to the end, and no other SOP that is valid or under way has it. The other
 * versions of the same procedure may: a new one often keeps the number.
 */
export function checkNumber(
  db: ReadableDb,
  { id, identity }: Sop,
): Result<null, Failure<'numberMissing' | 'numberTaken'>> {
  const { number } = identity;
  if (!isWholeNumber(number)) return refuse({ code: 'numberMissing', detail: number });
  const versions = chainOf(db, id);
  const other = sopsWithNumber(db, foldNumber(number)).find((sop) => sop.id !== id && !versions.has(sop.id));
  return other === undefined ? ok(null) : refuse({ code: 'numberTaken', detail: other.title });
}

/** Whether a number is written to the end. */
export function isWholeNumber(number: string): boolean {
  return /[\p{L}\p{N}]/u.test(number) && numberParts(number).every(({ kind }) => kind !== 'gap');
}
