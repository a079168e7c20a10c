import { manifestSchema } from '../../../sop/file/parcelSchema.ts';
import type { Manifest } from '../../../sop/file/parcelSchema.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { brokenReasons } from '../../contract/specs/exchange.ts';
import type { Failure, Output } from '../../contract/commands.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { knownKeys } from '../store/keys.ts';
import type { KnownKey } from '../store/keys.ts';
import { parcelContent, readParcel, readParcels } from '../store/parcels.ts';
import type { StoredParcel } from '../store/parcels.ts';
import { keyFacts } from './keyStatus.ts';
import { openParcel } from './openParcel.ts';
import { ownPublicKey } from './ownKey.ts';
import type { Parcel } from './parcel.ts';
import { newEvents, standingOf } from './standing.ts';

export type ParcelRow = Output<'parcel.list'>['parcels'][number];

/** The keys that senders are judged with. */
export interface Keys {
  readonly known: readonly KnownKey[];
  readonly own: string | null;
}

export function keysOf({ db, ports }: Workspace): Keys {
  return { known: knownKeys(db), own: ownPublicKey(ports.workspaceFolder) };
}

/** The inbox, newest first. No file is opened for it. */
export function inboxRows(workspace: Workspace): readonly ParcelRow[] {
  const keys = keysOf(workspace);
  return readParcels(workspace.db).map((stored) => rowOf(workspace.db, stored, keys));
}

/** The manifest of a parcel as it was kept; null for a broken one. */
export function manifestOf({ manifest }: StoredParcel): Manifest | null {
  return manifest === null ? null : (manifestSchema.safeParse(JSON.parse(manifest)).data ?? null);
}

/** A line of the inbox. */
export function rowOf(db: ReadableDb, stored: StoredParcel, keys: Keys): ParcelRow {
  const { id, state, receivedAt, file, fromFolder, reason, detail } = stored;
  const manifest = manifestOf(stored);
  const row = { id, state, receivedAt, file, fromFolder };
  if (manifest === null) {
    // Written from the refusals of `openParcel`, whose codes these are.
    const broken = { reason: reason as (typeof brokenReasons)[number], detail };
    return { ...row, ...nothingInside, broken };
  }
  const { key: _key, ...sender } = manifest.sender;
  const counts = state === 'waiting' ? countsOf(db, stored, manifest) : { forked: 0, findings: 0, answers: 0 };
  return {
    ...row,
    broken: null,
    kind: manifest.kind,
    sender,
    key: keyFacts(manifest.sender, keys.known, keys.own),
    madeAt: manifest.made,
    note: manifest.note,
    round: manifest.round,
    sops: manifest.sops.length,
    ...counts,
    refusal: state === 'refused' ? reason : '',
  };
}

const nothingInside = {
  kind: null,
  sender: null,
  key: null,
  madeAt: null,
  note: '',
  round: null,
  sops: 0,
  forked: 0,
  findings: 0,
  answers: 0,
  refusal: '',
} as const;

/** How many SOPs went another way here, and how much of the review is new. */
function countsOf(
  db: ReadableDb,
  { summary }: StoredParcel,
  manifest: Manifest,
): Pick<ParcelRow, 'forked' | 'findings' | 'answers'> {
  const counts = { forked: 0, findings: 0, answers: 0 };
  for (const sent of manifest.sops) {
    const inside = summary.find(({ id }) => id === sent.id);
    if (inside === undefined) continue;
    if (standingOf(db, sent, inside.content).relation === 'forked') counts.forked += 1;
    const fresh = newEvents(db, inside);
    counts.findings += fresh.findings;
    counts.answers += fresh.answers;
  }
  return counts;
}

/** A parcel that is still here as a file, opened and checked once more. */
export function openStored(
  { db }: { readonly db: ReadableDb },
  id: string,
): Result<{ readonly stored: StoredParcel; readonly parcel: Parcel }, Failure<'notFound' | 'parcelBroken'>> {
  const stored = readParcel(db, id);
  if (stored === null) return refuse({ code: 'notFound', detail: id });
  const content = parcelContent(db, id);
  const opened = content === null ? null : openParcel(content);
  if (opened === null || !opened.ok || opened.value.id !== id) return refuse({ code: 'parcelBroken', detail: id });
  return ok({ stored, parcel: opened.value });
}
