import { create } from 'zustand';
import type { Place } from '../../sop/model/place.ts';
import type { Official } from '../../sop/model/sop.ts';
import type { Person } from '../../sop/vocabulary/people.ts';
import { call } from '../desk/call.ts';

/** What the dialog of the address book was opened for. */
export interface PeopleVisit {
  /** An official to write down; null = to look at the book. */
  readonly draft: (Official & { readonly unit: string }) | null;
  /** The signature block that a chosen official fills; null = none. */
  readonly block: 'approval' | 'proposer' | null;
  /** The cell of the page that gets the keyboard back; null = where it was. */
  readonly returnTo: Place | null;
}

interface PeopleState {
  /** The address book, as the host last told it. */
  readonly people: readonly Person[];
  readonly visit: PeopleVisit | null;
}

export const usePeople = create<PeopleState>(() => ({ people: [], visit: null }));

/** Asks the host for the address book; what is known stays until it has answered. */
export async function refreshPeople(): Promise<void> {
  const reply = await call('people.list', {});
  if (reply.ok) usePeople.setState({ people: reply.value.people });
}

/** Opens the address book. */
export function showPeople(visit: PeopleVisit = { draft: null, block: null, returnTo: null }): void {
  usePeople.setState({ visit });
  void refreshPeople();
}

export function hidePeople(): void {
  usePeople.setState({ visit: null });
}
