import { changesBetween } from '../../../sop/compare/changesBetween.ts';
import { declaredBase } from '../../../sop/merge/declaredBase.ts';
import { merge } from '../../../sop/merge/merge.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { locksEditing } from '../../../sop/review/statusMoves.ts';
import type { Failure, ParsedInput } from '../../contract/commands.ts';
import type { Outcome } from '../../contract/dispatcher.ts';
import { backupBefore } from '../backups/backupBefore.ts';
import { openForWriting } from '../changing.ts';
import { documentText, openDocument } from '../documents.ts';
import { acceptParcel } from '../exchange/accept.ts';
import { keysOf, openStored, rowOf } from '../exchange/inbox.ts';
import { isEnrolled } from '../exchange/keyStatus.ts';
import { commonVersion } from '../exchange/lineage.ts';
import type { NamedVersion } from '../exchange/lineage.ts';
import { standingOf } from '../exchange/standing.ts';
import { contentHash, isEdited, keepMerged, keepWorkingCopy, sopOfVersion } from '../exchange/workingCopy.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { baseOf, versionsOf } from '../store/versions.ts';
import { write } from '../writing.ts';
import { keptVersions } from './keptVersions.ts';
import type { KeptVersionFacts } from './keptVersions.ts';
import { readMoment } from './readMoment.ts';
import { storeEdit } from './storeEdit.ts';

interface Other {
  /** With our status: it is moved, not merged. */
  readonly sides: { readonly base: Sop; readonly theirs: Sop };
  /** Null = the two share no version that is here. */
  readonly common: number | null;
  readonly version: KeptVersionFacts;
}

type OtherRefusal = Failure<'notFound' | 'damaged' | 'parcelBroken'>;

/** The three states that a merge begins with. */
export function openMerge(
  { db }: { readonly db: ReadableDb },
  { sop: id, version, parcel }: ParsedInput<'merge.open'>,
): Outcome<'merge.open'> {
  const opened = openDocument(db, id);
  if (!opened.ok) return opened;
  const { sop, stored } = opened.value;
  const other = parcel === undefined ? keptSide(db, sop, version) : waitingSide(db, sop, version, parcel);
  if (!other.ok) return other;
  const { sides, common, version: facts } = other.value;
  return ok({ revision: stored.revision, mine: sop, ...sides, common, version: facts });
}

/** A version that is kept beside ours. */
function keptSide(db: ReadableDb, mine: Sop, version: string): Result<Other, OtherRefusal> {
  const found = readMoment(db, mine.id, { kind: 'version', version });
  if (!found.ok) return found;
  const facts = keptVersions(db, mine.id).find(({ id }) => id === version);
  if (facts === undefined) return refuse({ code: 'notFound', detail: version });
  return ok({ ...sidesOf(db, mine, found.value.sop, version, versionsOf(db, mine.id)), version: facts });
}

/** A version in a parcel that nobody has taken yet. */
function waitingSide(db: ReadableDb, mine: Sop, version: string, id: string): Result<Other, OtherRefusal> {
  const opened = openStored({ db }, id);
  if (!opened.ok) return opened;
  const { parcel } = opened.value;
  const inside = parcel.sops.find(({ sent }) => sent.id === mine.id && sent.version === version);
  if (inside === undefined) return refuse({ code: 'notFound', detail: version });
  const { sent, sop: theirs } = inside;
  const { versions } = standingOf(db, sent, contentHash(theirs));
  const { unit, name, position } = parcel.manifest.sender;
  const number = sent.lineage[0]?.number ?? 0;
  const facts = {
    id: version,
    number,
    keptAt: sent.keptAt,
    by: { unit, name, position },
    received: true,
    beside: true,
  };
  return ok({ ...sidesOf(db, mine, theirs, version, versions), version: facts });
}

/** Theirs, and the newest state that both began with: an empty one where no such version is here. */
function sidesOf(
  db: ReadableDb,
  mine: Sop,
  theirs: Sop,
  version: string,
  versions: readonly NamedVersion[],
): Pick<Other, 'sides' | 'common'> {
  const ours = baseOf(db, mine.id);
  const common = ours === null ? null : commonVersion(versions, ours.version, version);
  const base = common === null ? null : sopOfVersion(db, common.id);
  const { status } = mine;
  return {
    sides: { base: base === null ? declaredBase(mine) : { ...base, status }, theirs: { ...theirs, status } },
    common: base === null ? null : (common?.number ?? null),
  };
}

/** Stores a merge in one transaction; a version that waits in a parcel is taken in it. */
export function settleMerge(
  workspace: Workspace,
  asked: ParsedInput<'merge.settle'>,
  savedAt: string,
): Outcome<'merge.settle'> {
  const { sop, parcel } = asked;
  if (parcel === undefined) return write(workspace, () => storeMerge(workspace, asked, savedAt));
  const { db } = workspace;
  const opened = openStored(workspace, parcel);
  if (!opened.ok) return opened;
  const { key } = rowOf(db, opened.value.stored, keysOf(workspace));
  if (!isEnrolled(key) && !asked.evenUnknown) return refuse({ code: 'keyUnknown', detail: key?.fingerprint ?? '' });
  const safe = backupBefore(workspace, 'import');
  if (!safe.ok) return safe;
  return write(workspace, (): Outcome<'merge.settle'> => {
    const taken = acceptParcel(workspace, opened.value.parcel, new Set([sop]));
    return taken.ok ? storeMerge(workspace, asked, savedAt) : taken;
  });
}

/**
 * What was ours is kept as a version first when it had been edited, then comes the revision with what was answered, and a version made
 * from both. Call within a transaction.
 */
function storeMerge(
  workspace: Pick<Workspace, 'db'>,
  { sop: id, revision, version, answers }: ParsedInput<'merge.settle'>,
  savedAt: string,
): Outcome<'merge.settle'> {
  const { db } = workspace;
  const opened = openForWriting(db, id, revision);
  if (!opened.ok) return opened;
  const { sop } = opened.value;
  if (locksEditing(sop.status)) return refuse({ code: 'sopLocked', detail: sop.status });
  const other = keptSide(db, sop, version);
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
