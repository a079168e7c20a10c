import { settle } from './pageChoices.ts';
import type { BreakTable, PageChoice } from './pageChoices.ts';
import { weightOf } from './searchBreaks.ts';
import type { RowRange, Weight } from './searchBreaks.ts';

/** What a plan may cost at most. */
export interface Limits {
  readonly cuts: number;
  readonly pentagons: number;
}

/** The rest of a plan from one of its pages on. */
interface Rest extends Limits, Weight {
  readonly page: PageChoice;
  readonly next: Rest | null;
}

/**
 * The best way to break some rows that keeps limits. Several rests are kept for each row: all that could still turn out best when the
 * pages before them have spent some of the limits. Exact; slower than a search without limits. Null when no way keeps them.
 */
export function searchWithin(
  { choices, request }: BreakTable,
  { first, last }: RowRange,
  limits: Limits,
): PageChoice[] | null {
  const rests: Rest[][] = [];
  let changed = last;
  for (;;) {
    for (let row = changed; row >= first; row -= 1) {
      const pages = (choices[row] ?? []).filter((page) => page.last <= last && page.verdict !== 'no');
      rests[row] = restsFrom(pages, rests, last, limits);
    }
    let rest: Rest | null = null;
    for (const other of rests[first] ?? []) if (rest === null || better(other, rest)) rest = other;
    if (rest === null) return null;
    const pages: PageChoice[] = [];
    while (rest !== null && settle(request, rest.page)) {
      pages.push(rest.page);
      rest = rest.next;
    }
    if (rest === null) return pages;
    changed = rest.page.first;
  }
}

function restsFrom(
  pages: readonly PageChoice[],
  rests: readonly (readonly Rest[])[],
  last: number,
  limits: Limits,
): Rest[] {
  let found: Rest[] = [];
  for (const page of pages) {
    for (const next of page.last === last ? [null] : (rests[page.last + 1] ?? [])) {
      const rest = restOf(page, next);
      if (rest.cuts > limits.cuts || rest.pentagons > limits.pentagons) continue;
      if (found.some((other) => better(other, rest) && spendsNoMore(other, rest))) continue;
      found = found.filter((other) => better(other, rest) || !spendsNoMore(rest, other));
      found.push(rest);
    }
  }
  return found;
}

function better(one: Weight, other: Weight): boolean {
  return one.major < other.major || (one.major === other.major && one.minor < other.minor);
}

function spendsNoMore(one: Limits, other: Limits): boolean {
  return one.cuts <= other.cuts && one.pentagons <= other.pentagons;
}

function restOf(page: PageChoice, next: Rest | null): Rest {
  const own = weightOf(page);
  return {
    major: own.major + (next?.major ?? 0),
    minor: own.minor + (next?.minor ?? 0),
    cuts: page.cuts + (next?.cuts ?? 0),
    pentagons: page.pentagons + (next?.pentagons ?? 0),
    page,
    next,
  };
}
