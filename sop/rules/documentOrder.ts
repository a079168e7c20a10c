import type { Place, StepColumn } from '../model/place.ts';
import { boxNames } from '../model/sop.ts';
import type { Sop } from '../model/sop.ts';
import { unreachable } from '../model/result.ts';

const fields = ['number', 'created', 'revised', 'effective', 'title'] as const;
const officialFields = ['prefix', 'position', 'name', 'rank', 'nip'] as const;
const columns: readonly (StepColumn | 'symbol' | 'exit')[] = [
  'no',
  'activity',
  'symbol',
  'exit',
  'inputs',
  'time',
  'output',
  'note',
];
const branches = ['next', 'yes', 'no'] as const;

/**
 * Where a place stands when the sheet is read from top to bottom, as a key to compare number by number:
 * the document itself, the identity part, the flow title, the lanes, the steps row by row, the proposer.
 */
export function documentPosition(sop: Sop, place: Place): readonly number[] {
  switch (place.at) {
    case 'sop':
      return [0];
    case 'issuer':
      if (place.line === 'logo') return [1, 0];
      return place.line === 'government' ? [1, 1] : [1, 2, place.line];
    case 'field':
      return place.field === 'title' ? [4] : [2, fields.indexOf(place.field)];
    case 'approval':
      return [3, officialFields.indexOf(place.field)];
    case 'box': {
      const items = sop.identity.boxes[place.box].items;
      return [5, boxNames.indexOf(place.box), items.findIndex((item) => item.id === place.item)];
    }
    case 'flowTitle':
      return [6];
    case 'lane':
      return [7, laneIndex(sop, place.lane)];
    case 'step':
      return [8, rowOf(sop, place.step), columns.indexOf(place.column), itemIndex(sop, place)];
    case 'symbol':
      return [8, rowOf(sop, place.step), columns.indexOf('symbol'), laneIndex(sop, place.lane)];
    case 'exit':
      return [8, rowOf(sop, place.step), columns.indexOf('exit'), branches.indexOf(place.branch)];
    case 'proposer':
      return [9, officialFields.indexOf(place.field)];
    default:
      return unreachable(place);
  }
}

/** Compares two keys; a shorter key that is a prefix of the other comes first. */
export function comparePositions(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function rowOf(sop: Sop, step: string): number {
  return sop.steps.findIndex((candidate) => candidate.id === step);
}

function laneIndex(sop: Sop, lane: string): number {
  return sop.lanes.findIndex((candidate) => candidate.id === lane);
}

function itemIndex(sop: Sop, place: Extract<Place, { at: 'step' }>): number {
  const step = sop.steps.find((candidate) => candidate.id === place.step);
  const list = place.column === 'inputs' ? step?.inputs : place.column === 'output' ? step?.outputs : undefined;
  return list?.items.findIndex((item) => item.id === place.item) ?? -1;
}
