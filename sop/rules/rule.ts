import type { FlowGraph } from '../flow/graph.ts';
import type { Pages } from '../layout/pages.ts';
import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { Problem, Severity } from './problem.ts';
import type { SignatureFacts } from './signatureFacts.ts';
import type { Workspace } from './workspace.ts';

/** What a rule may look at, by the need it declares. It receives exactly this and nothing else (architecture, section 3). */
export interface RuleInputs {
  readonly sop: { readonly sop: Sop; readonly style: Style };
  readonly graph: { readonly sop: Sop; readonly style: Style; readonly graph: FlowGraph };
  readonly pages: { readonly sop: Sop; readonly style: Style; readonly pages: Pages };
  readonly workspace: { readonly sop: Sop; readonly workspace: Workspace };
  readonly signature: { readonly sop: Sop; readonly signature: SignatureFacts };
}

export type Need = keyof RuleInputs;

/** The prose behind "Dasar aturan": plain text in Bahasa Indonesia, shown by the editor and the command line, offline. */
export interface RulePage {
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
  /** The clause of the regulation, or where the practice was seen. */
  readonly source: string;
}

/** A problem before the rule's id is written on it. `severity` only where it differs from the rule's own. */
export interface Finding extends Omit<Problem, 'rule' | 'severity'> {
  readonly severity?: Severity;
}

/** One lint rule (spec, section 14). Pure: the same input gives the same findings in the same order. */
export interface Rule<N extends Need> {
  readonly id: string;
  readonly severity: Severity;
  readonly needs: N;
  readonly page: RulePage;
  readonly check: (input: RuleInputs[N]) => readonly Finding[];
}

export type AnyRule = { readonly [N in Need]: Rule<N> }[Need];

/**
 * A rule of the spec that the model cannot break, so nothing is looked for at run time. It has a page like any other,
 * and a test in tests/sop/rules/modelRules.test.ts that holds the model to it.
 */
export interface ModelRule {
  readonly id: string;
  readonly page: RulePage;
}
