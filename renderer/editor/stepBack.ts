import type { Place } from '../../sop/model/place.ts';
import { endCut } from '../state/cutRows.ts';
import { select, useSession } from '../state/session.ts';
import { gridWords } from '../words/grid.ts';
import { announce } from './announce.ts';
import { stepOf } from './places.ts';

/** Escape on a cell: first lets go of cut rows or of several rows, then goes to the row, at last to the page itself. */
export function stepBack(place: Place): boolean {
  if (endCut()) {
    announce(gridWords.cutEnded);
    return true;
  }
  const step = stepOf(place);
  if (useSession.getState().rows !== null) select(place);
  else if (step !== null && !(place.at === 'step' && place.column === 'no')) select({ at: 'step', step, column: 'no' });
  else document.querySelector<HTMLElement>('.desk')?.focus({ preventScroll: true });
  return true;
}
