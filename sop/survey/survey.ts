import type { SurveyFacts } from './facts.ts';
import type { SurveyFinding } from './finding.ts';
import { numberGaps } from './gaps.ts';
import type { NumberTemplates } from './gaps.ts';
import { missingRelated } from './missingRelated.ts';
import { contradictoryOfficials } from './officials.ts';
import { sameNumbers, sameTitles } from './twins.ts';

export interface SurveyInput {
  readonly facts: readonly SurveyFacts[];
  readonly templates: NumberTemplates;
  /** ISO day; the domain has no clock. */
  readonly today: string;
}

/** Lays all SOPs of a register side by side: what no single one of them shows. The same SOPs give the same findings. */
export function surveyRegister({ facts, templates, today }: SurveyInput): readonly SurveyFinding[] {
  return [
    ...sameNumbers(facts),
    ...sameTitles(facts),
    ...contradictoryOfficials(facts),
    ...missingRelated(facts),
    ...numberGaps(facts, templates, today),
  ];
}
