import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../sop/file/limits.ts';
import type { IdSource } from '../../sop/model/create.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { openParcel } from '../services/exchange/openParcel.ts';
import { zipLimits } from '../services/exchange/zipForm.ts';
import { readSopFile } from '../services/importing/readSopFile.ts';
import type { ReadSop } from '../services/importing/readSopFile.ts';
import { codeOf } from '../services/store/openDatabase.ts';

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What became of one input, in the order given; files of a folder by name. */
export type Reading =
  | ({ readonly input: string; readonly kind: 'read' } & ReadSop)
  | { readonly input: string; readonly kind: 'refused'; readonly refused: readonly Fault[] }
  | { readonly input: string; readonly kind: 'skipped'; readonly skipped: string };

export interface ReadOptions {
  readonly profiles: readonly StyleProfile[];
  readonly fillActors: boolean;
  readonly profile: string | undefined;
  /** Ids for the parts of one file. Counted when left out, so that the same file gives the same output every time. */
  readonly ids?: () => IdSource;
}

/** A parcel that is taken as it is, not SOP by SOP. */
export interface ParcelInput {
  readonly input: string;
  readonly kind: 'parcel';
  readonly bytes: Uint8Array;
}

interface Found {
  readonly input: string;
  /** Files of a folder that are no SOPs are passed over; a file named by the user must be one. */
  readonly named: boolean;
}

/** Reads files, and the SOPs in folders (not in their subfolders). A parcel gives a reading for each of its SOPs. */
export function readInputs(places: readonly string[], options: ReadOptions): Reading[] {
  return findInputs(places, options).flatMap((found) => (found.kind === 'parcel' ? openedParcel(found) : [found]));
}

/** The same with parcels left whole, for who takes them in. */
export function findInputs(places: readonly string[], options: ReadOptions): (Reading | ParcelInput)[] {
  return places.flatMap(filesAt).map((found) => readInput(found, options));
}

function openedParcel({ input, bytes }: ParcelInput): Reading[] {
  const opened = openParcel(bytes);
  if (!opened.ok) return [{ input, kind: 'refused', refused: [{ path: '', message: opened.error.detail }] }];
  const { sops, pictures } = opened.value;
  if (sops.length === 0) return [{ input, kind: 'skipped', skipped: 'kiriman ini tidak membawa SOP' }];
  return sops.map(({ sop }) => ({ input, kind: 'read', sop, notes: [], pictures }));
}

function filesAt(place: string): Found[] {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [{ input: place, named: true }];
  const entries = readdirSync(place, { withFileTypes: true });
  return entries
    .map(({ name }) => ({ input: path.join(place, name), named: false }))
    .toSorted((a, b) => compareText(a.input, b.input));
}

/** Plain code order: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function readInput({ input, named }: Found, options: ReadOptions): Reading | ParcelInput {
  if (!named && statSync(input, { throwIfNoEntry: false })?.isDirectory() === true) {
    return { input, kind: 'skipped', skipped: 'subfolder tidak dibaca' };
  }
  if (!named) {
    const skipped = skippedByName(input);
    if (skipped !== null) return { input, kind: 'skipped', skipped };
  }
  const bytes = readBytes(input);
  if (!bytes.ok) return { input, kind: 'refused', refused: [bytes.error] };
  if (isParcel(bytes.value)) return { input, kind: 'parcel', bytes: bytes.value };
  if (!named && isOtherJson(bytes.value)) return { input, kind: 'skipped', skipped: 'bukan SOP' };
  const { profiles, fillActors, profile, ids = countingIds } = options;
  const read = readSopFile(bytes.value, {
    ids: ids(),
    profiles,
    fillActors,
    ...(profile === undefined ? {} : { profile }),
  });
  return read.ok ? { input, kind: 'read', ...read.value } : { input, kind: 'refused', refused: read.error };
}

/** Why a file of a folder is passed over for its name. A PDF mostly lies beside the file it was exported from. */
function skippedByName(file: string): string | null {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.pdf') return 'PDF di dalam folder tidak dibaca; sebutkan berkasnya';
  return ['.json', '.lajur'].includes(extension) ? null : 'bukan berkas JSON';
}

/** Told by its first bytes, as every file is. */
function isParcel(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

function readBytes(file: string): Result<Buffer, Fault> {
  try {
    const parcel = path.extname(file).toLowerCase() === '.lajur';
    const most = parcel ? zipLimits.fileBytes : limits.fileBytes;
    if (statSync(file).size > most)
      return refuse({ path: '', message: `Berkas lebih besar dari ${most / 1024 / 1024} MiB.` });
    return ok(readFileSync(file));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    const missing = codeOf(error) === 'ENOENT';
    return refuse({
      path: '',
      message: missing ? 'Berkas tidak ada.' : `Berkas tidak dapat dibaca (${codeOf(error)}).`,
    });
  }
}

/** Sound JSON without any field that makes a SOP, as decrees and worksheets beside them. Broken JSON is not passed over. */
function isOtherJson(bytes: Buffer): boolean {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return false;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return true;
  return !['steps', 'actors', 'table_missing'].some((field) => Object.hasOwn(json, field));
}

/** Ids that depend on the file alone. */
function countingIds(): IdSource {
  let last = 0;
  return () => {
    last += 1;
    return `i${last}`;
  };
}
