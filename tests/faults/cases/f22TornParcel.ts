import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import { openOffice } from '../../electron/exchange/offices.ts';
import type { Office } from '../../electron/exchange/offices.ts';
import { draftParcel, looseKey } from '../../electron/exchange/parcels.ts';
import { randomSop } from '../../support/randomSops.ts';
import { trialsOf } from '../fault.ts';
import type { Fault, Random } from '../fault.ts';
import { choiceTables, differing, documentTables, hashesOf } from '../judge/tables.ts';

/** Of so many damaged files one is received as a person would, to see that nothing of it comes in. */
const receivedEvery = 50;

/** A file on a flash disk is cut off or altered. */
export const tornParcel: Fault = {
  id: 'F-22',
  title: 'Berkas kiriman terpotong atau berubah',
  run: async (attempt) => {
    const sound = draftParcel(looseKey(), [randomSop(11), randomSop(12), randomSop(13)]);
    const whole = openParcel(sound);
    if (!whole.ok) throw new Error('The parcel to damage does not open');
    const failures: string[] = [];
    const office = await openOffice('Bagian Organisasi');
    let trials = 0;
    const check = async (bytes: Buffer, what: string): Promise<void> => {
      trials += 1;
      if (bytes.equals(sound)) return;
      try {
        const opened = openParcel(bytes);
        if (opened.ok) failures.push(`${what}: dibaca sebagai utuh`);
      } catch (error) {
        failures.push(`${what}: ${String(error)}`);
      }
      if (trials % receivedEvery === 0 && !openParcel(bytes).ok)
        failures.push(...(await received(office, bytes, what)));
    };
    try {
      const step = trialsOf(attempt, Math.ceil(sound.length / 150), 1);
      for (let length = 0; length < sound.length; length += step)
        await check(sound.subarray(0, length), `dipotong di byte ${length}`);
      const flips = trialsOf(attempt, 400, 100_000);
      for (let flip = 0; flip < flips; flip += 1) {
        const { bytes, what } = flipped(sound, attempt.random);
        await check(bytes, what);
        if (flip % 1000 === 0) attempt.say(`${flip} dari ${flips} bit`);
      }
      for (let at = 0; at < sound.length; at += trialsOf(attempt, 512, 16)) {
        for (const length of [16, 512, 4096]) await check(zeroed(sound, at, length), `${length} byte nol di ${at}`);
      }
    } finally {
      office.close();
    }
    return {
      trials,
      failures,
      detail: `${trials} kerusakan pada berkas ${sound.length} byte, ${failures.length} tidak diketahui`,
    };
  },
};

function flipped(sound: Buffer, random: Random): { readonly bytes: Buffer; readonly what: string } {
  const bytes = Buffer.from(sound);
  const at = random.below(bytes.length);
  const bit = random.below(8);
  bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << bit), at);
  return { bytes, what: `bit ${bit} di byte ${at}` };
}

function zeroed(sound: Buffer, at: number, length: number): Buffer {
  const bytes = Buffer.from(sound);
  bytes.fill(0, at, Math.min(bytes.length, at + length));
  return bytes;
}

/** Into the inbox it comes as broken, and taking it in is refused; no document is touched. */
async function received(office: Office, bytes: Buffer, what: string): Promise<string[]> {
  const { db } = office.services.workspace;
  const before = hashesOf(db, [...documentTables, ...choiceTables]);
  const files = [{ name: 'kiriman.lajur', base64: bytes.toString('base64') }];
  const reply = await office.call('parcel.receive', { files });
  if (!reply.ok) return [`${what}: ${reply.error.code}`];
  const [parcel] = reply.value.parcels;
  const found = parcel?.state === 'broken' ? [] : [`${what}: di kotak masuk sebagai ${parcel?.state ?? 'tidak ada'}`];
  if (parcel !== undefined) {
    const accepted = await office.call('parcel.accept', { id: parcel.id, evenUnknown: true });
    if (accepted.ok) found.push(`${what}: diterima`);
  }
  if (differing(before, hashesOf(db, [...documentTables, ...choiceTables])).length > 0)
    found.push(`${what}: sebagian masuk`);
  return found;
}
