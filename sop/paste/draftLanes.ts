import type { ColumnRole } from './columnRoles.ts';
import type { Headings } from './headings.ts';
import { headingMeaning } from './headingWords.ts';
import { comparable } from './plainText.ts';
import type { PastedTable } from './table.ts';

/** A Pelaksana column before anybody knows who does what. */
export interface NamedLane {
  readonly key: string;
  readonly column: number | null;
  readonly name: string;
  readonly isNamed: boolean;
}

/** Names that do not come from the table. */
export interface GivenNames {
  /** Set by the author, by key of the lane. */
  readonly names: ReadonlyMap<string, string>;
  readonly laneNames: readonly string[];
}

function laneKey(column: number): string {
  return `column:${column}`;
}

export function nameKey(name: string): string {
  return `name:${comparable(name)}`;
}

/**
 * The lanes of a table: its Pelaksana columns with the names of their headings (lines of a heading that was split over rows
 * are joined), or the names written into one Pelaksana column, each once. Columns
 * without any heading take the names of the lanes there are, where there are as many.
 */
export function namedLanes(
  table: PastedTable,
  rows: readonly number[],
  roles: readonly ColumnRole[],
  headings: Headings,
  { names, laneNames }: GivenNames,
): NamedLane[] {
  const columns = roles.flatMap((role, column) => (role === 'lane' ? [column] : []));
  const isNameless = columns.every((column) => laneName(headings.texts[column] ?? []) === '');
  const spare = isNameless && columns.length === laneNames.length ? laneNames : [];
  const lanes = columns.map((column, index): NamedLane => {
    const key = laneKey(column);
    const read = laneName(headings.texts[column] ?? []);
    const name = names.get(key) ?? read;
    return { key, column, name: name === '' ? (spare[index] ?? `Pelaksana ${index + 1}`) : name, isNamed: name !== '' };
  });
  const performer = roles.indexOf('performer');
  if (performer < 0) return lanes;
  const seen = new Map<string, NamedLane>();
  for (const row of rows) {
    for (const text of performerNames(table.rows[row]?.[performer]?.text ?? '')) {
      const key = nameKey(text);
      if (!seen.has(key)) seen.set(key, { key, column: null, name: names.get(key) ?? text, isNamed: true });
    }
  }
  return [...lanes, ...seen.values()];
}

/** The names in a cell of a Pelaksana column that holds words: one a line, or parted by commas and semicolons. */
export function performerNames(text: string): string[] {
  return text
    .split(/[\n;,]/)
    .map((name) => name.replace(/^(?:[-•·]|\d+[.)])\s*/, '').trim())
    .filter((name) => name !== '' && !/^[-–—.]+$/.test(name));
}

/** A name out of heading rows: words of the group above it, and what names no performer, are no part of it. */
function laneName(texts: readonly string[]): string {
  const own = texts.filter((text, index) => {
    const reading = headingMeaning(text);
    // The lowest text is the name itself, even where it has a word of headings in it ("Kelengkapan dan Ceklis").
    return index === texts.length - 1 ? reading === null || !reading.isExact : reading === null;
  });
  return own
    .join(' ')
    .replace(/\s*-\s+(?=\p{Ll})/gu, '')
    .trim();
}
