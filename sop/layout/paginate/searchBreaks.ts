import { settle } from './pageChoices.ts';
import type { BreakTable, PageChoice } from './pageChoices.ts';

/** Rows first…last of a chart. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** More than any count within a plan, small enough that four counts make one exact number. */
const many = 8192;

/** What pages cost in two numbers that add up over a plan; the first decides, the second only where the first are equal. */
export interface Weight {
  readonly major: number;
  readonly minor: number;
}

/**
 * The order of merit of plans: no row where none fits, no decision parted from its nearer branch, fewest pages, no page half
 * empty; then fewest cut arrows, fewest pentagons, no lonely row.
 */
export function weightOf(page: PageChoice): Weight {
  const forced = page.verdict === 'forced' ? 1 : 0;
  const lonely = page.first === page.last ? 1 : 0;
  return {
    major: ((forced * many + page.parted) * many + 1) * many + (page.sparse ? 1 : 0),
    minor: (page.cuts * many + page.pentagons) * many + lonely,
  };
}

/**
 * The best way to break some rows into pages; of ways as good the one with the fuller first pages. Exact, and a function of the
 * request alone: pages are routed only where the best way so far assumes that they fit, from the top, until it holds.
 */
export function searchBreaks({ choices, request }: BreakTable, { first, last }: RowRange): PageChoice[] {
  const count = last + 1 - first;
  const major = new Float64Array(count + 1);
  const minor = new Float64Array(count + 1);
  const chosen: (PageChoice | null)[] = Array.from({ length: count }, () => null);
  const choose = (row: number): void => {
    let [one, two] = [Infinity, Infinity];
    for (const page of choices[row] ?? []) {
      if (page.last > last) break;
      if (page.verdict === 'no') continue;
      const own = weightOf(page);
      const whole = own.major + (major[page.last + 1 - first] ?? 0);
      const part = own.minor + (minor[page.last + 1 - first] ?? 0);
      if (whole > one || (whole === one && part > two)) continue;
      [one, two] = [whole, part];
      chosen[row - first] = page;
    }
    major[row - first] = one;
    minor[row - first] = two;
  };
  let changed = last;
  for (;;) {
    for (let row = changed; row >= first; row -= 1) choose(row);
    const pages: PageChoice[] = [];
    let page = chosen[0] ?? null;
    while (page !== null && settle(request, page)) {
      pages.push(page);
      page = chosen[page.last + 1 - first] ?? null;
    }
    if (page === null) return pages;
    changed = page.first;
  }
}
