import { mostAncestors } from '../../../sop/file/parcelSchema.ts';
import { writeProfileFile } from '../../../sop/file/profileFile.ts';
import { readFile } from '../../../sop/file/sopFile.ts';
import { namedProfile } from '../../../sop/model/profileFor.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import { openDocument } from '../documents.ts';
import type { OpenDocument, OpenFailure } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import type { WritableDb } from '../store/database.ts';
import { hashBytes } from '../store/hash.ts';
import { eventsOf } from '../store/reviews.ts';
import { baseOf, readVersion, versionsOf } from '../store/versions.ts';
import type { KeptVersion } from '../store/versions.ts';
import type { VersionFacts } from '../../../sop/file/versionSchema.ts';
import { lineOf, nearestLineage, tipsOf } from './lineage.ts';
import type { NamedVersion } from './lineage.ts';
import type { PackedSop } from './packParcel.ts';
import { picturesOf } from './parcel.ts';
import { keepWorkingCopy } from './workingCopy.ts';

/** A SOP ready to be packed, and what the sender is told about it. */
export interface ReadySop extends PackedSop {
  readonly title: string;
  readonly unit: string;
  readonly versionNumber: number;
  /** Round of the review; 0 = none yet. */
  readonly round: number;
  /** Pictures it names. */
  readonly pictures: readonly string[];
}

/** Newest versions besides the one that is sent, as many as a parcel tells of. */
const mostTips = 20;

/**
 * Prepares a SOP for a parcel. `asItStands`: the stored SOP, kept as a version; else the version it stands on, edits made since
 * left out. Call within a transaction. `at` = ISO instant.
 */
export function readySop(
  { db, profiles }: Pick<Workspace, 'db' | 'profiles'>,
  id: string,
  asItStands: boolean,
  at: string,
): Result<ReadySop, OpenFailure> {
  const opened = openDocument(db, id);
  if (!opened.ok) return opened;
  const kept = versionToSend(db, opened.value, asItStands, at);
  const read = kept === null ? null : readFile(kept.text);
  if (kept === null || read === null || !read.ok) return refuse({ code: 'damaged', detail: id });
  const versions = versionsOf(db, id);
  const { stored } = opened.value;
  const events = eventsOf(db, id);
  const printed = namedProfile(profiles, read.value.profile);
  // Under the name that the SOP calls it by, whatever it is called here by now.
  const profile = printed?.own === undefined ? null : writeProfileFile({ ...printed, name: read.value.profile });
  return ok({
    sent: {
      id,
      version: kept.id,
      keptAt: kept.keptAt,
      lineage: nearestLineage(versions, kept.id, mostAncestors).map(factsOf),
      otherTips: otherTips(versions, kept.id).map(factsOf),
      profile: profile === null ? null : hashBytes(Buffer.from(profile)),
      journal: { entries: stored.revision, head: stored.head },
    },
    text: kept.text,
    events,
    profile,
    title: read.value.identity.title,
    unit: officeOf(read.value.identity.issuer.unitLines),
    versionNumber: kept.number,
    round: foldReview(events).round,
    pictures: picturesOf(read.value),
  });
}

function versionToSend(db: WritableDb, document: OpenDocument, asItStands: boolean, at: string): KeptVersion | null {
  const base = baseOf(db, document.sop.id);
  const id = asItStands || base === null ? keepWorkingCopy({ db }, document, at) : base.version;
  const kept = readVersion(db, id);
  return kept === 'damaged' ? null : kept;
}

/** The ends of other lines; the highest numbers when there are too many. */
function otherTips(versions: readonly NamedVersion[], version: string): readonly NamedVersion[] {
  const line = lineOf(versions, version);
  return tipsOf(versions)
    .filter(({ id }) => !line.has(id) && !lineOf(versions, id).has(version))
    .slice(-mostTips);
}

function factsOf({ sop, number, parents, body, formatVersion }: NamedVersion): VersionFacts & { parents: string[] } {
  return { sop, number, parents: [...parents], body, formatVersion };
}
