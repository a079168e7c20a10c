import type { Change } from '../../../sop/model/change.ts';
import type { IdSource } from '../../../sop/model/create.ts';
import { inTurn } from '../../../sop/model/edits/rowEdits.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { pageChange, pageText } from '../pageText.ts';
import { cellLines } from '../navigation.ts';
import { samePlace } from '../places.ts';

/** Some words found in a cell: `from` and `length` count characters of its typed text. */
export interface Match {
  readonly place: Place;
  readonly from: number;
  readonly length: number;
}

/** Every place where words stand in a SOP, in reading order and without overlaps. */
export function findMatches(
  sop: Sop,
  style: Pick<Style, 'noteColumn'>,
  query: string,
  isExact: boolean,
): readonly Match[] {
  if (query === '') return [];
  return cellLines(sop, style)
    .flat()
    .flatMap((place) =>
      positionsIn(pageText(sop, place) ?? '', query, isExact).map((from) => ({ place, from, length: query.length })),
    );
}

function positionsIn(text: string, query: string, isExact: boolean): number[] {
  const plain = (words: string): string => (isExact ? words : Array.from(words, small).join(''));
  const [where, what] = [plain(text), plain(query)];
  const found: number[] = [];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) found.push(at);
  return found;
}

/** A character in its small form. One whose small form is longer stays as it is: it would move all positions behind it. */
function small(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** The edit that puts other words in the place of matches, all at once. Null when nothing changes. */
export function replaceMatches(sop: Sop, matches: readonly Match[], words: string, ids: IdSource): Change | null {
  return inTurn(
    sop,
    byCell(matches).map(
      ({ place, own }) =>
        (current) =>
          pageChange(current, place, replacedIn(pageText(sop, place) ?? '', own, words), ids),
    ),
  );
}

interface CellMatches {
  readonly place: Place;
  readonly own: Match[];
}

/** The matches of each cell. They come in reading order, so that those of one cell stand together. */
function byCell(matches: readonly Match[]): readonly CellMatches[] {
  const cells: CellMatches[] = [];
  for (const match of matches) {
    const last = cells.at(-1);
    if (last !== undefined && samePlace(last.place, match.place)) last.own.push(match);
    else cells.push({ place: match.place, own: [match] });
  }
  return cells;
}

function replacedIn(text: string, matches: readonly Match[], words: string): string {
  let rest = 0;
  const parts = matches.map(({ from, length }) => {
    const before = text.slice(rest, from);
    rest = from + length;
    return before + words;
  });
  return parts.join('') + text.slice(rest);
}
