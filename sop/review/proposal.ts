import type { Change } from '../model/change.ts';
import type { IdSource } from '../model/create.ts';
import { cellChange, cellText, listOf } from '../model/edits/cellText.ts';
import type { Place } from '../model/place.ts';
import type { Sop } from '../model/sop.ts';
import type { Finding } from './findings.ts';
import { isThere, placeText } from './anchors.ts';

/** A finding as far as its suggested text goes. */
export type Proposing = Pick<Finding, 'anchor' | 'proposal'>;

/** Whether a text can be suggested for what stands at these places: one cell that holds text. */
export function takesProposal(sop: Sop, places: Finding['anchor']['places']): boolean {
  const [place, ...others] = places;
  return others.length === 0 && isThere(sop, place) && (cellText(sop, place) !== null || namesItem(place));
}

/**
 * The edit that takes the suggested text into its cell. Null when nothing is suggested, the cell is gone, or the text stands there
 * already (`proposalTaken`).
 */
export function proposalChange(sop: Sop, { anchor, proposal }: Proposing, ids: IdSource): Change | null {
  const [place] = anchor.places;
  if (proposal === null || !takesProposal(sop, anchor.places)) return null;
  if (!namesItem(place)) return cellChange(sop, place, proposal, ids);
  const list = listOf(place);
  if (list === null || placeText(sop, place) === proposal) return null;
  return { kind: 'setItem', list, item: place.item, text: proposal };
}

/** Whether the suggested text is what stands in its cell. */
export function proposalTaken(sop: Sop, { anchor, proposal }: Proposing): boolean {
  if (proposal === null || !takesProposal(sop, anchor.places)) return false;
  const [place] = anchor.places;
  // A list is typed as lines; how it is read decides, not how it was written.
  return proposalChange(sop, { anchor, proposal }, () => '') === null && isThere(sop, place);
}

type ItemPlace = Extract<Place, { readonly at: 'box' | 'step' }> & { readonly item: string };

function namesItem(place: Place): place is ItemPlace {
  return (place.at === 'box' || place.at === 'step') && place.item !== undefined;
}
