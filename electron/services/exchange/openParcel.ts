import { z } from 'zod';
import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { parsedBy } from '../../../sop/file/fault.ts';
import { manifestSchema, parcelFormat, parcelVersion } from '../../../sop/file/parcelSchema.ts';
import type { Manifest } from '../../../sop/file/parcelSchema.ts';
import { hashSchema } from '../../../sop/file/versionSchema.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { readImage } from '../images/readImage.ts';
import type { Asset } from '../store/assets.ts';
import { hashBytes } from '../store/hash.ts';
import { entryNames, manifestBytes, picturesOf } from './parcel.ts';
import type { Contents, Parcel } from './parcel.ts';
import { damaged, jsonOf } from './parcelText.ts';
import type { ParcelRefused } from './parcelText.ts';
import { isSignedBy } from './publicKey.ts';
import { readParcelSop } from './readParcelSop.ts';
import { headerSizes, methods } from './zipForm.ts';
import { readZip, unpack } from './readZip.ts';
import type { FoundEntry } from './readZip.ts';

/**
 * Opens a parcel: the form of the archive, the signature over the manifest, length and hash of every entry, no entry that the
 * manifest does not name, and only then what stands inside. All of it, or the reason why not; nothing is stored.
 */
export function openParcel(bytes: Uint8Array): Result<Parcel, ParcelRefused> {
  if (!isParcelFile(bytes)) return refuse({ code: 'foreign', detail: 'bukan berkas kiriman Lajur' });
  const found = readZip(bytes);
  if (!found.ok) return found;
  const signed = signedManifest(found.value);
  if (!signed.ok) return signed;
  const { manifest, id } = signed.value;
  const contents = namedContents(found.value, manifest);
  if (!contents.ok) return contents;
  return readContents(id, manifest, contents.value);
}

/** Whether a file begins as a parcel does, with its manifest: Word and Excel write archives too. */
export function isParcelFile(bytes: Uint8Array): boolean {
  const name = Buffer.from(entryNames.manifest);
  const at = headerSizes.local;
  return Buffer.from('PK').equals(bytes.subarray(0, 2)) && name.equals(bytes.subarray(at, at + name.length));
}

interface SignedManifest {
  readonly id: string;
  readonly manifest: Manifest;
}

/** Reads the first two entries: the manifest, and who signed exactly its bytes. What is not signed is not looked at any further. */
function signedManifest(found: ReadonlyMap<string, FoundEntry>): Result<SignedManifest, ParcelRefused> {
  const [first, second] = [...found.values()];
  if (first?.name !== entryNames.manifest) return refuse({ code: 'foreign', detail: 'bukan berkas kiriman Lajur' });
  // Stored as it is: every bit of it is signed.
  if (first.method !== methods.stored) return damaged('daftar isi tidak tertulis sebagaimana mestinya');
  if (first.unpacked > manifestBytes) return refuse({ code: 'tooLarge', detail: 'daftar isi lebih besar dari 4 MiB' });
  const text = unpack(first);
  if (!text.ok) return text;
  const json = jsonOf(text.value, manifestBytes);
  if (!json.ok) return json;
  const framed = frame.safeParse(json.value);
  if (!framed.success) return refuse({ code: 'foreign', detail: 'bukan berkas kiriman Lajur' });
  const { version } = framed.data;
  // A newer format is told by its frame alone: the rest may look otherwise then, the signature too.
  if (version > parcelVersion) {
    const detail = `dibuat oleh Lajur yang lebih baru (format versi ${version}; di sini versi ${parcelVersion})`;
    return refuse({ code: 'newer', detail });
  }
  const key = signer.safeParse(json.value).data?.sender.key;
  const signature =
    second === undefined || second.method !== methods.stored || second.unpacked !== signatureBytes
      ? null
      : unpack(second);
  if (key === undefined || second?.name !== entryNames.signature || signature === null)
    return damaged('tanda tangan pengirim tidak ada');
  if (!signature.ok) return signature;
  if (!isSignedBy(key, text.value, signature.value)) return altered('tanda tangan pengirim tidak cocok dengan isinya');
  const parsed = parsedBy(manifestSchema, json.value);
  if (!parsed.ok) return damaged(`daftar isi: ${parsed.error[0]?.path ?? ''} ${parsed.error[0]?.message ?? ''}`);
  // One spelling for one manifest: its name is the hash of its bytes.
  if (canonicalJson(parsed.value) !== text.value.toString('utf8'))
    return damaged('daftar isi tidak tertulis sebagaimana mestinya');
  return ok({ id: hashBytes(text.value), manifest: parsed.value });
}

const frame = z.looseObject({ format: z.literal(parcelFormat), version: z.int().min(1) });
const signer = z.looseObject({ sender: z.looseObject({ key: hashSchema }) });

/** Length of an Ed25519 signature. */
const signatureBytes = 64;

/** The entries that the manifest names, in its order, each with the length and hash that it gives; and no other. */
function namedContents(found: ReadonlyMap<string, FoundEntry>, manifest: Manifest): Result<Contents, ParcelRefused> {
  const [, , ...rest] = [...found.values()];
  const contents = new Map<string, Buffer>();
  if (rest.length !== manifest.entries.length) return altered('isinya bertambah atau berkurang');
  for (const [at, entry] of rest.entries()) {
    const line = manifest.entries[at];
    if (line === undefined || line.name !== entry.name || line.bytes !== entry.unpacked)
      return altered(`entri ${entry.name} bukan yang ditandatangani pengirim`);
    const content = unpack(entry);
    if (!content.ok) return content;
    if (hashBytes(content.value) !== line.sha256 || hashBytes(entry.data) !== line.packedSha256)
      return altered(`entri ${entry.name} bukan yang ditandatangani pengirim`);
    contents.set(entry.name, content.value);
  }
  return ok(contents);
}

/** Reads what the kinds of entries hold. An entry that no SOP of the manifest calls for is refused. */
function readContents(id: string, manifest: Manifest, contents: Contents): Result<Parcel, ParcelRefused> {
  const sops: Parcel['sops'][number][] = [];
  const pictures = new Map<string, Asset>();
  const called = new Set<string>();
  for (const sent of manifest.sops) {
    if (called.has(entryNames.sop(sent.id))) return damaged(`SOP ${sent.id} disebut dua kali`);
    const read = readParcelSop(sent, contents);
    if (!read.ok) return read;
    called.add(entryNames.sop(sent.id)).add(entryNames.review(sent.id));
    if (sent.profile !== null) called.add(entryNames.profile(sent.profile));
    for (const name of picturesOf(read.value.sop)) {
      called.add(entryNames.asset(name));
      // A sender who has lost a picture still sends the SOP.
      const content = contents.get(entryNames.asset(name));
      if (content === undefined || pictures.has(name)) continue;
      const picture = readPicture(content);
      if (!picture.ok) return picture;
      pictures.set(name, picture.value);
    }
    sops.push(read.value);
  }
  const uncalled = [...contents.keys()].find((name) => !called.has(name));
  if (uncalled !== undefined) return damaged(`entri ${uncalled} tidak dikenal`);
  return ok({ id, manifest, sops, pictures });
}

/** Any picture from outside is decoded and drawn anew before it is kept. */
function readPicture(content: Buffer): Result<Asset, ParcelRefused> {
  const image = readImage(content);
  return image.ok ? ok(image.value) : damaged('gambar logo tidak terbaca');
}

function altered(detail: string): Result<never, ParcelRefused> {
  return refuse({ code: 'altered', detail });
}
