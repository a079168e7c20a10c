/** Fonts as offices bring them: Tinos, whose letters are narrower than Arial's and which kerns, and TeX Gyre Bonum with cubic outlines. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFamily } from '../../electron/services/fonts/readFamily.ts';
import type { FontFamily, FontFile } from '../../electron/services/fonts/readFamily.ts';
import type { OwnFonts } from '../../electron/services/exporting/fontFiles.ts';
import type { FontLookup } from '../../sop/layout/text/ownFont.ts';
import { root } from '../../build/paths.ts';

const tinosFolder = path.join(root, 'node_modules/@expo-google-fonts/tinos');

/** Upright, bold, italic, bold italic; the first two are all that is needed. */
export const tinosPaths: readonly string[] = [
  '400Regular/Tinos_400Regular.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
].map((file) => path.join(tinosFolder, file));

export const bonumPaths: readonly string[] = ['Regular', 'Bold'].map((style) =>
  path.join(root, `resources/fonts/TeXGyreBonum-${style}.otf`),
);

export function fontFiles(paths: readonly string[]): FontFile[] {
  return paths.map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }));
}

/** The family in these files; a refusal fails the test that asks. */
export function familyIn(paths: readonly string[]): FontFamily {
  const read = readFamily(fontFiles(paths));
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
  return read.value;
}

/** A workspace that has just these fonts, as exporters and as the layout ask for them. */
export function having(...families: readonly FontFamily[]): {
  readonly ownFonts: OwnFonts;
  readonly fonts: FontLookup;
} {
  const ownFonts: OwnFonts = ({ hash }) => families.find(({ font }) => font.hash === hash) ?? null;
  return { ownFonts, fonts: (wanted) => ownFonts(wanted)?.font ?? null };
}
