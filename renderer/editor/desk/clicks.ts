import { cellOf, samePlace, stepOf } from '../places.ts';
import { perform } from '../perform.ts';
import type { Place } from '../../../sop/model/place.ts';
import { useDocument } from '../../state/document.ts';
import { select, useSession } from '../../state/session.ts';

/**
 * A click selects; a click on the selected cell types in it. In the row that is already selected a click on an empty
 * lane moves the symbol there (the small ring shows it); Shift+click adds a second performer.
 */
export function clickCell(place: Place, shift: boolean): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const before = cellOf(sop, useSession.getState().place);
  const step = sop.steps.find((candidate) => candidate.id === stepOf(place));
  select(place);
  if (place.at === 'symbol') {
    const sameRow = stepOf(before) === place.step;
    if (shift) perform({ do: 'place', as: 'further' }, place);
    else if (step !== undefined && !step.performers.includes(place.lane) && (sameRow || step.performers.length === 0))
      perform({ do: 'place', as: 'main' }, place);
  } else if (samePlace(before, place)) perform({ do: 'edit', start: null }, place);
}

/** A double click types in the cell, or changes the symbol. */
export function doubleClickCell(place: Place): void {
  if (useSession.getState().editing !== null) return;
  perform(place.at === 'symbol' ? { do: 'toggleKind' } : { do: 'edit', start: null }, place);
}
