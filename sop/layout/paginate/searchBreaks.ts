import { settle } from './pageChoices.ts';
import type { BreakTable, PageChoice } from './pageChoices.ts';
import { searchWithin } from './searchWithin.ts';
import type { Limits } from './searchWithin.ts';

/** More than any count within a plan, small enough that four counts make one exact number. */
const many = 8192;

/** What a page costs in two numbers that add up over a plan; the first decides, the second only where the first are equal. */
export function weightOf(page: PageChoice): { major: number; minor: number } {
  const forced = page.verdict === 'forced' ? 1 : 0;
  const lonely = page.first === page.last ? 1 : 0;
  return {
    major: ((forced * many + 1) * many + page.parted) * many + (page.sparse ? 1 : 0),
    minor: (page.cuts * many + page.pentagons) * many + lonely,
  };
}

/**
 * The best plan: fewest pages, then no decision parted from its nearer branch, no page half empty, fewest cut arrows, fewest
 * pentagons, no lonely row; of plans as good the one with the fuller first pages. Exact, and a function of the request alone: pages
 * are routed only where the best plan so far assumes that they fit, from the top.
 */
export function searchBreaks({ choices, request }: BreakTable): PageChoice[] {
  const count = choices.length;
  const major = new Float64Array(count + 1);
  const minor = new Float64Array(count + 1);
  const chosen: (PageChoice | null)[] = choices.map(() => null);
  const choose = (row: number): void => {
    major[row] = Infinity;
    minor[row] = Infinity;
    for (const page of choices[row] ?? []) {
      if (page.verdict === 'no') continue;
      const own = weightOf(page);
      const one: number = own.major + (major[page.last + 1] ?? 0);
      const two: number = own.minor + (minor[page.last + 1] ?? 0);
      const best: number = major[row] ?? 0;
      if (one > best || (one === best && two > (minor[row] ?? 0))) continue;
      major[row] = one;
      minor[row] = two;
      chosen[row] = page;
    }
  };
  let changed = count - 1;
  for (;;) {
    for (let row = changed; row >= 0; row -= 1) choose(row);
    const pages: PageChoice[] = [];
    let row = 0;
    let page = chosen[0] ?? null;
    while (page !== null && settle(request, page)) {
      pages.push(page);
      row = page.last + 1;
      page = chosen[row] ?? null;
    }
    if (page === null) return pages;
    changed = row;
  }
}

/** The best plan that keeps the limits, in the same order of merit. Null when there is none. */
export function searchBreaksWithin(table: BreakTable, limits: Limits): PageChoice[] | null {
  return searchWithin(table, limits, weightOf);
}
