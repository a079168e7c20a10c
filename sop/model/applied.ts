import type { Change, ChangeRefused } from './change.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import type { Sop } from './sop.ts';

/** What `apply` answers: the new document with the change that undoes it, or why nothing happened. */
export type Applied = Result<{ readonly sop: Sop; readonly inverse: Change }, ChangeRefused>;

/** The edits that are not a batch. */
export type SingleChange = Exclude<Change, { readonly kind: 'batch' }>;

/** One member of the union of edits. */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

/** Answers with a changed document. */
export function changed(sop: Sop, inverse: Change): Applied {
  return ok({ sop, inverse });
}

/** Answers that nothing was changed. `detail` names the id or position that did not fit. */
export function refused(code: ChangeRefused['code'], detail: string | number): Applied {
  return refuse({ code, detail: String(detail) });
}
