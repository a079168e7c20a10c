import type { SopId } from '../model/sop.ts';
import type { Severity } from './problem.ts';
import type { DocumentSet, FrontPart } from '../sets/documentSet.ts';

/** Where in a set a problem stands. */
export type SetPlace =
  | { readonly at: 'set' }
  /** `field` is a name of the part's data: `institution`, `about`, `definitions`, … */
  | { readonly at: 'part'; readonly part: FrontPart; readonly field?: string }
  | { readonly at: 'sop'; readonly sop: SopId };

/** One finding about a document set (spec, section 14: REG-035 … 039, PRA-029, 030). */
export interface SetProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly where: SetPlace;
  /** Bahasa Indonesia, one sentence, names the thing. */
  readonly message: string;
  readonly hint?: string;
  /** A way out by the press of a button: what the set is afterwards. */
  readonly fix?: { readonly label: string; readonly set: DocumentSet };
}
