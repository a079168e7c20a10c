import type { Official } from '../../sop/model/sop.ts';
import { personKey } from '../../sop/vocabulary/people.ts';
import type { Person } from '../../sop/vocabulary/people.ts';

/** An entry of the address book as it is written. */
export interface Entry extends Official {
  readonly unit: string;
}

export const emptyEntry: Entry = { prefix: '', position: '', name: '', rank: '', nip: '', unit: '' };

/** The entry of a person; an empty one for nobody. */
export function entryOf(person: Person | null): Entry {
  if (person === null) return emptyEntry;
  const { prefix, position, name, rank, nip, unit } = person;
  return { prefix, position, name, rank, nip, unit };
}

/** Names of the rows of the book: officials of SOPs have no entry yet. */
export const personId = {
  fresh: 'baru',
  of: (person: Person): string => person.id ?? personKey(person),
} as const;
