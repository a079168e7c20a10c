import type { BoundSet } from '../sets/documentSet.ts';
import type { Severity } from './problem.ts';
import type { RulePage } from './rule.ts';
import type { SetProblem } from './setProblem.ts';

/** One finding about a set before the rule's id is written on it. */
export type SetFinding = Omit<SetProblem, 'rule' | 'severity'>;

/** A rule about SOPs that are bound together (spec, section 14): what no single sheet shows. Pure. */
export interface SetRule {
  readonly id: string;
  readonly severity: Severity;
  readonly page: RulePage;
  readonly check: (bound: BoundSet) => readonly SetFinding[];
}
