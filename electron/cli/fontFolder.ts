import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { OwnFonts } from '../services/exporting/fontFiles.ts';
import { readFace } from '../services/fonts/readFace.ts';
import { familyOf } from '../services/fonts/readFamily.ts';
import type { FaceFile, FontFamily } from '../services/fonts/readFamily.ts';
import { codeOf } from '../services/store/openDatabase.ts';
import { WrongUsage } from './streams.ts';
import type { Streams } from './streams.ts';

/**
 * The fonts in a folder, for SOPs that name one: the command line opens no workspace to print. What cannot be used is told and
 * passed over. Without a folder there are none.
 */
export function fontsIn(folder: string | undefined, streams: Streams): OwnFonts {
  if (folder === undefined) return () => null;
  const byFamily = new Map<string, FaceFile[]>();
  const tell = (name: string, code: string): void => streams.err(`${name}: huruf tidak dapat dipakai (${code}).\n`);
  for (const name of fontFilesIn(folder)) {
    const file = { name, bytes: readFileSync(path.join(folder, name)) };
    const face = readFace(file.bytes, name);
    if (face.ok)
      byFamily.set(face.value.family, [...(byFamily.get(face.value.family) ?? []), { file, face: face.value }]);
    else tell(name, face.error.code);
  }
  const families = new Map<string, FontFamily>();
  for (const [name, files] of byFamily) {
    const family = familyOf(files);
    if (family.ok) families.set(family.value.font.hash, family.value);
    else tell(name, family.error.code);
  }
  return ({ hash }) => families.get(hash) ?? null;
}

function fontFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:ttf|otf)$/i.test(name))
      .toSorted();
  } catch (error) {
    if (codeOf(error) === '') throw error;
    throw new WrongUsage(`Folder huruf tidak dapat dibaca: ${folder}.`);
  }
}
