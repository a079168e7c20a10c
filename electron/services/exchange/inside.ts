import { compare } from '../../../sop/compare/compare.ts';
import { namedProfile } from '../../../sop/model/profileFor.ts';
import { sameData } from '../../../sop/model/sameData.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import type { Output } from '../../contract/commands.ts';
import type { OpenDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { heldVersions } from '../store/versions.ts';
import { knownEvents } from './accept.ts';
import { arrivalOf } from './arrival.ts';
import { commonVersion, lineOf } from './lineage.ts';
import type { Parcel, ParcelSop } from './parcel.ts';
import { newEvents, standingOf, summaryOf } from './standing.ts';
import type { Standing } from './standing.ts';

type Inside = Output<'parcel.open'>['sops'][number];

/** A SOP of a parcel beside ours, in figures for the screen. */
export function describeInside({ db, profiles }: Pick<Workspace, 'db' | 'profiles'>, inside: ParcelSop): Inside {
  const { sent, facts, sop } = inside;
  const summary = summaryOf(inside);
  const standing = standingOf(db, sent, summary.content);
  const { kind: arrival, here: statusHere } = arrivalOf(db, standing, inside, knownEvents(db, sent.id));
  const { ours, base, versions, relation, edited } = standing;
  const mine = ours === 'unreadable' ? null : ours;
  const common = base === null ? null : commonVersion(versions, base.version, sent.version);
  const versionNumber = versions.find(({ id }) => id === base?.version)?.number ?? null;
  return {
    id: sent.id,
    title: sop.identity.title,
    number: sop.identity.number,
    unit: officeOf(sop.identity.issuer.unitLines),
    status: sop.status,
    relation,
    arrival,
    statusHere,
    version: sent.version,
    versionNumber: facts.number,
    keptAt: sent.keptAt,
    common: common?.number ?? null,
    mine: mine === null ? null : { versionNumber, edited, changedAt: mine.stored.savedAt },
    changes: mine === null ? 0 : changesBetween(mine, inside),
    printsOtherwise: printsOtherwise(profiles, inside),
    ...newEvents(db, summary),
    beside: isBeside(standing, sent.version),
  };
}

/** Places that differ, whatever the status: that one is shown by itself. */
function changesBetween({ sop }: OpenDocument, theirs: ParcelSop): number {
  return compare({ ...sop, status: theirs.sop.status }, theirs.sop).length;
}

function printsOtherwise(profiles: readonly StyleProfile[], { profile }: ParcelSop): boolean {
  const ours = profile === null ? undefined : namedProfile(profiles, profile.name);
  return profile !== null && ours !== undefined && !sameData(ours.style, profile.style);
}

/** A version that is here, and that our own line does not contain. */
function isBeside({ held, base, versions, relation }: Standing, version: string): boolean {
  return (
    held &&
    (relation === 'forked' || relation === 'newer') &&
    (base === null || !lineOf(versions, base.version).has(version))
  );
}

/** How far apart clocks may be before it is worth a word, in milliseconds. */
const tolerance = 10 * 60 * 1000;

/**
 * Whether the sender's clock can be believed: `ahead` when the parcel was made after now, `behind` when a version in it was kept before
 * one it was made from. For the words beside a time only: nothing is ever ordered by it.
 */
export function clockOf(db: ReadableDb, { manifest }: Parcel, now: Date): Output<'parcel.open'>['clock'] {
  const made = Date.parse(manifest.made);
  if (made > now.getTime() + tolerance) return 'ahead';
  const behind = manifest.sops.some(({ id, keptAt, lineage }) => {
    const kept = Date.parse(keptAt);
    const parents = new Set(lineage[0]?.parents);
    const ours = heldVersions(db, id).filter((version) => parents.has(version.id));
    return kept > made + tolerance || ours.some((version) => Date.parse(version.keptAt) > kept + tolerance);
  });
  return behind ? 'behind' : 'consistent';
}
