import type { DateField } from '../model/sop.ts';
import type { ContentsEntry, PaperBlock } from '../paper/paper.ts';
import { decreeName } from './decreeWords.ts';
import type { DocumentSet, FrontPart } from './documentSet.ts';
import { explanationTitle } from './explanationPaper.ts';
import { letterOf } from './ordinals.ts';

/** A place of the book that the contents lead to, with the page as it is printed there. */
export type ListedPlace =
  | { readonly kind: 'front'; readonly part: FrontPart; readonly target: string; readonly page: string }
  | { readonly kind: 'group'; readonly name: string; readonly target: string; readonly page: string }
  | {
      readonly kind: 'sheet';
      readonly title: string;
      readonly number: string;
      readonly created: DateField;
      readonly revised: DateField;
      readonly target: string;
      readonly page: string;
    }
  | { readonly kind: 'annexes'; readonly target: string; readonly page: string }
  | { readonly kind: 'annex'; readonly title: string; readonly target: string; readonly page: string };

export const contentsTitle = 'DAFTAR ISI';
export const annexesTitle = 'LAMPIRAN';

/** Daftar isi: every part, unit and SOP with its page (spec 2.1, part 3). The cover is not listed. */
export function contentsBlocks(set: DocumentSet, places: readonly ListedPlace[]): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: contentsTitle, spaceAfter: 8 },
    { kind: 'contents', entries: contentsEntries(set, places) },
  ];
}

/** The lines of the contents, which Word is told as well. */
export function contentsEntries(set: DocumentSet, places: readonly ListedPlace[]): ContentsEntry[] {
  const { byGroup, pageNumbers } = set.contents;
  const entries: ContentsEntry[] = [];
  let [groups, sheets, annexes] = [0, 0, 0];
  const add = (entry: Omit<ContentsEntry, 'page' | 'target'>, place: ListedPlace): void => {
    entries.push({ ...entry, target: place.target, page: pageNumbers ? place.page : '' });
  };
  for (const place of places)
    switch (place.kind) {
      case 'front':
        if (place.part !== 'cover') add({ level: 1, text: frontTitle(set, place.part) }, place);
        break;
      case 'group':
        if (!byGroup) break;
        groups += 1;
        sheets = 0;
        add(
          { level: 1, marker: `${letterOf(groups).toUpperCase()}.`, text: place.name.toLocaleUpperCase('id') },
          place,
        );
        break;
      case 'sheet':
        sheets += 1;
        add({ level: 2, marker: `${sheets}.`, text: sheetText(set, place) }, place);
        break;
      case 'annexes':
        add({ level: 1, text: annexesTitle }, place);
        break;
      case 'annex':
        annexes += 1;
        add({ level: 2, marker: `${annexes}.`, text: place.title }, place);
        break;
    }
  return entries;
}

/** The name of a part as the contents and the bookmarks give it. */
export function frontTitle(set: DocumentSet, part: FrontPart): string {
  switch (part) {
    case 'cover':
      return 'HALAMAN JUDUL';
    case 'decree':
      return decreeName(set.decree);
    case 'contents':
      return contentsTitle;
    case 'explanation':
      return explanationTitle;
  }
}

function sheetText(set: DocumentSet, sheet: Extract<ListedPlace, { readonly kind: 'sheet' }>): string {
  const { sopNumbers, revisions } = set.contents;
  const title = sheet.title.replace(/\s+/gu, ' ').trim() || 'SOP tanpa judul';
  const number = sopNumbers && sheet.number.trim() !== '' ? ` (${sheet.number.trim()})` : '';
  const revised = revisions && isRevised(set, sheet) ? ` – revisi ${sheet.revised.text.trim()}` : '';
  return `${title}${number}${revised}`;
}

/** The contents say which sheets changed since the decision; without its day, since they were made. */
function isRevised(
  { decree }: DocumentSet,
  { created, revised }: Pick<Extract<ListedPlace, { readonly kind: 'sheet' }>, 'created' | 'revised'>,
): boolean {
  const since = decree.date.iso ?? created.iso;
  return revised.iso !== null && since !== null && revised.iso > since;
}
