import type { BoxName, ItemId, LaneId, StepId } from './sop.ts';

/** Columns of the step table a cursor can stand in. */
export type StepColumn = 'no' | 'activity' | 'inputs' | 'time' | 'output' | 'note';

/**
 * A spot of the document that has a home on the page and in the editor: a click on the page, a problem's cell
 * and a form field all speak of the same place.
 */
export type Place =
  | { readonly at: 'sop' }
  | { readonly at: 'issuer'; readonly line: 'government' | number | 'logo' }
  | { readonly at: 'field'; readonly field: 'number' | 'title' | 'created' | 'revised' | 'effective' }
  | { readonly at: 'approval'; readonly field: 'prefix' | 'position' | 'name' | 'rank' | 'nip' }
  | { readonly at: 'box'; readonly box: BoxName; readonly item?: ItemId }
  | { readonly at: 'lane'; readonly lane: LaneId }
  | { readonly at: 'step'; readonly step: StepId; readonly column: StepColumn; readonly item?: ItemId }
  | { readonly at: 'symbol'; readonly step: StepId; readonly lane: LaneId }
  | { readonly at: 'exit'; readonly step: StepId; readonly branch: 'next' | 'yes' | 'no' }
  | { readonly at: 'proposer'; readonly field: 'prefix' | 'position' | 'name' | 'rank' | 'nip' }
  | { readonly at: 'flowTitle' };
