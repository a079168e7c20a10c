import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { profileSchema } from '../../../sop/file/sopSchema.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';

/** The shipped style profiles, in order of their file names. A faulty file throws: the installation is broken. */
export function readProfiles(resourcesFolder: string): readonly StyleProfile[] {
  const folder = path.join(resourcesFolder, 'profiles');
  if (!existsSync(folder)) throw new Error(`No profiles in ${folder}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => profileSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
}
