import { settle } from './pageChoices.ts';
import type { BreakTable, PageChoice } from './pageChoices.ts';
import type { Limits } from './searchWithin.ts';

/**
 * What the greedy break costs: every page filled as far as it goes. Pages are routed only until it is sure that the greedy break
 * costs at least `enough` (then `enough` is returned), since only the comparison counts.
 */
export function greedyCosts(table: BreakTable, enough: Limits): Limits {
  const { choices, request } = table;
  const least: Limits[] = [];
  let changed = choices.length - 1;
  for (;;) {
    for (let row = changed; row >= 0; row -= 1) least[row] = leastFrom(choices[row] ?? [], least);
    const whole = least[0] ?? { cuts: 0, pentagons: 0 };
    if (whole.cuts >= enough.cuts && whole.pentagons >= enough.pentagons) return enough;
    const open = firstOpen(table);
    if (open === null) return whole;
    settle(request, open);
    changed = open.first;
  }
}

/** The least a greedy break may still cost from a row on: its page is the longest that fits, or one longer whose fit is not known yet. */
function leastFrom(choices: readonly PageChoice[], least: readonly Limits[]): Limits {
  let cuts = Infinity;
  let pentagons = Infinity;
  for (const page of possible(choices)) {
    const rest = least[page.last + 1] ?? { cuts: 0, pentagons: 0 };
    cuts = Math.min(cuts, page.cuts + rest.cuts);
    pentagons = Math.min(pentagons, page.pentagons + rest.pentagons);
  }
  return { cuts, pentagons };
}

/** Longest first, down to the first that is known to stand. */
function possible(choices: readonly PageChoice[]): PageChoice[] {
  const found: PageChoice[] = [];
  for (let index = choices.length - 1; index >= 0; index -= 1) {
    const page = choices[index];
    if (page === undefined || page.verdict === 'no') continue;
    found.push(page);
    if (page.settled) break;
  }
  return found;
}

/** The first page of the greedy break, from the top, that is not known to fit. */
function firstOpen({ choices }: BreakTable): PageChoice | null {
  let row = 0;
  while (row < choices.length) {
    const [page] = possible(choices[row] ?? []);
    if (page === undefined || !page.settled) return page ?? null;
    row = page.last + 1;
  }
  return null;
}
