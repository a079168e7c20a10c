import { boxNames } from '../model/boxNames.ts';
import type { Place } from '../model/place.ts';

/** The kinds of text that are remembered and offered again, one for each kind of cell. */
export const vocabularyFields = [
  'activity',
  'inputs',
  'time',
  'output',
  'note',
  'lane',
  'position',
  'rank',
  'title',
  'government',
  'unit',
  ...boxNames,
] as const;
export type VocabularyField = (typeof vocabularyFields)[number];

/** Which texts a cell is completed from, dearest first; null = nothing is offered there (numbers, dates, symbols). */
export function fieldsFor(place: Place): readonly VocabularyField[] | null {
  switch (place.at) {
    case 'issuer':
      if (place.line === 'logo') return null;
      return ['unit', 'government'];
    case 'field':
      return place.field === 'title' ? ['title'] : null;
    case 'approval':
    case 'proposer':
      if (place.field === 'position') return ['position', 'lane'];
      return place.field === 'rank' ? ['rank'] : null;
    case 'box':
      return place.box === 'relatedSops' ? ['relatedSops', 'title'] : [place.box];
    case 'lane':
      return ['lane', 'position'];
    case 'step':
      if (place.column === 'no') return null;
      // What one step hands on is what the next one needs.
      if (place.column === 'inputs') return ['inputs', 'output'];
      return [place.column];
    default:
      return null;
  }
}

/** Whether a cell names an official of the address book. */
export function namesOfficial(place: Place): place is Extract<Place, { readonly at: 'approval' | 'proposer' }> {
  return (place.at === 'approval' || place.at === 'proposer') && place.field === 'name';
}
