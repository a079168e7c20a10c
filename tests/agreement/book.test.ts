/** A book has the same words on the same pages, with the same numbers, on the screen, in the PDF and in LibreOffice's reading of the DOCX. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookFiles } from '../../electron/services/exporting/book/bookFiles.ts';
import { readProfiles } from '../../electron/services/profiles/profiles.ts';
import { resourcesFolder } from '../../electron/services/system.ts';
import { readPlainSet } from '../../sop/file/plainSet.ts';
import { readPlainText } from '../../sop/file/readPlain.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { listedPlaces, pageLabel } from '../../sop/sets/planBook.ts';
import { withSops } from '../../sop/sets/setEdits.ts';
import { officeVersions, sdkErrors } from '../electron/exporting/openXml.ts';
import { wordFaults } from '../electron/exporting/wordLints.ts';
import { fonts } from './documents.ts';
import { libreOfficePdfs } from './libreOffice.ts';
import { pdfInfo, pdfText } from './tools.ts';

const corpus = path.resolve(import.meta.dirname, '../documents/corpus');
const profiles = readProfiles(resourcesFolder);
let last = 0;
const ids = (): string => `n${(last += 1)}`;
const names = ['004-02', '004-10', '002-01', '001-03', '004-07'];
const sops = names.map((name): Sop => {
  const read = readPlainText(readFileSync(path.join(corpus, `${name}.json`), 'utf8'), { ids, profiles });
  if (!read.ok) throw new Error(name);
  const { sop } = read.value;
  return { ...sop, id: name, style: name === '002-01' ? { ...sop.style, orientation: 'portrait' } : sop.style };
});
const decree = JSON.parse(readFileSync(path.join(corpus, 'decree.json'), 'utf8')) as unknown;
const begun = readPlainSet(JSON.stringify({ institutionName: 'Kota Contoh', year: 2022, decree, sops: names }), ids);
if (!begun.ok) throw new Error(JSON.stringify(begun.error));
const plain = withSops(begun.value.set, sops, ids);
const set = { ...plain, contents: { ...plain.contents, revisions: false } };
const [first] = sops;
if (first === undefined) throw new Error('No SOP');

const turns = bookFiles({
  set,
  sop: (id) => sops.find((sop) => sop.id === id) ?? null,
  annex: () => null,
  formats: ['pdf', 'docx'],
  profiles,
  style: styleOf(profiles, first),
  fonts,
  images: () => null,
});
let turn = await turns.next();
while (turn.done !== true) turn = await turns.next();
const { files, plan } = turn.value;
const [pdf, docx] = files;
if (pdf === undefined || docx === undefined) throw new Error('The book was not written');
const [printed] = libreOfficePdfs([docx.bytes]);
if (printed === undefined) throw new Error('LibreOffice printed nothing');

/** Words of each page without white space and without the dots of the contents. */
function pagesOf(bytes: Uint8Array): string[] {
  return pdfText(bytes)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/[\s.]+/gu, ''));
}

describe('a book', () => {
  const [ours, office] = [pagesOf(pdf.bytes), pagesOf(printed)];

  test('has as many pages in each face', () => {
    expect([ours.length, office.length]).toEqual([plan.pages, plan.pages]);
  });

  test('ends each page with the same number, and the cover with none', () => {
    for (const pages of [ours, office]) {
      const labels = pages.map((_, page) => (page === 0 ? '' : pageLabel(plan, page)));
      expect(pages.map((text, page) => text.endsWith(labels[page] ?? '?'))).toEqual(pages.map(() => true));
      expect(/\d$/u.test(pages[0]?.replace(/TAHUN\d+/u, '') ?? '')).toBe(false);
    }
  });

  test('names in its contents the pages on which the SOPs begin', () => {
    const contents = plan.pieces.find((piece) => piece.target === 'part-contents')?.first ?? -1;
    for (const place of listedPlaces(plan)) {
      if (place.kind !== 'sheet') continue;
      const title = place.title.replaceAll(/[\s.]+/gu, '');
      const at = plan.pieces.find(({ target }) => target === place.target)?.first ?? -1;
      for (const pages of [ours, office]) {
        expect(pages[contents]).toContain(`${title}${place.page}`);
        expect(pages[at]?.includes(title.slice(0, 20))).toBe(true);
        expect(pages[at]?.endsWith(place.page)).toBe(true);
      }
    }
  });

  test('is tagged, and leads from its contents to every place and from every page back', () => {
    expect(pdfInfo(pdf.bytes)['Tagged']).toBe('yes');
    const lines = listedPlaces(plan).filter((place) => place.kind !== 'front' || place.part !== 'cover').length;
    const back = plan.pieces.filter(({ target }) => target !== 'part-cover' && target !== 'part-contents');
    const links = Buffer.from(pdf.bytes).toString('latin1').split('/Subtype /Link').length - 1;
    expect(links).toBe(lines + back.reduce((sum, { count }) => sum + count, 0));
  });

  test('breaks no rule that makes Word repair a file', async () => {
    expect(wordFaults(docx.bytes)).toEqual([]);
    for (const version of officeVersions) expect(await sdkErrors(docx.bytes, version), version).toEqual([]);
  });
});
