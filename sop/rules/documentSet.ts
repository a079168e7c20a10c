import type { Sop } from '../model/sop.ts';

/** The sheets bound together with the SOP that is checked (spec, section 2.1). */
export interface DocumentSet {
  readonly sops: readonly Sop[];
}
