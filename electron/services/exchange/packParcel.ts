import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { manifestSchema, parcelFormat, parcelVersion } from '../../../sop/file/parcelSchema.ts';
import type { Manifest, ManifestEntry } from '../../../sop/file/parcelSchema.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { ReviewEvent } from '../../../sop/review/events.ts';
import { hashBytes } from '../store/hash.ts';
import type { OwnKey } from './ownKey.ts';
import { entryNames, manifestBytes } from './parcel.ts';
import { packedData, storedData, writeZip } from './writeZip.ts';
import type { PackedData, ZipEntry } from './writeZip.ts';
import { zipLimits } from './zipForm.ts';

/** What goes into a parcel. */
export interface ParcelContent {
  readonly about: Omit<Manifest, 'format' | 'version' | 'sender' | 'sops' | 'entries'>;
  readonly sender: Omit<Manifest['sender'], 'key'>;
  readonly sops: readonly PackedSop[];
  /** Pictures by the name that SOPs call them by. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** A SOP to pack. */
export interface PackedSop {
  readonly sent: Manifest['sops'][number];
  /** The document exactly as its version names it. */
  readonly text: string;
  readonly events: readonly ReviewEvent[];
  /** The file of the profile that `sent` names; null when it names none. */
  readonly profile: string | null;
}

/** A parcel as a file. */
export interface PackedParcel {
  readonly id: string;
  readonly manifest: Manifest;
  readonly bytes: Buffer;
}

/**
 * Writes and signs a parcel. The same content and key give the same bytes, and what is written opens again: what would be beyond the
 * limits of a reader is refused here.
 */
export function packParcel(content: ParcelContent, key: OwnKey): Result<PackedParcel, 'tooLarge'> {
  const entries = contentEntries(content);
  const manifest = {
    format: parcelFormat,
    version: parcelVersion,
    ...content.about,
    sender: { ...content.sender, key: key.key },
    sops: content.sops.map(({ sent }) => sent),
    entries: entries.map(lineOf),
  } satisfies Manifest;
  const text = Buffer.from(canonicalJson(manifestSchema.parse(manifest)));
  const all = [
    { name: entryNames.manifest, bytes: text, packed: storedData(text) },
    { name: entryNames.signature, bytes: key.sign(text) },
    ...entries,
  ];
  if (text.length > manifestBytes || beyondLimits(all)) return refuse('tooLarge');
  const bytes = writeZip(all);
  return bytes.length > zipLimits.fileBytes ? refuse('tooLarge') : ok({ id: hashBytes(text), manifest, bytes });
}

/** Everything but the manifest, in the order of the names. */
function contentEntries({ sops, pictures }: ParcelContent): readonly PackedEntry[] {
  const entries: ZipEntry[] = [];
  const profiles = new Map(sops.map(({ sent, profile }) => [sent.profile, profile]));
  for (const [name, file] of profiles)
    if (name !== null && file !== null) entries.push({ name: entryNames.profile(name), bytes: Buffer.from(file) });
  for (const { sent, text, events } of sops) {
    entries.push({ name: entryNames.sop(sent.id), bytes: Buffer.from(text) });
    if (events.length === 0) continue;
    const sorted = events.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    entries.push({ name: entryNames.review(sent.id), bytes: Buffer.from(canonicalJson(sorted)) });
  }
  for (const [name, bytes] of pictures) entries.push({ name: entryNames.asset(name), bytes });
  return entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => ({ ...entry, packed: packedData(entry.bytes) }));
}

type PackedEntry = ZipEntry & { readonly packed: PackedData };

function lineOf({ name, bytes, packed }: PackedEntry): ManifestEntry {
  return { name, bytes: bytes.length, sha256: hashBytes(bytes), packedSha256: hashBytes(packed.data) };
}

function beyondLimits(entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const largest = Math.max(...entries.map(({ bytes }) => bytes.length));
  return entries.length > zipLimits.entries || largest > zipLimits.entryBytes || total > zipLimits.unpackedBytes;
}
