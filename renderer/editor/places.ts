import { inputsHead } from '../../sop/model/inputsSpans.ts';
import { boxNames } from '../../sop/model/sop.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Place, StepColumn } from '../../sop/model/place.ts';
import type { Style } from '../../sop/model/style.ts';
import type { Outline } from '../state/outline.ts';

/** A name for a place that is equal exactly for equal places. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case 'sop':
    case 'flowTitle':
      return place.at;
    case 'issuer':
      return `issuer:${place.line}`;
    case 'field':
    case 'approval':
    case 'proposer':
      return `${place.at}:${place.field}`;
    case 'box':
      return `box:${place.box}${itemKey(place.item)}`;
    case 'lane':
      return `lane:${idKey(place.lane)}`;
    case 'step':
      return `step:${place.column}:${idKey(place.step)}${itemKey(place.item)}`;
    case 'symbol':
      return `symbol:${idKey(place.step)}:${idKey(place.lane)}`;
    case 'exit':
      return `exit:${place.branch}:${idKey(place.step)}`;
  }
}

function itemKey(item: string | undefined): string {
  return item === undefined ? '' : `:${idKey(item)}`;
}

/** An id as a part of a key: ids of stored files are any text, and the colon parts the key. */
function idKey(id: string): string {
  return id.includes(':') || id.includes('%') ? id.replaceAll('%', '%25').replaceAll(':', '%3A') : id;
}

/** Whether two places are the same. */
export function samePlace(one: Place, other: Place): boolean {
  return placeKey(one) === placeKey(other);
}

/**
 * The cell of the page that holds a place: an item stands in its list, an arrow leaves from the symbol of its step, a
 * line of the letterhead in the letterhead, a row under a Kelengkapan cell of several rows in that cell. A place that is gone leads to what is left of it, at last to the title.
 */
export function cellOf(sop: Outline, place: Place): Place {
  switch (place.at) {
    case 'sop':
      return { at: 'field', field: 'title' };
    case 'flowTitle':
      return sop.flowTitle === '' ? { at: 'field', field: 'title' } : place;
    case 'issuer':
      return { at: 'issuer', line: 'government' };
    case 'box':
      return { at: 'box', box: place.box };
    case 'proposer':
      return sop.proposer === null ? { at: 'field', field: 'title' } : place;
    case 'approval':
      return place.field === 'prefix' ? { at: 'approval', field: 'position' } : place;
    case 'field':
      return place;
    case 'lane':
      return sop.lanes.some((lane) => lane.id === place.lane) ? place : { at: 'field', field: 'title' };
    case 'step':
      if (!isStep(sop, place.step)) return lastCell(sop);
      if (place.column !== 'inputs') return { at: 'step', step: place.step, column: place.column };
      return { at: 'step', step: inputsHead(sop.steps, place.step)?.id ?? place.step, column: 'inputs' };
    case 'symbol':
      if (!isStep(sop, place.step)) return lastCell(sop);
      return sop.lanes.some((lane) => lane.id === place.lane)
        ? place
        : { at: 'step', step: place.step, column: 'activity' };
    case 'exit': {
      const step = sop.steps.find((other) => other.id === place.step);
      if (step === undefined) return lastCell(sop);
      const lane = step.performers[0];
      return lane === undefined
        ? { at: 'step', step: step.id, column: 'activity' }
        : { at: 'symbol', step: step.id, lane };
    }
  }
}

function isStep(sop: Outline, step: string): boolean {
  return sop.steps.some((other) => other.id === step);
}

function lastCell(sop: Outline): Place {
  const last = sop.steps.at(-1);
  return last === undefined ? { at: 'field', field: 'title' } : { at: 'step', step: last.id, column: 'activity' };
}

/** The identity part as one list, in reading order. */
export function identityCells(): Place[] {
  return [
    { at: 'issuer', line: 'government' },
    { at: 'field', field: 'number' },
    { at: 'field', field: 'created' },
    { at: 'field', field: 'revised' },
    { at: 'field', field: 'effective' },
    { at: 'approval', field: 'position' },
    { at: 'approval', field: 'name' },
    { at: 'approval', field: 'rank' },
    { at: 'approval', field: 'nip' },
    { at: 'field', field: 'title' },
    ...boxNames.map((box): Place => ({ at: 'box', box })),
  ];
}

/** The cells of one row of the step table, from left to right. */
export function rowCells(sop: Pick<Outline, 'lanes'>, style: Pick<Style, 'noteColumn'>, step: string): Place[] {
  const cell = (column: StepColumn): Place => ({ at: 'step', step, column });
  return [
    cell('no'),
    cell('activity'),
    ...sop.lanes.map((lane): Place => ({ at: 'symbol', step, lane: lane.id })),
    cell('inputs'),
    cell('time'),
    cell('output'),
    ...(style.noteColumn ? [cell('note')] : []),
  ];
}

/** The cells of the proposer's block. */
export function proposerCells(sop: Sop): Place[] {
  if (sop.proposer === null) return [];
  return (['position', 'name', 'rank', 'nip'] as const).map((field): Place => ({ at: 'proposer', field }));
}

/** The step a place belongs to, or null. */
export function stepOf(place: Place): string | null {
  return place.at === 'step' || place.at === 'symbol' || place.at === 'exit' ? place.step : null;
}

/** The number of a step counted from 1; 0 when it is gone. */
export function stepNumberOf(sop: Pick<Outline, 'steps'>, step: string): number {
  return sop.steps.findIndex((other) => other.id === step) + 1;
}
