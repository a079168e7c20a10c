import { readdirSync, readFileSync } from 'node:fs';
import { profileSchema } from '../../sop/file/sopSchema.ts';
import type { StyleProfile } from '../../sop/model/style.ts';

/** The JSON files that ship in one folder of `resources`, by name. */
export function shippedFiles(
  folder: 'profiles' | 'templates',
): readonly { readonly name: string; readonly text: string }[] {
  const place = new URL(`../../resources/${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, place), 'utf8') }));
}

/** The profiles that ship, checked against their schema. */
export function shippedProfiles(): readonly StyleProfile[] {
  return shippedFiles('profiles').map(({ text }) => profileSchema.parse(JSON.parse(text)));
}
