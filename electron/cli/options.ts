import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { StyleProfile } from '../../sop/model/style.ts';
import { readProfile } from '../services/profiles/profileService.ts';
import { codeOf } from '../services/store/openDatabase.ts';
import { WrongUsage } from './streams.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>
>;

/** Reads options and places from arguments; an unknown option or a missing value is wrong usage. */
export function parseOptions<const Options extends OptionsConfig>(
  args: readonly string[],
  options: Options,
): Parsed<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!codeOf(error).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new WrongUsage(`Pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}`);
  }
}

/** The profiles to print with, and the name of the one that was asked for. */
export interface ChosenProfile {
  readonly profiles: readonly StyleProfile[];
  readonly profile: string | undefined;
}

/** Finds the style profile that is asked for before any SOP is read: the name of a known one, or an exported file. */
export function chosenProfile(profiles: readonly StyleProfile[], value: string | undefined): ChosenProfile {
  if (value === undefined || profiles.some(({ name }) => name === value)) return { profiles, profile: value };
  const bytes = readIfThere(value);
  if (bytes === null) return { profiles, profile: profileNamed(profiles, value) };
  const read = readProfile(bytes);
  if (!read.ok) throw new WrongUsage(`Berkas gaya tidak dapat dipakai: ${value}: ${read.error.detail}.`);
  // A file's own way of printing is known nowhere else, so exported data take it along.
  const own = { ...read.value, own: { formerNames: [], isRemoved: false } };
  return { profiles: [own, ...profiles], profile: own.name };
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

/** Checks the name of a style profile before any file is read. */
export function profileNamed(profiles: readonly StyleProfile[], name: string | undefined): string | undefined {
  if (name === undefined || profiles.some((profile) => profile.name === name)) return name;
  throw new WrongUsage(
    `Profil tidak dikenal: ${name}. Yang ada: ${profiles.map((profile) => profile.name).join('; ')}.`,
  );
}
