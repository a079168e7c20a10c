import type { Manifest, SentSop } from '../../../sop/file/parcelSchema.ts';
import type { VersionFacts } from '../../../sop/file/versionSchema.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import type { ReviewEvent } from '../../../sop/review/events.ts';
import type { Asset } from '../store/assets.ts';

/** A SOP inside a parcel. */
export interface ParcelSop {
  readonly sent: SentSop;
  /** The version that was sent; the first of its lineage. */
  readonly facts: VersionFacts;
  /** The document exactly as its version names it, and as it reads. */
  readonly text: string;
  readonly sop: Sop;
  readonly events: readonly ReviewEvent[];
  /** The own profile of the sender's office that it is printed with; null = a shipped one. */
  readonly profile: StyleProfile | null;
}

/** A parcel that was opened. Everything in it was checked, and is what its sender signed. */
export interface Parcel {
  /** SHA-256 of the manifest's bytes, which hash everything else. */
  readonly id: string;
  readonly manifest: Manifest;
  readonly sops: readonly ParcelSop[];
  /** Pictures by the name that SOPs call them by, each drawn anew. */
  readonly pictures: ReadonlyMap<string, Asset>;
}

/** Content of entries by name. */
export type Contents = ReadonlyMap<string, Buffer>;

/** Names of the entries of a parcel. */
export const entryNames = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  sop: (id: string) => `sop/${id}.json`,
  review: (id: string) => `review/${id}.json`,
  asset: (name: string) => `assets/${name}`,
  profile: (name: string) => `profiles/${name}.json`,
} as const;

/** Bytes of a manifest: room for some hundred SOPs with their lineage. */
export const manifestBytes = 4 * 1024 * 1024;

/** The pictures that a SOP names. */
export function picturesOf(sop: Sop): readonly string[] {
  const { logo } = sop.identity.issuer;
  return logo === null ? [] : [logo];
}
