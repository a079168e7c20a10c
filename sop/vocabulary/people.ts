import { checkNip, nipDigits } from '../model/nip.ts';
import type { Official } from '../model/sop.ts';
import { matchAt } from './rank.ts';
import { foldPhrase, foldedWords } from './fold.ts';

/** An official of the address book, written there by hand or read out of signature blocks. */
export interface Person extends Official {
  /** Name in the book; null for one who is only known from SOPs. */
  readonly id: string | null;
  readonly unit: string;
  /** How many SOPs name this official. */
  readonly uses: number;
  /** ISO instant of the last use or change. */
  readonly lastUsed: string;
}

/** What makes two signature blocks the same official: the NIP when it has 18 digits, else the name. */
export function personKey({ name, nip }: Pick<Official, 'name' | 'nip'>): string {
  const digits = nipDigits(nip);
  return /^\d{18}$/.test(digits) ? `nip:${digits}` : `nama:${foldPhrase(name)}`;
}

/** Fewest letters of a name that stands in a signature block without a NIP: a name that is being typed is no official yet. */
const fewestLetters = 5;

/** Whether a signature block names somebody in full. */
function isNamed({ name, position, nip }: Official): boolean {
  const letters = foldedWords(name).join('').length;
  return letters > 0 && (/^\d{18}$/.test(nipDigits(nip)) || (position !== '' && letters >= fewestLetters));
}

/**
 * The address book as it is offered: entries written by hand, and officials that signature blocks name in full, unless they
 * are forgotten. Blocks of one official count together; the newest says what he is now. Newest first.
 */
export function addressBook(
  written: readonly Person[],
  seen: readonly Person[],
  forgotten: ReadonlySet<string>,
): readonly Person[] {
  const book = new Map<string, Person>();
  const keyOfName = new Map<string, string>();
  const all = [...written, ...seen.toSorted((one, other) => compare(other.lastUsed, one.lastUsed))];
  // A block without a NIP is the official of that name whose NIP is known.
  for (const person of all) {
    const key = personKey(person);
    if (key.startsWith('nip:')) keyOfName.set(foldPhrase(person.name), key);
  }
  for (const person of all) {
    const own = personKey(person);
    const key = own.startsWith('nip:') ? own : (keyOfName.get(foldPhrase(person.name)) ?? own);
    const known = book.get(key);
    if (person.id === null && ((known === undefined && !isNamed(person)) || forgotten.has(key))) continue;
    if (known === undefined) book.set(key, person);
    else
      book.set(key, {
        ...known,
        uses: known.uses + person.uses,
        lastUsed: known.lastUsed > person.lastUsed ? known.lastUsed : person.lastUsed,
      });
  }
  return [...book.values()].toSorted(
    (one, other) => compare(other.lastUsed, one.lastUsed) || compare(one.name, other.name),
  );
}

/** The officials whose name, position or NIP begins with what was typed; those of the unit first, then the most used. */
export function matchingPeople(
  typed: string,
  people: readonly Person[],
  unit: string,
  limit: number,
): readonly Person[] {
  const words = foldedWords(typed);
  const digits = nipDigits(typed);
  const here = foldPhrase(unit);
  const found = people.flatMap((person) => {
    const byName = words.length === 0 ? 0 : matchAt(words, foldedWords(person.name));
    const byPosition = matchAt(words, foldedWords(person.position));
    const byNip = /^\d{3,}$/.test(digits) && nipDigits(person.nip).startsWith(digits);
    if (byName === null && byPosition === null && !byNip) return [];
    return [{ person, away: foldPhrase(person.unit) === here ? 0 : 1, at: byName ?? 2 }];
  });
  return found
    .toSorted(
      (one, other) =>
        one.away - other.away ||
        one.at - other.at ||
        other.person.uses - one.person.uses ||
        compare(one.person.name, other.person.name),
    )
    .slice(0, limit)
    .map(({ person }) => person);
}

/** Why an official cannot stand in the book; null = he can. */
export function personFault(person: Pick<Official, 'name' | 'nip'>): 'noName' | 'nip' | null {
  if (foldPhrase(person.name) === '') return 'noName';
  const fault = checkNip(person.nip);
  return fault === null || fault === 'empty' ? null : 'nip';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
