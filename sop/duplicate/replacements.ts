import { officeOf } from '../model/officeOf.ts';
import type { Place } from '../model/place.ts';
import type { Official, Sop } from '../model/sop.ts';
import { mapTexts } from '../model/texts.ts';
import { expandTemplate } from '../vocabulary/numberTemplate.ts';
import { findTerms, replaceFindings } from './findTerms.ts';
import { ownName } from './ownName.ts';
import type { CopyWishes, TargetOffice } from './target.ts';
import { termsFor } from './terms.ts';

/** One thing that would be different in the copy. */
export interface Replacement {
  /** The same in every look at the same SOP, for its tick. */
  readonly id: string;
  readonly place: Place;
  /** The whole text of the place, and where in it `old` stands. */
  readonly text: string;
  readonly at: number;
  readonly old: string;
  /** Empty: it is left out. */
  readonly new: string;
  /** Ticked unless somebody says no. */
  readonly isProposed: boolean;
}

/**
 * Everything that would be replaced in the copy of a SOP for another office, in reading order: whole fields that belong to
 * the old office (number, dates, who signs), and its names wherever they stand. `index` counts the copies of one office.
 */
export function findReplacements(
  sop: Sop,
  target: TargetOffice,
  wishes: CopyWishes,
  index: number,
): readonly Replacement[] {
  const terms = termsFor(sop, target, wishes);
  const found: Replacement[] = [];
  mapTexts(sop, (text, place) => {
    const key = placeKey(place);
    const whole = wholeText(sop, place, target, wishes, index);
    if (whole !== null) {
      if (whole.text !== text)
        found.push({ id: key, place, text, at: 0, old: text, new: whole.text, isProposed: whole.isProposed });
    } else {
      for (const { at, old, new: next, isProposed } of findTerms(text, terms))
        found.push({ id: `${key}@${at}`, place, text, at, old, new: next, isProposed });
    }
    return text;
  });
  return found;
}

/** The copy: a draft under a new id, with exactly the given replacements and nothing else changed. */
export function copyWith(sop: Sop, replacements: readonly Replacement[], id: string): Sop {
  const byPlace = new Map<string, Replacement[]>();
  for (const replacement of replacements) {
    const key = placeKey(replacement.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), replacement]);
  }
  const copy = mapTexts(sop, (text, place) => {
    const own = byPlace.get(placeKey(place)) ?? [];
    const [first] = own;
    if (first === undefined) return text;
    // A whole field, filled or empty before.
    if (first.at === 0 && first.old === text) return first.new;
    return replaceFindings(text, own);
  });
  return { ...copy, id, status: 'draft' };
}

/** What a whole field becomes, and whether that is proposed. */
interface WholeText {
  readonly text: string;
  readonly isProposed: boolean;
}

/** What a field that belongs to the office as a whole becomes; null for a text that is looked through for names. */
function wholeText(sop: Sop, place: Place, target: TargetOffice, wishes: CopyWishes, index: number): WholeText | null {
  const sure = (text: string | null): WholeText | null => (text === null ? null : { text, isProposed: true });
  if (place.at === 'field' && place.field === 'number') return sure(newNumber(target, wishes, index));
  if (place.at === 'field' && place.field !== 'title') return sure(wishes.clearDates ? '' : null);
  if (place.at === 'approval') return signer(sop, target, place.field);
  // The one who proposed is of the old office, too; nobody of the new one is known.
  if (place.at === 'proposer' && place.field !== 'position') {
    return sure(target.unit === '' || sop.proposer === null ? null : '');
  }
  return null;
}

function newNumber({ code }: TargetOffice, { number }: CopyWishes, index: number): string | null {
  if (number === null) return null;
  return expandTemplate(number.template, { run: number.first + index, unit: code, date: number.date });
}

/** Heads of an office that has the name of a place; others may sign for many offices. */
const ownHead = /^\s*(?:pl[th]\.?\s*)?(?:lurah|camat|kepala\s+desa|kuwu)\b/i;

/**
 * Who signs is replaced as a whole: a new name with an old number would be worse than none. When nobody of the new office
 * is named, the old one is taken out, unless he may sign for both.
 */
function signer(sop: Sop, { unit, approval }: TargetOffice, field: keyof Official): WholeText | null {
  if (approval.name.trim() !== '') {
    if (field === 'position' && approval.position.trim() === '') return null;
    return { text: approval[field].trim(), isProposed: true };
  }
  if (field === 'position' || field === 'prefix' || unit === '') return null;
  const { position } = sop.identity.approval;
  const own = ownName(officeOf(sop.identity.issuer.unitLines))?.name.toLowerCase() ?? '';
  return { text: '', isProposed: ownHead.test(position) || (own !== '' && position.toLowerCase().includes(own)) };
}

function placeKey(place: Place): string {
  return JSON.stringify(place);
}
