import { inputsSpans } from '../../sop/model/inputsSpans.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Style } from '../../sop/model/style.ts';
import type { Outline } from '../state/outline.ts';
import { cellOf, identityCells, proposerCells, rowCells, samePlace, stepOf } from './places.ts';

export type Direction =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'next'
  | 'previous';

/**
 * All cells as lines: each identity field is a line of its own, then the lane headings, then the rows of the table, at
 * last the fields of the proposer. A Kelengkapan cell over several rows belongs to its first.
 */
export function cellLines(sop: Sop, style: Pick<Style, 'noteColumn'>): readonly (readonly Place[])[] {
  const spans = inputsSpans(sop.steps);
  const headings = sop.lanes.map((lane): Place => ({ at: 'lane', lane: lane.id }));
  return [
    ...identityCells().map((cell) => [cell]),
    ...(sop.flowTitle === '' ? [] : [[{ at: 'flowTitle' } as const]]),
    ...(headings.length === 0 ? [] : [headings]),
    ...sop.steps.map((step, row) => {
      const cells = rowCells(sop, style, step.id);
      return spans[row] === 0 ? cells.filter((cell) => cell.at !== 'step' || cell.column !== 'inputs') : cells;
    }),
    ...proposerCells(sop).map((cell) => [cell]),
  ];
}

/** Where a movement leads from a cell; null when there is nothing further in that direction. */
export function moveFrom(sop: Sop, style: Pick<Style, 'noteColumn'>, from: Place, direction: Direction): Place | null {
  const lines = cellLines(sop, style);
  const here = cellOf(sop, from);
  const row = lines.findIndex((line) => line.some((cell) => samePlace(cell, here)));
  const line = lines[row] ?? [];
  const column = line.findIndex((cell) => samePlace(cell, here));
  switch (direction) {
    case 'left':
      return line[column - 1] ?? (line.length === 1 ? (lines[row - 1]?.[0] ?? null) : null);
    case 'right':
      return line[column + 1] ?? (line.length === 1 ? (lines[row + 1]?.[0] ?? null) : null);
    case 'up':
    case 'down': {
      const by = direction === 'up' ? -1 : 1;
      let next = row + by;
      while (isUnder(lines[next], here)) next += by;
      const found = lines[next];
      return found === undefined ? null : alignedIn(found, here);
    }
    case 'rowStart':
      return line[0] ?? null;
    case 'rowEnd':
      return line.at(-1) ?? null;
    case 'first':
      return lines.find((other) => other.some((cell) => stepOf(cell) !== null))?.[0] ?? lines[0]?.[0] ?? null;
    case 'last':
      return lines.findLast((other) => other.some((cell) => stepOf(cell) !== null))?.at(-1) ?? null;
    case 'next':
      return line[column + 1] ?? lines[row + 1]?.[0] ?? null;
    case 'previous':
      return line[column - 1] ?? lines[row - 1]?.at(-1) ?? null;
  }
}

/** Whether a row of the table has no cell of its own where a Kelengkapan cell covers several. */
function isUnder(line: readonly Place[] | undefined, from: Place): boolean {
  if (line === undefined || from.at !== 'step' || from.column !== 'inputs') return false;
  const inTable = line.some((cell) => cell.at === 'step');
  return inTable && !line.some((cell) => cell.at === 'step' && cell.column === 'inputs');
}

/** The cell of a line that stands under or over a cell: the same column or lane, else the activity, else the first. */
function alignedIn(line: readonly Place[], from: Place): Place | null {
  const aligned = line.find((cell) => {
    if (cell.at === 'step' && from.at === 'step') return cell.column === from.column;
    const lane = from.at === 'symbol' || from.at === 'lane' ? from.lane : null;
    return (cell.at === 'symbol' || cell.at === 'lane') && cell.lane === lane;
  });
  return aligned ?? line.find((cell) => cell.at === 'step' && cell.column === 'activity') ?? line[0] ?? null;
}

/** The parts the panel shows one at a time, in the order of its jump menu. */
export type Section = 'identity' | 'boxes' | 'lanes' | 'print' | { readonly step: string };

/** The part of the panel that a place belongs to. */
export function sectionOf(sop: Outline, place: Place): Section {
  switch (place.at) {
    case 'box':
      return 'boxes';
    case 'lane':
      return 'lanes';
    case 'flowTitle':
      return 'print';
    case 'step':
    case 'symbol':
    case 'exit':
      return sop.steps.some((step) => step.id === place.step) ? { step: place.step } : 'identity';
    default:
      return 'identity';
  }
}

/** All parts in order. */
export function sections(sop: Outline): readonly Section[] {
  return ['identity', 'boxes', 'lanes', 'print', ...sop.steps.map((step) => ({ step: step.id }))];
}

/** A name for a part that is equal exactly for equal parts. */
export function sectionKey(section: Section): string {
  return typeof section === 'string' ? section : `step:${section.step}`;
}

/** The place where a part begins. Lanes without a column keep the panel on their own list. */
export function firstPlaceOf(sop: Outline, section: Section): Place {
  if (typeof section !== 'string') return { at: 'step', step: section.step, column: 'activity' };
  if (section === 'boxes') return { at: 'box', box: 'legalBasis' };
  if (section === 'print') return { at: 'flowTitle' };
  if (section === 'lanes') return { at: 'lane', lane: sop.lanes[0]?.id ?? '' };
  return { at: 'field', field: 'title' };
}
