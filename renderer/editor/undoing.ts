import { changedPlace } from '../../sop/model/changedPlace.ts';
import type { Change } from '../../sop/model/change.ts';
import type { History } from '../../sop/model/history.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { redo, undo, useDocument } from '../state/document.ts';
import { fetchFurther } from '../state/keptHistory.ts';
import { select, useSession } from '../state/session.ts';
import { cellOf, samePlace } from './places.ts';

/** Takes back the last edit, of this session or an earlier one, and goes to where it shows. */
export function undoEdit(): void {
  walk('done', undo);
}

/** Does again what was taken back last, and goes to where it shows. */
export function redoEdit(): void {
  walk('undone', redo);
}

function walk(side: keyof History, step: () => Change | null): void {
  const before = useDocument.getState().sop;
  if (before === null) return;
  const change = step();
  if (change !== null) show(before, change);
  // Steps of earlier sessions come as they are needed; when none was at hand, this one waits for them.
  void fetchFurther(side).then((more) => {
    if (more && change === null) walk(side, step);
  });
}

/** Marks the place that an edit changed. The keyboard stays on its side: page or panel. */
function show(before: Sop, change: Change): void {
  const { sop } = useDocument.getState();
  const place = changedPlace(before, change);
  if (sop === null || place === null) return;
  const { editing, place: here } = useSession.getState();
  const cell = cellOf(sop, place);
  // An arrow that is selected stays in the hand.
  if (place.at === 'exit' && samePlace(here, place)) return;
  if (editing !== null && samePlace(cellOf(sop, editing.place), cell)) return;
  const region = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'];
  select(place, region === 'page' || region === 'panel' ? region : null);
  useSession.setState(({ visit }) => ({ flash: visit }));
}
