import path from 'node:path';
import type { Handlers } from '../contract/dispatcher.ts';
import { openParcel } from '../services/exchange/openParcel.ts';
import type { ParcelInput } from './inputs.ts';
import { OutputFailed } from './streams.ts';
import type { Streams } from './streams.ts';

/** What became of a parcel: a line for each of its SOPs, or one for a parcel without any, or why it was refused. */
export type ImportedParcel = { readonly input: string } & Readonly<Record<string, unknown>>;

/**
 * Takes a parcel into a workspace through the same commands as the screen. Whoever names a file on the command line has chosen it: a
 * key that is not enrolled is said, and does not keep it out.
 */
export async function takeParcel(
  handlers: Handlers,
  { input, bytes }: ParcelInput,
  streams: Streams,
): Promise<readonly ImportedParcel[]> {
  // What does not open leaves no trace, here as for every other file.
  const sound = openParcel(bytes);
  if (!sound.ok) return [{ input, refused: [{ path: '', message: sound.error.detail }] }];
  const file = { name: path.basename(input), base64: Buffer.from(bytes).toString('base64') };
  const received = await handlers['parcel.receive']({ files: [file] });
  const [parcel] = received.ok ? received.value.parcels : [];
  if (parcel === undefined) throw new OutputFailed(`${input}: kiriman tidak dapat disimpan.`);
  const opened = await handlers['parcel.open']({ id: parcel.id });
  if (!opened.ok) throw new OutputFailed(`${input}: ${opened.error.detail}`);
  const { row, sops } = opened.value;
  const accepted = await handlers['parcel.accept']({ id: parcel.id, evenUnknown: true });
  if (!accepted.ok) throw new OutputFailed(`${input}: ${accepted.error.detail}`);
  if (row.key !== null) warnOf(row.key.status, input, streams);
  const about = { input, parcel: parcel.id, kind: row.kind, sender: row.sender?.unit ?? '', key: row.key };
  if (parcel.state === 'accepted') return [{ ...about, again: true }];
  if (accepted.value.sops.length === 0) return [about];
  return accepted.value.sops.map(({ id, title, relation, arrival, events }) => {
    const { number, version, versionNumber } = sops.find((sop) => sop.id === id) ?? {};
    return { ...about, id, number, title, notes: [], relation, arrival, version, versionNumber, events };
  });
}

const warnings: Readonly<Record<string, string>> = {
  unknown: 'kunci pengirim belum terdaftar',
  changed: 'nama pengirim sudah terdaftar dengan kunci lain',
  otherName: 'kunci pengirim terdaftar atas nama lain',
};

function warnOf(status: string, input: string, streams: Streams): void {
  const warning = warnings[status];
  if (warning !== undefined) streams.err(`${input}: ${warning}; cocokkan sidik kuncinya dengan pengirim.\n`);
}
