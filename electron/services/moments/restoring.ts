import { changesBetween } from '../../../sop/compare/changesBetween.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import { locksEditing } from '../../../sop/review/statusMoves.ts';
import type { ParsedInput } from '../../contract/commands.ts';
import type { Outcome } from '../../contract/dispatcher.ts';
import { openForWriting } from '../changing.ts';
import type { WritableDb } from '../store/database.ts';
import { readMoment } from './readMoment.ts';
import { storeEdit } from './storeEdit.ts';

/** Brings a former state back as the next revision. The status stays: it is moved, not brought back. Call within a transaction. */
export function restoreMoment(
  db: WritableDb,
  { sop: id, revision, moment }: ParsedInput<'moment.restore'>,
  savedAt: string,
): Outcome<'moment.restore'> {
  const opened = openForWriting(db, id, revision);
  if (!opened.ok) return opened;
  const { sop, stored } = opened.value;
  if (locksEditing(sop.status)) return refuse({ code: 'sopLocked', detail: sop.status });
  const found = readMoment(db, id, moment);
  if (!found.ok) return found;
  const wanted = { ...found.value.sop, id: sop.id, status: sop.status };
  const changes = changesBetween(sop, wanted);
  if (changes.length === 0) return ok({ revision, savedAt: stored.savedAt, changes: 0 });
  const entry = { kind: 'restored', from: moment, changes } as const;
  const after = storeEdit(db, opened.value, { changes, entry }, savedAt);
  return ok({ revision: after.stored.revision, savedAt, changes: changes.length });
}
