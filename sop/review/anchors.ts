import { cellText } from '../model/edits/cellText.ts';
import { listOf } from '../model/edits/cellText.ts';
import { listAt } from '../model/lists.ts';
import type { Place } from '../model/place.ts';
import { unreachable } from '../model/result.ts';
import type { Sop, Step } from '../model/sop.ts';
import type { Anchor } from './events.ts';

/**
 * Where a finding stands now: its places that are still there, in their order. None = "tanpa tempat": what it spoke of was removed,
 * and its old text is shown instead. The whole document is always there.
 */
export function anchorPlaces(sop: Sop, anchor: Pick<Anchor, 'places'>): readonly Place[] {
  return anchor.places.flatMap((place) => placeNow(sop, place) ?? []);
}

/** Where a place is now; null when it is gone. The symbol of a step stays that symbol when somebody else performs the step. */
function placeNow(sop: Sop, place: Place): Place | null {
  if (isThere(sop, place)) return place;
  if (place.at !== 'symbol') return null;
  const lane = stepOf(sop, place.step)?.performers[0];
  return lane === undefined ? null : { ...place, lane };
}

/** An anchor at these places of a SOP, with what stands there. */
export function anchorAt(sop: Sop, places: Anchor['places']): Anchor {
  const texts = places.map((place) => placeText(sop, place)).filter((text) => text !== null && text !== '');
  return { places, text: texts.join('; ') };
}

/** Whether a place of a SOP is still there. A cell is, as long as its row or column is; it may be empty. */
export function isThere(sop: Sop, place: Place): boolean {
  switch (place.at) {
    case 'sop':
    case 'field':
    case 'approval':
    case 'flowTitle':
      return true;
    case 'issuer':
      return typeof place.line !== 'number' || place.line < sop.identity.issuer.unitLines.length;
    case 'proposer':
      return sop.proposer !== null;
    case 'box':
      return hasItem(sop, place);
    case 'lane':
      return sop.lanes.some(({ id }) => id === place.lane);
    case 'step':
      return stepOf(sop, place.step) !== undefined && hasItem(sop, place);
    case 'symbol':
      return stepOf(sop, place.step)?.performers.includes(place.lane) === true;
    case 'exit':
      return hasExit(stepOf(sop, place.step), place.branch);
    default:
      return unreachable(place);
  }
}

/** What stands at a place, as a person would read it; null when the place is gone or says nothing by itself. */
export function placeText(sop: Sop, place: Place): string | null {
  if (!isThere(sop, place)) return null;
  const item = itemOf(sop, place);
  if (item !== null) return item;
  switch (place.at) {
    case 'sop':
      return null;
    case 'step':
      return place.column === 'no' ? (stepOf(sop, place.step)?.activity ?? null) : cellText(sop, place);
    case 'symbol':
      return laneName(sop, place.lane);
    case 'exit':
      return exitText(sop, place.step, place.branch);
    default:
      return cellText(sop, place);
  }
}

/**
 * All that stands at a place as one comparable text: two SOPs have the same exactly when nobody changed anything there. Visible
 * numbers of rows are not part of it, so that moving other rows is no change of this one.
 */
export function placeValue(sop: Sop, place: Place): string | null {
  if (!isThere(sop, place)) return null;
  const value = valueAt(sop, place);
  return JSON.stringify(value === undefined ? null : value);
}

function valueAt(sop: Sop, place: Place): unknown {
  const item = itemOf(sop, place);
  if (item !== null) return item;
  switch (place.at) {
    case 'sop': {
      const { status: _status, ...rest } = sop;
      return rest;
    }
    case 'lane': {
      const name = laneName(sop, place.lane);
      const at = sop.lanes.findIndex(({ id }) => id === place.lane);
      const steps = sop.steps.filter(({ performers }) => performers.includes(place.lane)).map(({ id }) => id);
      return [name, at, steps];
    }
    case 'step':
      if (place.column !== 'no') return cellText(sop, place);
      return [stepOf(sop, place.step), sop.steps.findIndex(({ id }) => id === place.step)];
    case 'symbol': {
      const step = stepOf(sop, place.step);
      return [step?.kind, step?.performers, step?.cooperation, step?.isStart, step?.isEnd];
    }
    case 'exit': {
      const step = stepOf(sop, place.step);
      return [step?.kind, step?.exits[place.branch], step?.arrowShapes?.[place.branch], targetOf(sop, place)];
    }
    default:
      return cellText(sop, place);
  }
}

/** The text of the list entry that a place names; null when it names none. */
function itemOf(sop: Sop, place: Place): string | null {
  if ((place.at !== 'box' && place.at !== 'step') || place.item === undefined) return null;
  const list = listOf(place);
  if (list === null) return null;
  return listAt(sop, list)?.items.find(({ id }) => id === place.item)?.text ?? null;
}

function hasItem(sop: Sop, place: Extract<Place, { at: 'box' | 'step' }>): boolean {
  return place.item === undefined || itemOf(sop, place) !== null;
}

function hasExit(step: Step | undefined, branch: 'next' | 'yes' | 'no'): boolean {
  if (step === undefined) return false;
  return step.kind === 'decision' ? branch !== 'next' : branch === 'next';
}

function stepOf(sop: Sop, id: string): Step | undefined {
  return sop.steps.find((step) => step.id === id);
}

function laneName(sop: Sop, id: string): string | null {
  return sop.lanes.find((lane) => lane.id === id)?.name ?? null;
}

/** The step an arrow leads to, or where it ends. */
function targetOf(sop: Sop, { step: id, branch }: Extract<Place, { at: 'exit' }>): string {
  const at = sop.steps.findIndex((step) => step.id === id);
  const exit = sop.steps[at]?.exits[branch];
  if (exit === undefined || exit.to === 'end') return 'end';
  if (exit.to === 'step') return exit.step;
  return sop.steps[exit.to === 'following' ? at + 1 : at - 1]?.id ?? 'end';
}

function exitText(sop: Sop, step: string, branch: 'next' | 'yes' | 'no'): string {
  const word = { next: 'Lanjut', yes: 'Ya', no: 'Tidak' }[branch];
  const target = targetOf(sop, { at: 'exit', step, branch });
  const at = sop.steps.findIndex(({ id }) => id === target);
  return at < 0 ? `${word}: akhir` : `${word}: langkah ${at + 1}`;
}
