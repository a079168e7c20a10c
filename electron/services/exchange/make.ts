import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import type { Receipt } from '../../../sop/file/parcelSchema.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import type { OpenFailure } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { getAsset } from '../store/assets.ts';
import type { ReadableDb } from '../store/database.ts';
import { keepSent } from '../store/parcels.ts';
import { readSettings } from '../store/settings.ts';
import { write } from '../writing.ts';
import type { WriteFailure } from '../writing.ts';
import type { OwnKey } from './ownKey.ts';
import { packParcel } from './packParcel.ts';
import type { PackedParcel, ParcelContent } from './packParcel.ts';
import { readySop } from './packSop.ts';
import type { ReadySop } from './packSop.ts';

/** What to send. */
export type Sending =
  | { readonly kind: 'draft' | 'findings' | 'decision'; readonly sops: readonly string[] }
  | { readonly kind: 'receipt'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'key' };

/** A parcel that was made, and the SOPs in it. */
export interface MadeParcel {
  readonly packed: PackedParcel;
  readonly sops: readonly ReadySop[];
}

type MakeFailure = OpenFailure | Failure<'senderUnnamed' | 'parcelTooLarge'>;

/**
 * Makes a parcel, in one transaction with the versions it sends: a draft sends the stored SOP, kept as a version; findings and decisions
 * go with the version they are about, so that they are understood wherever they arrive. `fallback` = the sender's name when
 * nothing else gives one.
 */
export function makeParcel(
  workspace: Pick<Workspace, 'db' | 'ports' | 'profiles'>,
  sending: Sending,
  note: string,
  key: OwnKey,
  fallback = '',
): Result<MadeParcel, MakeFailure | WriteFailure> {
  const { db, ports } = workspace;
  const made = ports.now().toISOString();
  return write(workspace, (): Result<MadeParcel, MakeFailure> => {
    const sops = readySops(workspace, sending, made);
    if (!sops.ok) return sops;
    const sender = senderOf(db, sops.value[0]?.unit ?? '', fallback);
    if (sender === null) return refuse({ code: 'senderUnnamed', detail: 'Nama unit belum diisi.' });
    const round = Math.max(0, ...sops.value.map((sop) => sop.round));
    const receipts = sending.kind === 'receipt' ? [...sending.receipts] : [];
    const about = { kind: sending.kind, made, round: round === 0 ? null : round, note, receipts };
    const packed = packParcel({ about, sender, sops: sops.value, pictures: picturesFor(db, sops.value) }, key);
    if (!packed.ok) return refuse({ code: 'parcelTooLarge', detail: 'Kiriman melebihi batas ukuran.' });
    keepSent(db, packed.value.id, made, canonicalJson(packed.value.manifest));
    return ok({ packed: packed.value, sops: sops.value });
  });
}

/** Who sends, as the settings say, else the unit of the first SOP; null when there is neither a unit nor a person. */
function senderOf(db: ReadableDb, unitOfSop: string, fallback: string): ParcelContent['sender'] | null {
  const { user, office } = readSettings(db);
  const named = [officeOf(office.unitLines), user.name === '' ? unitOfSop : '', user.name === '' ? fallback : ''];
  const unit = (named.find((name) => name.trim() !== '') ?? '').trim().slice(0, 200);
  if (unit === '' && user.name.trim() === '') return null;
  return { unit, government: office.government, name: user.name, position: user.position, role: user.role };
}

function readySops(
  workspace: Pick<Workspace, 'db' | 'profiles'>,
  sending: Sending,
  at: string,
): Result<readonly ReadySop[], OpenFailure> {
  const ready: ReadySop[] = [];
  for (const id of 'sops' in sending ? new Set(sending.sops) : []) {
    const sop = readySop(workspace, id, sending.kind === 'draft', at);
    if (!sop.ok) return sop;
    ready.push(sop.value);
  }
  return ok(ready);
}

/** The pictures that SOPs name, as far as they are here. */
function picturesFor(db: ReadableDb, sops: readonly ReadySop[]): ReadonlyMap<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const name of sops.flatMap((sop) => sop.pictures)) {
    const picture = getAsset(db, name);
    if (picture !== null) pictures.set(name, picture.bytes);
  }
  return pictures;
}
