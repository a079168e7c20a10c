/** Documents of the corpus in all three faces, painted once per test file. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { paintDocx } from '../../electron/services/exporting/docx/paintDocx.ts';
import type { Edition } from '../../electron/services/exporting/docx/table.ts';
import { readFontFiles } from '../../electron/services/exporting/fontFiles.ts';
import type { OwnFonts } from '../../electron/services/exporting/fontFiles.ts';
import { paintPdf } from '../../electron/services/exporting/pdf/paintPdf.ts';
import type { FontFamily } from '../../electron/services/fonts/readFamily.ts';
import { readProfiles } from '../../electron/services/profiles/profiles.ts';
import { readPlainText } from '../../sop/file/readPlain.ts';
import type { Composition } from '../../sop/layout/composition.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import type { Pages } from '../../sop/layout/pages.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { OwnFontName, Style } from '../../sop/model/style.ts';
import { familyIn, having, tinosPaths } from '../support/ownFonts.ts';

const root = path.resolve(import.meta.dirname, '../..');
const corpusFolder = path.join(root, 'tests/documents/corpus');

export const profiles = readProfiles(path.join(root, 'resources'));
export const fonts = readFontFiles(path.join(root, 'resources/fonts'));

/** A part of the corpus in daily tests: every office, long and short ones; all of it in the full run (LAJUR_FULL=1). */
const daily = [
  '000-01',
  '000-04',
  '001-03',
  '001-08',
  '001-12',
  '002-02',
  '002-06',
  '003-01',
  '004-03',
  '004-10',
  '004-15',
  '004-16',
  '004-20',
];

export interface LaidOut {
  readonly name: string;
  readonly sop: Sop;
  readonly style: Style;
  readonly composition: Composition;
  readonly pages: Pages;
}

/** The names of all SOPs of the corpus. */
export function wholeCorpus(): string[] {
  return readdirSync(corpusFolder)
    .filter((name) => /^\d+-\d+\.json$/.test(name))
    .map((name) => name.replace('.json', ''));
}

/** The SOPs to hold the faces to, laid out. Steps without a performer get one, so that the charts are full. */
export function laidOutCorpus(): LaidOut[] {
  return wholeCorpus()
    .filter((name) => process.env['LAJUR_FULL'] === '1' || daily.includes(name))
    .map(layOut);
}

export function layOut(name: string): LaidOut {
  return layOutText(name, readFileSync(path.join(corpusFolder, `${name}.json`), 'utf8'));
}

/** SOPs with whatever a form can be switched to, with invented offices and persons: colons, columns, shared cells, bands. */
export function laidOutForms(): LaidOut[] {
  const folder = path.join(root, 'tests/documents/forms');
  return readdirSync(folder).map((name) =>
    layOutText(name.replace('.json', ''), readFileSync(path.join(folder, name), 'utf8')),
  );
}

/** A SOP of the corpus in the face that none of its offices uses. */
export function inBookman(name: string): LaidOut {
  const json = JSON.parse(readFileSync(path.join(corpusFolder, `${name}.json`), 'utf8')) as { style?: object };
  const style = { ...json.style, font: 'Bookman Old Style' };
  return layOutText(`${name} in Bookman`, JSON.stringify({ ...json, style }));
}

/** A font that an office brought, without slanted faces: what is slanted elsewhere stands upright. */
export function ownFamily(): FontFamily {
  return (brought ??= familyIn(tinosPaths.slice(0, 2)));
}

/** The same as a style names it. */
export function ownFontName(): OwnFontName {
  const { name, hash } = ownFamily().font;
  return { name, hash };
}

let brought: FontFamily | null = null;
export const ownFonts: OwnFonts = (font) => having(ownFamily()).ownFonts(font);

/** A SOP of the corpus in that font, with its columns numbered: the numbers are slanted in other fonts. */
export function inOwnFont(name: string): LaidOut {
  const { sop, style } = layOut(name);
  const font = ownFontName();
  const own: Style = { ...style, font, numberRow: 'parentheses' };
  return { name: `${name} in ${font.name}`, sop, style: own, ...layoutSop(sop, own, having(ownFamily())) };
}

/** Reads and lays out plain JSON. */
export function layOutText(name: string, text: string): LaidOut {
  let count = 0;
  const read = readPlainText(text, { ids: () => `id-${++count}`, profiles, fillActors: true });
  if (!read.ok) throw new Error(`${name} is refused: ${JSON.stringify(read.error)}`);
  const { sop } = read.value;
  const style = styleOf(profiles, sop);
  return { name, sop, style, ...layoutSop(sop, style) };
}

export function pdfOf({ sop, style, composition, pages }: LaidOut): Uint8Array {
  return paintPdf({ sop, style, composition, pages, fonts, ownFonts, source: null });
}

export function docxOf({ sop, style, composition, pages }: LaidOut, edition: Edition): Promise<Uint8Array> {
  return paintDocx({ sop, composition, pages, edition, pageNumber: style.pageNumber, ownFonts });
}
