import { cellOf, samePlace, stepOf } from '../places.ts';
import { perform } from '../perform.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import { refusesEdits } from '../../state/lock.ts';
import { select, startEditing, useSession } from '../../state/session.ts';
import { cellText } from '../cellText.ts';
import { pageText } from '../pageText.ts';
import { extendTo } from '../rowRange.ts';
import { typedItems } from './cellLook.ts';
import { offsetAt } from './printedLines.ts';

/**
 * A click selects; a click on the selected cell types in it, with the caret at the pointer (`offset` of the text). In the row
 * that is already selected a click on an empty lane moves the symbol there (the small ring shows it); Shift+click adds a
 * second performer. Shift+click on another cell of the table selects the rows up to it.
 */
export function clickCell(place: Place, shift: boolean, offset: () => number): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const before = cellOf(sop, useSession.getState().place);
  const step = sop.steps.find((candidate) => candidate.id === stepOf(place));
  if (shift && place.at === 'step') {
    extendTo(sop, place.step);
    return;
  }
  select(place);
  if (place.at === 'symbol') {
    const sameRow = stepOf(before) === place.step;
    if (shift) perform({ do: 'place', as: 'further' }, place);
    else if (step !== undefined && !step.performers.includes(place.lane) && (sameRow || step.performers.length === 0))
      perform({ do: 'place', as: 'main' }, place);
  } else if (samePlace(before, place) && cellText(sop, place) !== null && !refusesEdits(sop))
    startEditing(place, offset());
}

/** The offset in the text of a cell that lies under a point of the page (EMU). */
export function offsetUnder(sop: Sop, page: Page, place: Place, [x, y]: readonly [number, number]): number {
  return offsetAt(typedItems(page, place), pageText(sop, place) ?? '', x, y);
}

/** A double click types in the cell, or changes the symbol. */
export function doubleClickCell(place: Place): void {
  if (useSession.getState().editing !== null) return;
  perform(place.at === 'symbol' ? { do: 'toggleKind' } : { do: 'edit', start: null }, place);
}
