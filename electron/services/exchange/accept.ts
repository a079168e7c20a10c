import type { Relation } from '../../../sop/file/parcelSchema.ts';
import { namedProfile } from '../../../sop/model/profileFor.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { soundDocumentText, registerFields } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { takeEvents } from '../review/takeEvents.ts';
import { nameAsset, putAsset } from '../store/assets.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { settleParcel } from '../store/parcels.ts';
import { isUnreadable, putProfile } from '../store/profiles.ts';
import { insertSop, updateSop } from '../store/sops.ts';
import { keepBody, nameVersions, setBase } from '../store/versions.ts';
import { write } from '../writing.ts';
import type { WriteFailure } from '../writing.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import type { Parcel, ParcelSop } from './parcel.ts';
import { contentHash } from './workingCopy.ts';

/** What became of one SOP of a parcel. */
export interface Taken {
  readonly id: string;
  readonly title: string;
  readonly relation: Relation;
  /** Review events that were not here yet. */
  readonly events: number;
}

/**
 * Takes SOPs of a parcel in: all of them in one transaction, or nothing. Every version is kept; only a new or newer one becomes the stored
 * SOP. The same parcel again, or parcels in another order, end with the same versions and events.
 */
export function acceptParcel(
  workspace: Pick<Workspace, 'db' | 'ports' | 'profiles'>,
  parcel: Parcel,
  wanted: ReadonlySet<string> | null,
): Result<readonly Taken[], WriteFailure> {
  const { db, ports } = workspace;
  const at = ports.now().toISOString();
  return write<readonly Taken[], never>(workspace, () => {
    const sops = parcel.sops.filter(({ sent }) => wanted === null || wanted.has(sent.id));
    for (const [name, asset] of parcel.pictures) nameAsset(db, name, putAsset(db, asset));
    for (const inside of sops) {
      const profile = offeredProfile(workspace, inside);
      if (profile !== null) putProfile(db, profile);
    }
    const taken = sops.map((inside) => take(workspace, parcel, inside, at));
    // Once more, now that every document is here: a new version may take the place of one that another entry brought.
    takeEvents(
      db,
      sops.flatMap(({ events }) => events),
      at,
    );
    // What was left out and would bring something goes on waiting: the file may not come a second time.
    const isLeft = parcel.sops.some((inside) => !sops.includes(inside) && wouldBring(db, inside));
    if (!isLeft) settleParcel(db, parcel.id, { state: 'accepted', reason: '' }, null);
    return ok(taken);
  });
}

function wouldBring(db: ReadableDb, { sent, sop }: ParcelSop): boolean {
  const { relation, held } = standingOf(db, sent, contentHash(sop));
  return relation === 'new' || relation === 'newer' || (relation === 'forked' && !held);
}

/**
 * The sender's own way of printing when there is none of that name here, else null. Ours stays: other SOPs are printed with it.
 */
export function offeredProfile(
  { db, profiles }: { readonly db: ReadableDb; readonly profiles: readonly StyleProfile[] },
  { profile }: Pick<ParcelSop, 'profile'>,
): StyleProfile | null {
  if (profile === null || namedProfile(profiles, profile.name) !== undefined || isUnreadable(db, profile.name))
    return null;
  return profile;
}

function take({ db }: Pick<Workspace, 'db'>, parcel: Parcel, inside: ParcelSop, at: string): Taken {
  const { sent, facts, text, sop, events } = inside;
  const content = contentHash(sop);
  const before = standingOf(db, sent, content);
  nameVersions(db, [...sent.lineage, ...sent.otherTips]);
  const { unit, name, position, role } = parcel.manifest.sender;
  keepBody(db, facts, { text, keptAt: sent.keptAt, author: { unit, name, position, role }, parcel: parcel.id });
  // A verdict about what stands here is the reviewer's act, with his name and reason, and no other document.
  const early = before.sameAsTheirs ? takeEvents(db, events, at).taken : 0;
  const now = early > 0 ? standingOf(db, sent, content) : before;
  const revision = store(db, now, inside, { parcel: parcel.id, at });
  if (revision !== null) setBase(db, sent.id, { version: sent.version, revision });
  const kept = early + takeEvents(db, events, at).taken;
  return { id: sent.id, title: sop.identity.title, relation: before.relation, events: kept };
}

/** Stores what a version brings; the revision that stands on it then, or null when our document goes on from where it stood. */
function store(
  db: WritableDb,
  { relation, ours, base, sameAsTheirs, baseSameAsTheirs }: Standing,
  { sent, sop }: ParcelSop,
  { parcel, at }: { readonly parcel: string; readonly at: string },
): number | null {
  if (ours === 'unreadable') return null;
  if (ours !== null && relation === 'same') return base === null ? ours.stored.revision : null;
  if (relation !== 'new' && relation !== 'newer') return null;
  // What brings nothing new but a status leaves the edits made here since.
  const next = ours !== null && baseSameAsTheirs && !sameAsTheirs ? { ...ours.sop, status: sop.status } : sop;
  const body = soundDocumentText(next);
  if (ours?.stored.body === body) return ours.stored.revision;
  const entry = { kind: 'received', version: sent.version, parcel, body } as const;
  const revision = { id: sent.id, body, entry, savedAt: at, fields: registerFields(next) };
  return (ours === null ? insertSop(db, revision) : updateSop(db, ours.stored, revision)).revision;
}
