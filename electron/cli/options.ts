import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { StyleProfile } from '../../sop/model/style.ts';
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

/** Checks the name of a style profile before any file is read. */
export function profileNamed(profiles: readonly StyleProfile[], name: string | undefined): string | undefined {
  if (name === undefined || profiles.some((profile) => profile.name === name)) return name;
  throw new WrongUsage(
    `Profil tidak dikenal: ${name}. Yang ada: ${profiles.map((profile) => profile.name).join('; ')}.`,
  );
}
