import { foldTitle } from '../rules/workspace.ts';
import { isPast } from './facts.ts';
import type { SurveyFacts } from './facts.ts';
import type { SurveyFinding } from './finding.ts';
import { groupBy } from './groups.ts';

/** SOPs that Keterkaitan names and that the register does not hold, or holds only as revoked or replaced. */
export function missingRelated(facts: readonly SurveyFacts[]): readonly SurveyFinding[] {
  const known = new Set(facts.filter((one) => !isPast(one)).map(({ title }) => foldTitle(title)));
  const named = facts
    .filter((one) => !isPast(one))
    .flatMap(({ id, related }) => related.map((name) => ({ id, name, key: foldTitle(name) })))
    .filter(({ key }) => !known.has(key));
  return [...groupBy(named, ({ key }) => key).values()].map((group): SurveyFinding => {
    const name = group[0]?.name.trim() ?? '';
    return { kind: 'missingRelated', name, sops: [...new Set(group.map(({ id }) => id))] };
  });
}
