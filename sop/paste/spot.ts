import type { StepId } from '../model/sop.ts';

/** Where pasted steps go. */
export type PasteSpot =
  | { readonly at: 'after'; readonly step: StepId }
  | { readonly at: 'end' }
  | { readonly at: 'all' }
  /** Into the cells of the steps there are, from this one on; what goes beyond the last becomes new steps. */
  | { readonly at: 'fill'; readonly step: StepId };
