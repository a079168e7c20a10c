import { breakTable, settle } from './pageChoices.ts';
import type { BreakRequest, BreakTable, PageChoice } from './pageChoices.ts';
import { searchBreaks } from './searchBreaks.ts';
import { searchWithin } from './searchWithin.ts';
import type { Limits } from './searchWithin.ts';

/** So many pages are broken anew together; the next ones begin so many pages later. */
const together = 4;
const onward = 2;

/**
 * The pages of a chart. Begins with the greedy break and breaks every few pages in a row anew, in the best way that cuts no more
 * arrows and needs no more pages and pentagons than before: so no count is ever above that of the greedy break. A SOP of few pages
 * gets the best plan there is. An edit changes the plan about its own pages and behind them, never far above.
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

/** Cut arrows and pentagons of pages. */
export function costsOf(pages: readonly PageChoice[]): Limits {
  return {
    cuts: pages.reduce((sum, page) => sum + page.cuts, 0),
    pentagons: pages.reduce((sum, page) => sum + page.pentagons, 0),
  };
}

/** The best way to break the rows of some pages. */
function bestOf(table: BreakTable, pages: readonly PageChoice[]): readonly PageChoice[] {
  const rows = { first: pages[0]?.first ?? 0, last: pages[pages.length - 1]?.last ?? 0 };
  const best = searchBreaks(table, rows);
  const [costs, limits] = [costsOf(best), costsOf(pages)];
  if (costs.cuts <= limits.cuts && costs.pentagons <= limits.pentagons) return best;
  return searchWithin(table, rows, limits) ?? pages;
}
