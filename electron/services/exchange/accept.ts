import type { Relation } from '../../../sop/file/parcelSchema.ts';
import { namedProfile } from '../../../sop/model/profileFor.ts';
import type { Status } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { openDocument, soundDocumentText, registerFields } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { takeEvents } from '../review/takeEvents.ts';
import { storeMove } from '../review/writeMove.ts';
import { nameAsset, putAsset } from '../store/assets.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { settleParcel } from '../store/parcels.ts';
import { isUnreadable, putProfile } from '../store/profiles.ts';
import { eventsOf } from '../store/reviews.ts';
import { insertSop, updateSop } from '../store/sops.ts';
import { keepBody, nameVersions, setBase } from '../store/versions.ts';
import { write } from '../writing.ts';
import type { WriteFailure } from '../writing.ts';
import { arrivalOf } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import type { Parcel, ParcelSop } from './parcel.ts';
import { contentHash } from './workingCopy.ts';

/** What became of one SOP of a parcel. */
export interface Taken {
  readonly id: string;
  readonly title: string;
  readonly relation: Relation;
  readonly arrival: Arrival['kind'];
  /** The status its sender gives it, and the one it has here now. */
  readonly statusThere: Status;
  readonly statusHere: Status | null;
  /** Review events that were not here yet. */
  readonly events: number;
}

/**
 * Takes SOPs of a parcel in: all of them in one transaction, or nothing. Every version is kept; only a new one, or a newer one that an allowed
 * way of the status leads to, becomes the stored SOP. The same parcel again, or parcels in another order, end with the same versions and events.
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

function wouldBring(db: ReadableDb, inside: ParcelSop): boolean {
  const { sent, sop } = inside;
  const standing = standingOf(db, sent, contentHash(sop));
  const { relation, held } = standing;
  if (relation === 'newer') return !held || arrivalOf(db, standing, inside, knownEvents(db, sent.id)).kind !== 'beside';
  return relation === 'new' || (relation === 'forked' && !held);
}

/** Tells the review events of a SOP that are here at this moment from those that come later. */
export function knownEvents(db: ReadableDb, sop: string): (event: string) => boolean {
  const known = new Set(eventsOf(db, sop).map(({ id }) => id));
  return (event) => known.has(event);
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
  const isKnown = knownEvents(db, sent.id);
  const early = before.sameAsTheirs ? takeEvents(db, events, at).taken : 0;
  const now = early > 0 ? standingOf(db, sent, content) : before;
  const arrival = arrivalOf(db, now, inside, isKnown);
  const revision = store(db, now, arrival, inside, { parcel: parcel.id, at });
  if (revision !== null) setBase(db, sent.id, { version: sent.version, revision });
  const kept = early + takeEvents(db, events, at).taken;
  const opened = openDocument(db, sent.id);
  return {
    id: sent.id,
    title: sop.identity.title,
    relation: before.relation,
    arrival: early > 0 && arrival.kind === 'passes' ? 'moves' : arrival.kind,
    statusThere: sop.status,
    statusHere: opened.ok ? opened.value.sop.status : null,
    events: kept,
  };
}

/** Stores what a version brings; the revision that stands on it then, or null when our document goes on from where it stood. */
function store(
  db: WritableDb,
  { relation, ours, base }: Standing,
  { kind, moves }: Arrival,
  { sent, sop }: ParcelSop,
  { parcel, at }: { readonly parcel: string; readonly at: string },
): number | null {
  if (ours === 'unreadable' || kind === 'beside') return null;
  const entry = { kind: 'received', version: sent.version, parcel, theirs: sop.status } as const;
  if (ours === null) {
    const body = soundDocumentText(sop);
    const fields = registerFields(sop);
    return insertSop(db, { id: sent.id, body, entry: { ...entry, body }, savedAt: at, fields }).revision;
  }
  if (kind === 'nothing') return relation === 'same' && base === null ? ours.stored.revision : null;
  let document = ours;
  if (kind === 'takes' || kind === 'follows') {
    const next = { ...sop, status: ours.sop.status };
    const body = soundDocumentText(next);
    const fields = registerFields(next);
    const stored = updateSop(db, ours.stored, { id: sent.id, body, entry: { ...entry, body }, savedAt: at, fields });
    document = { sop: next, stored };
  }
  for (const { to, reason, by } of moves)
    document = storeMove(db, document, { to, reason, by, changes: [{ kind: 'setStatus', value: to }] }, at);
  return document.stored.revision;
}
