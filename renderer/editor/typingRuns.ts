import type { Change } from '../../sop/model/change.ts';
import type { Place } from '../../sop/model/place.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { newId } from '../state/ids.ts';
import { gridWords } from '../words/grid.ts';
import { announce } from './announce.ts';
import { cellChange } from './cellText.ts';
import { pageChange } from './pageText.ts';
import { placeKey } from './places.ts';

/** A pause longer than this begins a new step of undo, in ms. */
const runPauseMs = 1000;

let run = 0;
let lastKeyAt = 0;

/** Beginning of the undo groups of one visit to a cell. */
export function cellGroup(visit: number): string {
  return `cell:${visit}:`;
}

/** Beginning of the undo groups of a field in the panel. */
export function fieldGroup(field: string): string {
  return `field:${field}:`;
}

/** Applies an edit made by typing: keys that follow each other quickly in one group are undone together. */
function dispatchRun(change: Change | null, group: string): void {
  const now = performance.now();
  if (now - lastKeyAt > runPauseMs) run += 1;
  lastKeyAt = now;
  if (change !== null && !dispatch(change, `${group}${run}`)) announce(gridWords.textRefused);
}

/** Applies what tidies a text as part of the last typing run. */
export function dispatchTidy(change: Change | null, group: string): void {
  dispatch(change, `${group}${run}`);
}

/** Puts typed text into a cell of the page. */
export function typeInCell(place: Place, text: string, visit: number): void {
  const { sop } = useDocument.getState();
  if (sop !== null) dispatchRun(pageChange(sop, place, text, newId), cellGroup(visit));
}

/** Puts typed text of a field in the panel into its place. */
export function typeInField(place: Place, text: string): void {
  const { sop } = useDocument.getState();
  if (sop !== null) dispatchTyped(cellChange(sop, place, text, newId), placeKey(place));
}

/** Applies an edit made by typing into a field of that name. */
export function dispatchTyped(change: Change | null, field: string): void {
  dispatchRun(change, fieldGroup(field));
}
