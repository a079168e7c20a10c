import { foldPhrase } from '../vocabulary/fold.ts';
import { nextNumber } from '../vocabulary/nextNumber.ts';
import type { SurveyFacts } from './facts.ts';
import type { SurveyFinding } from './finding.ts';
import { groupBy } from './groups.ts';

/** Numbers that a unit skipped in a year. */
export type NumberGap = Extract<SurveyFinding, { readonly kind: 'numberGap' }>;

/** How units write their numbers: templates by unit, as `foldPhrase` gives it, where somebody said. */
export type NumberTemplates = ReadonlyMap<string, string>;

/** As many as `nextNumber` tells at a time: that there are more is all that is known. */
const mostTold = 12;

/**
 * Numbers that a unit skipped, by year where its numbers tell one. A unit whose numbers follow no pattern has none; SOPs
 * that were replaced or revoked have their numbers still. `today` = ISO day, for numbers that tell no year.
 */
export function numberGaps(
  facts: readonly Pick<SurveyFacts, 'unit' | 'number'>[],
  templates: NumberTemplates,
  today: string,
): readonly NumberGap[] {
  const units = groupBy(
    facts.filter(({ number }) => number.trim() !== ''),
    ({ unit }) => foldPhrase(unit),
  );
  return [...units].flatMap(([key, group]) => {
    const unit = group[0]?.unit ?? '';
    const taken = group.map(({ number }) => ({ number, unit }));
    const years = new Set(group.map(({ number }) => yearIn(number)));
    return [...years]
      .toSorted((one, other) => (one ?? 0) - (other ?? 0))
      .flatMap((year): NumberGap[] => {
        const date = year === null ? today : `${year}-01-01`;
        const template = templates.get(key) ?? null;
        const { source, count, gaps } = nextNumber({ template, unit, code: '', date, written: '', taken });
        if (source === 'usual' || count < 2 || gaps.length === 0) return [];
        const numbers = gaps.map(({ number }) => number);
        return [{ kind: 'numberGap', unit, year, numbers, isCut: numbers.length >= mostTold }];
      });
  });
}

/** The year that a number ends with or holds; the last one where it holds several. */
function yearIn(number: string): number | null {
  const found = number.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)?.at(-1);
  return found === undefined ? null : Number(found);
}
