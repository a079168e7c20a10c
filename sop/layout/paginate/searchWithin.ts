import { settle } from './pageChoices.ts';
import type { BreakTable, PageChoice } from './pageChoices.ts';

/** What a plan may cost at most. */
export interface Limits {
  readonly cuts: number;
  readonly pentagons: number;
}

/** The rest of a plan from one of its pages on. Of two rests the one with less `major`, then less `minor`, is better. */
interface Rest extends Limits {
  readonly major: number;
  readonly minor: number;
  readonly page: PageChoice;
  readonly next: Rest | null;
}

type Weight = (page: PageChoice) => { readonly major: number; readonly minor: number };

/**
 * The best plan within limits. Several rests are kept for each row: all that could still turn out best when the pages before them
 * have spent some of the limits. Exact; slower than a search without limits.
 */
export function searchWithin({ choices, request }: BreakTable, limits: Limits, weight: Weight): PageChoice[] | null {
  const rests: Rest[][] = choices.map(() => []);
  let changed = choices.length - 1;
  for (;;) {
    for (let row = changed; row >= 0; row -= 1) rests[row] = restsFrom(choices[row] ?? [], rests, limits, weight);
    let rest = (rests[0] ?? []).reduce<Rest | null>(
      (one, other) => (one === null || better(other, one) ? other : one),
      null,
    );
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
  choices: readonly PageChoice[],
  rests: readonly (readonly Rest[])[],
  limits: Limits,
  weight: Weight,
): Rest[] {
  let found: Rest[] = [];
  for (const page of choices) {
    if (page.verdict === 'no') continue;
    for (const next of rests[page.last + 1] ?? [null]) {
      const rest = restOf(page, next, weight(page));
      if (rest.cuts > limits.cuts || rest.pentagons > limits.pentagons) continue;
      if (found.some((other) => better(other, rest) && spendsLess(other, rest))) continue;
      found = found.filter((other) => better(other, rest) || !spendsLess(rest, other));
      found.push(rest);
    }
  }
  return found;
}

function better(one: Rest, other: Rest): boolean {
  return one.major < other.major || (one.major === other.major && one.minor < other.minor);
}

function spendsLess(one: Limits, other: Limits): boolean {
  return one.cuts <= other.cuts && one.pentagons <= other.pentagons;
}

function restOf(page: PageChoice, next: Rest | null, own: { major: number; minor: number }): Rest {
  return {
    major: own.major + (next?.major ?? 0),
    minor: own.minor + (next?.minor ?? 0),
    cuts: page.cuts + (next?.cuts ?? 0),
    pentagons: page.pentagons + (next?.pentagons ?? 0),
    page,
    next,
  };
}
