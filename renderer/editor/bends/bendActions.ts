import { resetAllArrows, resetArrow } from '../../../sop/model/edits/arrowEdits.ts';
import type { HitArea, Page } from '../../../sop/layout/pages.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import { releaseArrow, selectArrow, useBending } from '../../state/bending.ts';
import type { ArrowRef, HandleName } from '../../state/bending.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { drawEdited } from '../../state/selectors.ts';
import type { Drawn } from '../../state/drawn.ts';
import { select } from '../../state/session.ts';
import { arrowWords } from '../../words/arrows.ts';
import { announce } from '../announce.ts';
import { stepNumberOf } from '../places.ts';
import { arrowUnder, arrowsOf, findArrow, handlesOf, lanesOf, sameArrow } from './pieces.ts';
import type { DrawnArrow, Handle } from './pieces.ts';
import { settled, tryBend, tryBends } from './trials.ts';
import type { PossibleTrial } from './trials.ts';
import { stopsFrom, meaningsOf } from './wishes.ts';

/** What an arrow is called aloud. */
export function nameOf(sop: Sop, ref: ArrowRef): string {
  return arrowWords.name(ref.branch, stepNumberOf(sop, ref.step));
}

/** How an arrow runs, as a sentence. */
export function wayOf(sop: Sop, ref: ArrowRef, { shape }: DrawnArrow): string {
  const column = sop.lanes.find((lane) => lane.id === shape.run?.lane)?.name ?? null;
  return arrowWords.runs(nameOf(sop, ref), shape.leave, column, shape.enter);
}

/** The first arrow that leaves a step, or the one after the selected one. False when it has none on any page. */
export function selectNextArrow(step: StepId): boolean {
  const { sop } = useDocument.getState();
  if (sop === null) return false;
  const { pages } = drawEdited(sop).pages;
  const refs = pages.flatMap((page) => arrowsOf(sop, page).map(({ ref }) => ref)).filter((ref) => ref.step === step);
  const selected = useBending.getState().arrow;
  const at = refs.findIndex((ref) => sameArrow(ref, selected));
  // Pieces of one arrow may stand on several pages.
  const next = refs.slice(at + 1).find((ref) => !sameArrow(ref, selected)) ?? refs[0];
  if (next === undefined) {
    announce(arrowWords.noArrow);
    return false;
  }
  selectArrow(next);
  return true;
}

/** How near to an arrow a click means it, and how near to the middle of a column it means its ring, in pixels. */
const reach = 5;
const ring = 8;

/**
 * A click close to an arrow and beside symbols takes hold of it. The middle of a column stays free: a click there puts
 * the symbol there, whatever arrow runs through.
 */
export function clickArrow(
  sop: Sop,
  page: Page,
  cell: HitArea,
  [x, y]: readonly [number, number],
  scale: number,
): boolean {
  const off = Math.hypot(x - cell.x - cell.width / 2, y - cell.y - cell.height / 2);
  if (cell.place.at === 'symbol' && off * scale < ring) return false;
  const ref = arrowUnder(sop, page, [x, y], reach / scale, useBending.getState().arrow);
  if (ref === null) return false;
  selectArrow(ref);
  return true;
}

/** Carries out a bend that was tried, with its piece exactly where it came to stand. */
export function keepBend(base: Drawn, ref: ArrowRef, trial: PossibleTrial): void {
  const shape = settled(trial);
  const exact = shape === null ? null : tryBend(base, ref, shape, drawEdited);
  dispatch(exact?.is === 'possible' ? exact.change : trial.change);
  announce(wayOf(base.sop, ref, trial.arrow));
}

/** Moves a piece to the next place it can stand: left and right, or up and down. */
export function stepPiece(ref: ArrowRef, handle: Handle, page: Page, by: 1 | -1): void {
  const { sop } = useDocument.getState();
  const arrow = sop === null ? null : findArrow(sop, page, ref);
  if (sop === null || arrow === null) return;
  const base = drawEdited(sop);
  const asked = sop.steps.find((step) => step.id === ref.step)?.arrowShapes?.[ref.branch] ?? null;
  let refusal: string | null = null;
  for (const at of stopsFrom(arrow, handle.piece, by, lanesOf(page))) {
    const trial = tryBends(base, ref, arrow, meaningsOf(page, arrow, handle.piece, at, asked), drawEdited);
    if (trial.is === 'refused') refusal ??= trial.sentence;
    if (trial.is !== 'possible' || !movedOn(arrow, trial.arrow, handle, by)) continue;
    keepBend(base, ref, trial);
    return;
  }
  announce(refusal ?? arrowWords.noFurther);
}

/** Whether the piece went the way the key said; a piece that is gone has gone. */
function movedOn(before: DrawnArrow, after: DrawnArrow, { name, piece }: Handle, by: 1 | -1): boolean {
  if (piece.axis === 'horizontal') return true;
  const was = before.pieces[piece.index]?.from[0] ?? 0;
  const is = handlesOf(after).find((handle) => handle.name === name)?.piece.from[0];
  return is === undefined || (is - was) * by > 0;
}

/** Gives an arrow back to the router. */
export function resetOne(ref: ArrowRef): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const name = nameOf(sop, ref);
  announce(dispatch(resetArrow(sop, ref.step, ref.branch)) ? arrowWords.reset(name) : arrowWords.notBent(name));
}

/** Gives every arrow of the SOP back to the router. */
export function resetEvery(): void {
  const { sop } = useDocument.getState();
  if (sop !== null && dispatch(resetAllArrows(sop))) announce(arrowWords.resetAll);
}

/** Back from the arrow to the cell of its symbol. */
export function leaveArrow(ref: ArrowRef): void {
  releaseArrow();
  select({ at: 'exit', step: ref.step, branch: ref.branch });
}

/** The handle that has the keyboard. */
export function holdHandle(handle: HandleName): void {
  useBending.setState({ handle });
}
