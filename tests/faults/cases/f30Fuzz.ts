import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'jpeg-js';
import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import type { OwnKey } from '../../../electron/services/exchange/ownKey.ts';
import { readImage } from '../../../electron/services/images/readImage.ts';
import { writePng } from '../../../electron/services/images/writePng.ts';
import { readSopFile } from '../../../electron/services/importing/readSopFile.ts';
import { readProfiles } from '../../../electron/services/profiles/profiles.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { draftParcel, forged, looseKey, relist } from '../../electron/exchange/parcels.ts';
import { randomSop } from '../../support/randomSops.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault, Random } from '../fault.ts';
import { mutated } from '../judge/mutate.ts';

/** A parser of files that come from outside, with what it is fed. */
interface Target {
  readonly name: string;
  readonly seeds: readonly Buffer[];
  /** True when it was taken; throws when the parser does. */
  readonly read: (bytes: Buffer) => boolean;
  readonly shortInputs: number;
  /** Makes an input of its own out of what was drawn; a mutation of the bytes when left out. */
  readonly mutate?: (seed: Buffer, other: Buffer, random: Random) => Buffer;
}

/** No input may take longer, in ms, nor the process grow beyond, in bytes. */
const slowest = 2000;
const mostMemory = 300 * 1024 * 1024;

/** Files from outside hold anything. */
export const fuzz: Fault = {
  id: 'F-30',
  title: 'Berkas masukan berisi apa saja',
  run: async (attempt) => {
    const failures: string[] = [];
    const told: string[] = [];
    const before = process.memoryUsage().rss;
    let trials = 0;
    for (const target of targets()) {
      const inputs = trialsOf(attempt, target.shortInputs, 1_000_000);
      const outcome = feed(attempt, target, inputs);
      trials += inputs;
      failures.push(...outcome.failures.map((what) => `${target.name}: ${what}`));
      told.push(`${target.name} ${inputs} (${outcome.taken} diterima, terlama ${Math.round(outcome.longest)} ms)`);
    }
    const grown = process.memoryUsage().rss - before;
    if (grown > mostMemory) failures.push(`memori bertambah ${Math.round(grown / 1024 / 1024)} MB`);
    if (Object.keys(Object.prototype).length > 0 || 'tercemar' in {}) failures.push('Object.prototype berubah');
    return { trials, failures, detail: `${told.join(', ')}; memori bertambah ${Math.round(grown / 1024 / 1024)} MB` };
  },
};

function targets(): readonly Target[] {
  const profiles = readProfiles(resourcesFolder);
  const options = { ids: () => 'id', profiles };
  const templates = path.join(resourcesFolder, 'templates');
  const texts = readdirSync(templates)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(path.join(templates, name)))
    .toSorted((one, other) => one.length - other.length)
    .slice(0, 6);
  const key = looseKey();
  const parcels = Array.from({ length: 6 }, (_, seed) =>
    draftParcel(key, [randomSop(seed, small), randomSop(seed + 50, small)]),
  );
  return [
    { name: 'kiriman', seeds: parcels, read: (bytes) => openParcel(bytes).ok, shortInputs: 3000 },
    {
      name: 'isi kiriman bertanda tangan',
      seeds: parcels,
      read: (bytes) => openParcel(bytes).ok,
      shortInputs: 2000,
      mutate: (seed, other, random) => resigned(seed, other, random, key),
    },
    { name: 'JSON', seeds: texts, read: (bytes) => readSopFile(bytes, options).ok, shortInputs: 5000 },
    { name: 'gambar', seeds: pictures(), read: (bytes) => readImage(bytes).ok, shortInputs: 10_000 },
  ];
}

/** A parcel whose sender himself put nonsense into it: listed, hashed and signed as it should be, so that only what it says can be wrong. */
function resigned(seed: Buffer, other: Buffer, random: Random, key: OwnKey): Buffer {
  return forged(seed, key, (entries, manifest) => {
    const names = [...entries.keys()].filter((name) => !name.startsWith('manifest.'));
    const name = pick(names, random);
    entries.set(name, mutated(entries.get(name) ?? seed, other, random));
    relist(entries, manifest);
  });
}

const small = { lanes: 2, steps: 3, decisions: 0, together: 0, farReturns: 0, jumps: 0, ends: 0, nobody: 0 };

/** Small pictures of both kinds: their headers are what a mutation mostly hits. */
function pictures(): Buffer[] {
  const png = (size: number, channels: 3 | 4): Buffer =>
    writePng({ width: size, height: size, channels, data: Buffer.alloc(size * size * channels, 90) });
  const jpeg = (size: number): Buffer =>
    encode({ width: size, height: size, data: Buffer.alloc(size * size * 4, 90) }, 50).data;
  return [png(1, 3), png(4, 4), png(16, 3), jpeg(1), jpeg(17)];
}

function feed(attempt: Attempt, { name, seeds, read, mutate = mutated }: Target, inputs: number) {
  const failures: string[] = [];
  let taken = 0;
  let longest = 0;
  for (let input = 0; input < inputs; input += 1) {
    const bytes = mutate(pick(seeds, attempt.random), pick(seeds, attempt.random), attempt.random);
    const begin = performance.now();
    try {
      if (read(bytes)) taken += 1;
    } catch (error) {
      failures.push(`masukan ${input}: ${String(error)}`);
      if (failures.length > 20) break;
    }
    const took = performance.now() - begin;
    longest = Math.max(longest, took);
    if (took > slowest) failures.push(`masukan ${input}: ${Math.round(took)} ms`);
    if (input % 5000 === 0) attempt.say(`${name}: ${input} dari ${inputs}`);
  }
  return { failures, taken, longest };
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('Nothing to begin from');
  return item;
}
