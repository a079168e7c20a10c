import { changesBetween } from '../../../sop/compare/changesBetween.ts';
import { merge } from '../../../sop/merge/merge.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { locksEditing } from '../../../sop/review/statusMoves.ts';
import type { Failure, ParsedInput } from '../../contract/commands.ts';
import type { Outcome } from '../../contract/dispatcher.ts';
import { openForWriting } from '../changing.ts';
import { documentText, openDocument } from '../documents.ts';
import { commonVersion } from '../exchange/lineage.ts';
import { isEdited, keepMerged, keepWorkingCopy, sopOfVersion } from '../exchange/workingCopy.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { baseOf, versionsOf } from '../store/versions.ts';
import { keptVersions } from './keptVersions.ts';
import type { KeptVersionFacts } from './keptVersions.ts';
import { readMoment } from './readMoment.ts';
import { storeEdit } from './storeEdit.ts';

interface Other {
  /** With our status: it is moved, not merged. */
  readonly sides: { readonly base: Sop; readonly theirs: Sop };
  readonly common: number;
  readonly version: KeptVersionFacts;
}

/** The three states that a merge begins with. */
export function openMerge(db: ReadableDb, { sop: id, version }: ParsedInput<'merge.open'>): Outcome<'merge.open'> {
  const opened = openDocument(db, id);
  if (!opened.ok) return opened;
  const { sop, stored } = opened.value;
  const other = otherSide(db, sop, version);
  if (!other.ok) return other;
  const { sides, common, version: facts } = other.value;
  return ok({ revision: stored.revision, mine: sop, ...sides, common, version: facts });
}

/** A version beside ours, and the newest one that both began with. */
function otherSide(
  db: ReadableDb,
  mine: Sop,
  version: string,
): Result<Other, Failure<'notFound' | 'damaged' | 'noCommonVersion'>> {
  const found = readMoment(db, mine.id, { kind: 'version', version });
  if (!found.ok) return found;
  const facts = keptVersions(db, mine.id).find(({ id }) => id === version);
  if (facts === undefined) return refuse({ code: 'notFound', detail: version });
  const ours = baseOf(db, mine.id);
  const common = ours === null ? null : commonVersion(versionsOf(db, mine.id), ours.version, version);
  const base = common === null ? null : sopOfVersion(db, common.id);
  if (common === null || base === null) return refuse({ code: 'noCommonVersion', detail: version });
  const { status } = mine;
  const sides = { base: { ...base, status }, theirs: { ...found.value.sop, status } };
  return ok({ sides, common: common.number, version: facts });
}

/**
 * Stores the merge: what was ours is kept as a version first when it had been edited, then comes the revision with what was
 * answered, and a version made from both. Call within a transaction.
 */
export function settleMerge(
  workspace: Pick<Workspace, 'db'>,
  { sop: id, revision, version, answers }: ParsedInput<'merge.settle'>,
  savedAt: string,
): Outcome<'merge.settle'> {
  const { db } = workspace;
  const opened = openForWriting(db, id, revision);
  if (!opened.ok) return opened;
  const { sop } = opened.value;
  if (locksEditing(sop.status)) return refuse({ code: 'sopLocked', detail: sop.status });
  const other = otherSide(db, sop, version);
  if (!other.ok) return other;
  const given = new Map(answers.map(({ choice, answer }) => [choice, answer]));
  const { base, theirs } = other.value.sides;
  const { merged } = merge(base, sop, theirs, given);
  const body = documentText(merged);
  if (!body.ok) return refuse({ code: 'mergeTooLarge', detail: body.error.path });
  if (isEdited(db, opened.value, baseOf(db, id))) keepWorkingCopy(workspace, opened.value, savedAt);
  const changes = changesBetween(sop, merged);
  const entry = { kind: 'merged', version, changes } as const;
  const after = storeEdit(db, opened.value, { changes, entry }, savedAt);
  const made = keepMerged(workspace, after, [version], savedAt);
  const number = versionsOf(db, id).find((known) => known.id === made)?.number ?? 0;
  return ok({ revision: after.stored.revision, savedAt, version: made, number });
}
