import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import type { Manifest } from '../../../sop/file/parcelSchema.ts';
import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import type { OwnKey } from '../../../electron/services/exchange/ownKey.ts';
import { packParcel } from '../../../electron/services/exchange/packParcel.ts';
import { readZip, unpack } from '../../../electron/services/exchange/readZip.ts';
import { versionBody } from '../../../electron/services/exchange/workingCopy.ts';
import { packedData, storedData, writeZip } from '../../../electron/services/exchange/writeZip.ts';
import { hashBytes } from '../../../electron/services/store/hash.ts';
import { versionId } from '../../../electron/services/store/versions.ts';
import { currentVersion } from '../../../sop/file/versions/index.ts';
import type { Sop } from '../../../sop/model/sop.ts';

/** A key that lies nowhere. */
export function looseKey(): OwnKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  return { key, protection: 'plain', sign: (bytes) => sign(null, bytes, privateKey) };
}

export const somebody = {
  unit: 'Kelurahan Contoh',
  government: 'PEMERINTAH KOTA CONTOH',
  name: 'Petugas',
  position: 'Staf',
  role: 'writer',
} as const;

/** A draft parcel of SOPs that were never sent before, made out of nothing. */
export function draftParcel(
  key: OwnKey,
  sops: readonly Sop[],
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
  unit: string = somebody.unit,
): Buffer {
  const packed = packParcel(
    {
      about: { kind: 'draft', made: '2026-01-05T08:00:00.000Z', round: null, note: 'Mohon direviu', receipts: [] },
      sender: { ...somebody, unit },
      sops: sops.map((sop) => {
        const text = versionBody(sop);
        const body = hashBytes(Buffer.from(text));
        const facts = { sop: sop.id, number: 1, parents: [], body, formatVersion: currentVersion.version };
        const sent = {
          id: sop.id,
          version: versionId(facts),
          keptAt: '2026-01-05T07:59:00.000Z',
          lineage: [facts],
          otherTips: [],
          profile: null,
          journal: { entries: 1, head: body },
        };
        return { sent, text, events: [], profile: null };
      }),
      pictures,
    },
    key,
  );
  if (!packed.ok) throw new Error(packed.error);
  return packed.value.bytes;
}

/** The entries of a sound archive, to be changed and written again. */
export function entriesOf(bytes: Uint8Array): Map<string, Buffer> {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(read.error.detail);
  return new Map(
    [...read.value].map(([name, entry]) => {
      const content = unpack(entry);
      if (!content.ok) throw new Error(content.error.detail);
      return [name, content.value];
    }),
  );
}

/** An archive of these entries: sound as one, whatever it says. */
export function archive(entries: ReadonlyMap<string, Uint8Array>): Buffer {
  const packed = (name: string, bytes: Uint8Array) => (name === 'manifest.json' ? storedData : packedData)(bytes);
  return writeZip([...entries].map(([name, bytes]) => ({ name, bytes, packed: packed(name, bytes) })));
}

/** The same parcel with other contents, signed anew: what somebody with a key of his own can make. */
export function forged(
  bytes: Uint8Array,
  key: OwnKey,
  change: (entries: Map<string, Buffer>, manifest: Record<string, unknown>) => void,
): Buffer {
  const entries = entriesOf(bytes);
  const manifest = JSON.parse(String(entries.get('manifest.json'))) as Manifest & Record<string, unknown>;
  manifest.sender.key = key.key;
  change(entries, manifest);
  const text = Buffer.from(canonicalJson(manifest));
  entries.set('manifest.json', text).set('manifest.sig', key.sign(text));
  return archive(entries);
}

/** Lists the contents of an archive in its manifest, as they are. */
export function relist(entries: ReadonlyMap<string, Buffer>, manifest: Record<string, unknown>): void {
  manifest['entries'] = [...entries]
    .filter(([name]) => !name.startsWith('manifest.'))
    .map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: hashBytes(bytes),
      packedSha256: hashBytes(packedData(bytes).data),
    }));
}

/** Puts another text in the place of the only SOP, and names its version and its entry after it. */
export function replaceSop(entries: Map<string, Buffer>, manifest: Record<string, unknown>, text: Buffer): void {
  const [sent] = manifest['sops'] as { id: string; version: string; lineage: { body: string }[] }[];
  const facts = sent?.lineage[0];
  if (sent === undefined || facts === undefined) throw new Error('There is no SOP in it');
  facts.body = hashBytes(text);
  sent.version = hashBytes(Buffer.from(canonicalJson(facts)));
  entries.set(`sop/${sent.id}.json`, text);
  relist(entries, manifest);
}

/** `ok`, or the code of the refusal. */
export function verdictOn(bytes: Uint8Array): string {
  const opened = openParcel(bytes);
  return opened.ok ? 'ok' : opened.error.code;
}
