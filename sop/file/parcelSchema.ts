import { z } from 'zod';
import { exchangedIdSchema, hashSchema, versionSchema } from './versionSchema.ts';

/** What a parcel brings: SOPs to look at, findings about them, a decision, word that a parcel came in, a key to enrol. */
export const parcelKinds = ['draft', 'findings', 'decision', 'receipt', 'key'] as const;

/** How a version that comes in stands to ours. `forked`: both sides went on from a common one, or share none. */
export const relations = ['new', 'newer', 'same', 'older', 'forked'] as const;
export type Relation = (typeof relations)[number];

export const parcelFormat = 'lajur-parcel';
/** The version this program writes. */
export const parcelVersion = 1;

/** Versions behind the one that is sent, so that a receiver who missed some still sees which is newer. */
export const mostAncestors = 200;

const line = z.string().max(200);
const instant = z.iso.datetime();

/** Who sends, as he calls himself; only `key` is proven, by the signature. */
export const senderSchema = z.strictObject({
  unit: line,
  government: line,
  name: line,
  position: line,
  role: z.enum(['writer', 'head', 'organisation']),
  /** Ed25519 public key, 32 bytes in hex. */
  key: hashSchema,
});
export type ParcelSender = Readonly<z.infer<typeof senderSchema>>;

const sentSop = z.strictObject({
  id: exchangedIdSchema,
  version: hashSchema,
  /** When the sender kept the version, by his clock. */
  keptAt: instant,
  /** The version itself first, then those it was made from, the nearest first. */
  lineage: z.array(versionSchema).min(1).max(mostAncestors),
  /** Other newest versions that the sender holds: the receiver learns of a fork that he has not seen. */
  otherTips: z.array(versionSchema).max(20),
  /** The office's own way of printing it, by the hash of its file in the parcel; null = a shipped one. */
  profile: hashSchema.nullable(),
  /** The sender's journal of this SOP: how many entries, and the hash of the last. An anchor that no later rewriting can reach. */
  journal: z.strictObject({ entries: z.int().min(1), head: hashSchema }),
});
export type SentSop = z.infer<typeof sentSop>;

const receipt = z.strictObject({
  parcel: hashSchema,
  accepted: z.boolean(),
  reason: z.string().max(2000),
  sops: z.array(z.strictObject({ id: exchangedIdSchema, version: hashSchema, relation: z.enum(relations) })).max(2000),
});
export type Receipt = z.infer<typeof receipt>;

const entry = z.strictObject({
  name: z.string().max(100),
  bytes: z.int().min(0),
  sha256: hashSchema,
  /** Of the bytes as they stand in the file: packed data have bits that mean nothing, and a parcel has none that nobody watches. */
  packedSha256: hashSchema,
});
export type ManifestEntry = z.infer<typeof entry>;

/** The first entry of a parcel. Its bytes name the whole parcel, and they are what is signed. */
export const manifestSchema = z.strictObject({
  format: z.literal(parcelFormat),
  version: z.literal(parcelVersion),
  kind: z.enum(parcelKinds),
  made: instant,
  sender: senderSchema,
  /** Round of the review; null where there is none. */
  round: z.int().min(1).max(1000).nullable(),
  note: z.string().max(2000),
  sops: z.array(sentSop).max(1000),
  receipts: z.array(receipt).max(1000),
  entries: z.array(entry).max(2000),
});
export type Manifest = z.infer<typeof manifestSchema>;
