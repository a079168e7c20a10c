import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '../../../electron/services/recovery/openWorkspace.ts';
import { enrolKey } from '../../../electron/services/store/keys.ts';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';
import { keepPerson } from '../../../electron/services/store/people.ts';
import { writeSettings } from '../../../electron/services/store/settings.ts';
import { portsOf } from '../child/host.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import { trialsOf } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { signsOfDamage } from '../judge/signs.ts';
import { choiceTables, differing, documentTables, hashesOf } from '../judge/tables.ts';

const tables = [...documentTables, ...choiceTables];
/** Share of the flips that change something and must be noticed. */
const target = 0.999;

/** One bit of the database file is not what was written. */
export const bitFlip: Fault = {
  id: 'F-13',
  title: 'Satu bit basis data berubah',
  run: async (attempt) => {
    const flips = trialsOf(attempt, 120, 5000);
    const source = path.join(attempt.folder, 'awal');
    await preparedWorkspace(attempt, source, 40);
    choose(source);
    const bytes = readFileSync(path.join(source, databaseFile));
    const seal = readFileSync(path.join(source, `${databaseFile}.segel`));
    const choices = placesOf(bytes);
    const original = contentOf(source);
    const failures: string[] = [];
    let changing = 0;
    let told = 0;
    for (let trial = 0; trial < flips; trial += 1) {
      const folder = path.join(attempt.folder, `bit-${trial}`);
      mkdirSync(folder);
      const flipped = Buffer.from(bytes);
      // What people chose is small beside their SOPs: every fourth flip is aimed at it, every second of those without a seal.
      const isAimed = trial % 8 < 2;
      const at = isAimed ? (choices[attempt.random.below(choices.length)] ?? 0) : attempt.random.below(bytes.length);
      const bit = attempt.random.below(8);
      flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << bit), at);
      writeFileSync(path.join(folder, databaseFile), flipped);
      // Closed as it should be, or not: then only the hashes of the rows can tell.
      const isSealed = trial % 2 === 0;
      if (isSealed) writeFileSync(path.join(folder, `${databaseFile}.segel`), seal);
      const found = contentOf(folder);
      const lost = differing(original.hashes, found.hashes);
      if (lost.length > 0) {
        changing += 1;
        if (found.signs.length > 0) told += 1;
        else
          failures.push(
            `byte ${at}, bit ${bit}${isSealed ? '' : ' tanpa segel'}: ${lost.join(', ')} berubah diam-diam`,
          );
      } else if (found.signs.length > 0) {
        // Mended, and said so: something was changed and is right again.
        changing += 1;
        told += 1;
      }
      rmSync(folder, { recursive: true, force: true });
      attempt.say(`${trial + 1} dari ${flips}`);
    }
    const enough = changing > 0 && told / changing >= target;
    const detail = `${flips} bit dibalik, ${changing} mengubah data, ${told} dari itu diketahui`;
    return { trials: flips, failures: enough ? [] : failures, detail };
  },
};

const chosen = ['Kecamatan Contoh Pilihan', 'Sri Contoh Pilihan', 'Kunci Contoh Pilihan'] as const;

/** Writes settings, an official and a known key into a closed workspace, as the app does. */
function choose(folder: string): void {
  const opened = openWorkspace(portsOf(folder, 1));
  if (!opened.ok) throw new Error(opened.error.code);
  const { db, close } = opened.value;
  const [place, name, key] = chosen;
  const instant = '2026-01-05T07:00:00.000Z';
  const entry = { prefix: '', position: 'Camat', name, rank: 'Pembina', nip: '', unit: place };
  db.transaction(() => {
    writeSettings(db, { office: { place, government: place } });
    keepPerson(db, { id: 'orang-1', ...entry }, instant);
    enrolKey(db, { key: 'ab'.repeat(32), fingerprint: '123456789012', name: key, enrolledAt: instant });
  });
  close();
}

/** Where in the file the texts of these choices lie. */
function placesOf(bytes: Buffer): number[] {
  return chosen.flatMap((text) => {
    const places: number[] = [];
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1))
      for (let letter = 0; letter < text.length; letter += 1) places.push(at + letter);
    return places;
  });
}

/** What a workspace holds after it was opened as the app opens it, and what it tells of damage. */
function contentOf(folder: string): { readonly hashes: Map<string, string>; readonly signs: readonly string[] } {
  const opened = openWorkspace(portsOf(folder, 1));
  if (!opened.ok) return { hashes: new Map(), signs: [opened.error.code] };
  const { db, close } = opened.value;
  try {
    return { hashes: hashesOf(db, tables), signs: signsOfDamage(db) };
  } catch (error) {
    // An error of the database is seen; the app opens it anew and checks it.
    return { hashes: new Map(), signs: [String(error)] };
  } finally {
    close();
  }
}
