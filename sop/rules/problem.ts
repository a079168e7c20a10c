import type { Change } from '../model/change.ts';
import type { Place } from '../model/place.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A way out of a problem that needs no decision of the author but the press of a button. */
export interface Fix {
  /** The exact result as button label: "Tidak → langkah 2". */
  readonly label: string;
  readonly change: Change;
  /** It cannot change what the SOP says: it may be made together with others, unseen one by one. */
  readonly safe?: true;
}

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
  /** Nothing has been written there yet: work that is left rather than a fault. */
  readonly missing?: true;
  readonly fix?: Fix;
  /** Why the author leaves it as it is. It is still a problem; whoever counts errors counts it. */
  readonly skipped?: string;
}
