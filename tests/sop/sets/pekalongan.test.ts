/** The decree of Pekalongan with the SOPs of the corpus comes out as a book with its parts, its order, its list and its headings. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProfiles } from '../../../electron/services/profiles/profiles.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { readPlainSet } from '../../../sop/file/plainSet.ts';
import { readSet, writeSet } from '../../../sop/file/setSchema.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { layoutBound } from '../../../sop/sets/boundSheets.ts';
import { numberedPages, paperPages } from '../../../sop/sets/bookPages.ts';
import { listedTitles } from '../../../sop/sets/decreeWords.ts';
import { isPrinted, sopsOf } from '../../../sop/sets/documentSet.ts';
import type { DocumentSet, FrontPart } from '../../../sop/sets/documentSet.ts';
import { listedPlaces, pageLabel, planBook } from '../../../sop/sets/planBook.ts';
import type { BookPlan } from '../../../sop/sets/planBook.ts';
import { withSops } from '../../../sop/sets/setEdits.ts';

interface Marked {
  readonly mark: string;
  readonly text: string;
}

interface DecreeFile {
  readonly heading_lines: readonly string[];
  readonly kind: string;
  readonly number: string;
  readonly tentang: string;
  readonly menimbang: readonly Marked[];
  readonly mengingat: readonly Marked[];
  readonly memperhatikan: readonly Marked[];
  readonly memutuskan: string;
  readonly menetapkan: string;
  readonly diktum: readonly Marked[];
  readonly place: string;
  readonly date: { readonly text: string };
  readonly signer: { readonly position: string; readonly name: string };
  readonly annex: {
    readonly intro: string;
    readonly items: readonly { readonly title: string; readonly sop_index: number }[];
  };
}

const corpus = path.resolve(import.meta.dirname, '../../documents/corpus');
const decreeText = readFileSync(path.join(corpus, 'decree.json'), 'utf8');
const decree = JSON.parse(decreeText) as DecreeFile;
const profiles = readProfiles(resourcesFolder);
const there = new Set(readdirSync(corpus));
const files = decree.annex.items
  .map((item) => `004-${String(item.sop_index).padStart(2, '0')}.json`)
  .filter((name) => there.has(name));

let last = 0;
const ids = (): string => `n${(last += 1)}`;
const sops = files.map((name): Sop => {
  const read = readPlainText(readFileSync(path.join(corpus, name), 'utf8'), { ids, profiles });
  if (!read.ok) throw new Error(name);
  return { ...read.value.sop, id: name };
});
const read = readPlainSet(JSON.stringify({ year: 2022, decree: JSON.parse(decreeText) as unknown, sops: files }), ids);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const set = withSops(read.value.set, sops, ids);
const sheets = { profiles, images: () => null };

function planned(of: DocumentSet): BookPlan {
  const [first] = sops;
  if (first === undefined) throw new Error('The corpus has no SOP of this decree.');
  return planBook({
    set: of,
    sop: (id) => sops.find((sop) => sop.id === id) ?? null,
    sheetPages: (sop) => layoutBound(sop, sheets).pages.pages.length,
    annex: () => null,
    style: styleOf(profiles, first),
    images: () => null,
  });
}

const plan = planned(set);

/** All words of a part in the order in which they stand, without white space. */
function wordsOf(part: FrontPart, of: BookPlan = plan): string {
  const piece = of.pieces.find((one) => one.kind === 'front' && one.part === part);
  if (piece?.kind !== 'front') return '';
  const { sections, pages } = paperPages(piece.composed);
  return numberedPages(of, piece, pages, sections)
    .flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.role === undefined ? [item.text] : [])),
    )
    .join('')
    .replace(/\s+/gu, '');
}

/** Whether texts stand one after the other. */
function inOrder(whole: string, texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const wanted = text.replace(/\s+/gu, '');
    const at = whole.indexOf(wanted, from);
    if (at < 0) return true;
    from = at + wanted.length;
    return false;
  });
}

