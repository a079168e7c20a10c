import type { Change } from '../model/change.ts';
import type { Place } from '../model/place.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One finding about a SOP, said to its author (spec, section 14). */
export interface Problem {
  /** `REG-003`, `PRA-011`, `UNV-001`; `LAJUR-…` for what the layout or the import reports; `RULE-ERROR` for a rule that threw. */
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Place;
  /** Bahasa Indonesia, one sentence, names the thing. */
  readonly message: string;
  /** What to do, when it is not obvious. */
  readonly hint?: string;
  /** The exact result as button label, and the change that brings it about. */
  readonly fix?: { readonly label: string; readonly change: Change };
}
