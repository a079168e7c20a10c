import { breakTable, settle } from './pageChoices.ts';
import type { BreakRequest, BreakTable, PageChoice } from './pageChoices.ts';
import { searchBreaks } from './searchBreaks.ts';
import { searchWithin } from './searchWithin.ts';
import type { Limits } from './searchWithin.ts';

/** So many pages are broken anew together; the next ones begin so many pages later. */
const together = 4;
const onward = 2;

/**
 * The pages of a chart. Begins with the greedy break and breaks every few pages in a row anew, in the best way that needs no more
 * pentagons than before: so they are never more than those of the greedy break. More pages or cut arrows than greedy are paid only
 * for a decision that stays with its nearer branch. A SOP of few pages gets the best plan there is. An edit changes the plan about
 * its own pages and behind them, never far above.
 */
export function planBreaks(request: BreakRequest): readonly PageChoice[] {
  const table = breakTable(request);
  const pages = greedyBreaks(table);
  for (let at = 0; at === 0 || at + onward < pages.length; at += onward) {
    const former = pages.slice(at, at + together);
    pages.splice(at, former.length, ...bestOf(table, former));
  }
  return pages;
}

/** Every page filled as far as it goes. */
export function greedyBreaks({ choices, request }: BreakTable): PageChoice[] {
  const pages: PageChoice[] = [];
  let row = 0;
  while (row < choices.length) {
    const page = (choices[row] ?? []).findLast(({ verdict }) => verdict !== 'no');
    if (page === undefined) break;
    if (!settle(request, page) && page.verdict === 'no') continue;
    pages.push(page);
    row = page.last + 1;
  }
  return pages;
}

interface Costs extends Limits {
  readonly parted: number;
}

function costsOf(pages: readonly PageChoice[]): Costs {
  const sum = (count: (page: PageChoice) => number): number => pages.reduce((total, page) => total + count(page), 0);
  return {
    cuts: sum(({ cuts }) => cuts),
    pentagons: sum(({ pentagons }) => pentagons),
    parted: sum(({ parted }) => parted),
  };
}

/** The best way to break the rows of some pages. */
function bestOf(table: BreakTable, pages: readonly PageChoice[]): readonly PageChoice[] {
  const rows = { first: pages[0]?.first ?? 0, last: pages[pages.length - 1]?.last ?? 0 };
  const { cuts, pentagons, parted } = costsOf(pages);
  const isBetter = (plan: readonly PageChoice[] | null): plan is readonly PageChoice[] => {
    if (plan === null) return false;
    const costs = costsOf(plan);
    return costs.pentagons <= pentagons && (costs.cuts <= cuts || costs.parted < parted);
  };
  const best = searchBreaks(table, rows);
  if (isBetter(best)) return best;
  const whole = parted > 0 ? searchWithin(table, rows, { cuts: Infinity, pentagons }) : null;
  return isBetter(whole) ? whole : (searchWithin(table, rows, { cuts, pentagons }) ?? pages);
}