describe('the book of a real decree', () => {
  test('has the parts of the regulation in their order, then the sheets in the order of the decree', () => {
    expect(plan.pieces.map((piece) => (piece.kind === 'front' ? piece.part : piece.kind))).toEqual([
      'cover',
      'decree',
      'contents',
      'explanation',
      ...files.map(() => 'sheet'),
    ]);
    expect(files.length).toBeGreaterThan(20);
    const groups = set.groups.map(({ sops: inside }) => inside.map((id) => files.indexOf(id)));
    for (const inside of groups) expect(inside).toEqual(inside.toSorted((one, other) => one - other));
    expect(sopsOf(set).toSorted()).toEqual(files.toSorted());
  });

  test('says every part of the decree, with its headings and signs, in its order', () => {
    expect(
      inOrder(wordsOf('decree'), [
        ...decree.heading_lines,
        decree.kind,
        decree.number,
        'TENTANG',
        decree.tentang,
        'WALIKOTA PEKALONGAN,',
        'Menimbang',
        ...decree.menimbang.flatMap(({ mark, text }) => [mark, text]),
        'Mengingat',
        ...decree.mengingat.flatMap(({ mark, text }) => [mark, text]),
        'Memperhatikan',
        ...decree.memperhatikan.map(({ text }) => text),
        decree.memutuskan,
        'Menetapkan',
        decree.menetapkan,
        ...decree.diktum.flatMap(({ mark, text }) => [mark, text]),
        'Ditetapkan di',
        decree.place,
        'pada tanggal',
        decree.date.text,
        decree.signer.position,
        decree.signer.name,
        'LAMPIRAN',
        decree.kind,
        decree.number,
        'TENTANG',
        decree.tentang,
        decree.annex.intro,
        ...listedTitles(
          set.decree,
          sopsOf(set).flatMap((id) => sops.find((sop) => sop.id === id) ?? []),
        ),
        decree.signer.position,
        decree.signer.name,
      ]),
    ).toEqual([]);
  });

  test('lists the sheets as the decree does: a number, SOP and the title, a semicolon', () => {
    const titles = listedTitles(set.decree, sops);
    expect(titles).toHaveLength(files.length);
    for (const title of titles.slice(0, -1)) expect(title).toMatch(/^SOP .*[^.;\s];$/u);
    const printed = wordsOf('decree');
    expect(
      inOrder(
        printed,
        titles.slice(0, 9).map((_, index) => `${index + 1}.SOP`),
      ),
    ).toEqual([]);
  });

  test('keeps the 45 titles of a signed decree to the letter', () => {
    const titles = decree.annex.items.map(({ title }) => title);
    const fixed = { ...set, decree: { ...set.decree, annex: { ...set.decree.annex, titles } } };
    const listed = titles.flatMap((title, index) => [`${index + 1}.`, title]);
    expect(inOrder(wordsOf('decree', planned(fixed)), listed)).toEqual([]);
  });

  test('has contents whose numbers are those of the pages', () => {
    const places = listedPlaces(plan);
    const printed = wordsOf('contents');
    expect(
      inOrder(
        printed,
        places.filter((one) => one.kind === 'sheet').flatMap(({ title, page }) => [title, page]),
      ),
    ).toEqual([]);
    expect(places.find(({ kind }) => kind === 'sheet')?.page).toBe('1');
    for (const piece of plan.pieces.filter(({ kind }) => kind === 'sheet'))
      expect(places.find(({ target }) => target === piece.target)?.page).toBe(pageLabel(plan, piece.first));
  });

  test('counts all pages from 1 when it is told to, and leaves a part out without losing its words', () => {
    const decimal = planned({ ...set, frontNumbers: 'decimal', leftOut: ['explanation'] });
    expect(decimal.pieces.some((piece) => piece.kind === 'front' && piece.part === 'explanation')).toBe(false);
    expect(isPrinted(set, 'explanation')).toBe(true);
    const [sheet] = decimal.pieces.filter(({ kind }) => kind === 'sheet');
    expect(pageLabel(decimal, sheet?.first ?? 0)).toBe(String(decimal.frontPages + 1));
  });

  test('is stored and read without a change', () => {
    expect(readSet(writeSet(set))).toEqual({ ok: true, value: set });
  });
});
