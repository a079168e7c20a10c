import { foldNumber, foldTitle } from '../rules/workspace.ts';
import { foldText } from '../rules/words.ts';
import { isPast } from './facts.ts';
import type { SurveyFacts } from './facts.ts';
import type { SurveyFinding } from './finding.ts';
import { groupBy } from './groups.ts';

/** Numbers that several procedures bear. A version that was replaced may well have had the number of the one that replaced it. */
export function sameNumbers(facts: readonly SurveyFacts[]): readonly SurveyFinding[] {
  const groups = groupBy(
    facts.filter((one) => !isPast(one)),
    ({ number }) => foldNumber(number),
  );
  return [...groups.values()].flatMap((group): SurveyFinding[] => {
    const [first] = group;
    if (first === undefined || isOneProcedure(group)) return [];
    return [{ kind: 'sameNumber', number: first.number.trim(), sops: group.map(({ id }) => id) }];
  });
}

/** Names that several SOPs of one unit bear. */
export function sameTitles(facts: readonly SurveyFacts[]): readonly SurveyFinding[] {
  const groups = groupBy(
    facts.filter((one) => !isPast(one) && foldTitle(one.title) !== ''),
    ({ title, unit }) => `${foldText(unit)}\n${foldTitle(title)}`,
  );
  return [...groups.values()].flatMap((group): SurveyFinding[] => {
    const [first] = group;
    if (first === undefined || isOneProcedure(group)) return [];
    const { title, unit } = first;
    return [{ kind: 'sameTitle', title: title.trim(), unit, sops: group.map(({ id }) => id) }];
  });
}

/** A version that waits to replace another has its number and its name: the two are one procedure. */
function isOneProcedure(group: readonly SurveyFacts[]): boolean {
  return new Set(group.map(({ procedure }) => procedure)).size === 1;
}
