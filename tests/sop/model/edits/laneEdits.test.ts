import { describe, expect, test } from 'vitest';
import {
  addLane,
  addPerformer,
  deleteLane,
  placePerformer,
  removePerformer,
  sortLanesByFirstUse,
} from '../../../../sop/model/edits/laneEdits.ts';
import { buildSop, countingIds } from '../../../support/builders.ts';
import { applied } from '../../../support/laws.ts';

const sop = buildSop(['Lurah', 'Kasi', 'Staf', 'Tamu'], [{ by: [2] }, { by: [1, 2] }, { by: [0] }, {}]);
const performers = (of: typeof sop, row: number) => of.steps[row]?.performers;

describe('placing the symbol', () => {
  test('sets, replaces and exchanges the main performer', () => {
    expect(performers(applied(sop, placePerformer(sop, 'S4', 'L1')), 3)).toEqual(['L1']);
    expect(performers(applied(sop, placePerformer(sop, 'S1', 'L1')), 0)).toEqual(['L1']);
    expect(performers(applied(sop, placePerformer(sop, 'S2', 'L1')), 1)).toEqual(['L1', 'L3']);
    expect(performers(applied(sop, placePerformer(sop, 'S2', 'L3')), 1)).toEqual(['L3', 'L2']);
  });

  test('where it stands is no edit', () => {
    expect(placePerformer(sop, 'S1', 'L3')).toBeNull();
    expect(placePerformer(sop, 'X', 'L3')).toBeNull();
  });
});

test('further performers come and go, no column twice', () => {
  expect(performers(applied(sop, addPerformer(sop, 'S1', 'L2')), 0)).toEqual(['L3', 'L2']);
  expect(addPerformer(sop, 'S2', 'L3')).toBeNull();
  expect(performers(applied(sop, removePerformer(sop, 'S2', 'L2')), 1)).toEqual(['L3']);
  expect(removePerformer(sop, 'S1', 'L2')).toBeNull();
});

test('a new column stands last, or where asked', () => {
  expect(applied(sop, addLane(sop, 'Camat', countingIds('n'))).lanes.at(-1)).toEqual({ id: 'n1', name: 'Camat' });
  expect(applied(sop, addLane(sop, 'Camat', countingIds('n'), 0)).lanes[0]?.name).toBe('Camat');
});

test('deleting a column takes it out of its steps in one edit', () => {
  const after = applied(sop, deleteLane(sop, 'L3'));
  expect(after.lanes.map((lane) => lane.name)).toEqual(['Lurah', 'Kasi', 'Tamu']);
  expect(after.steps.map((step) => step.performers)).toEqual([[], ['L2'], ['L1'], []]);
  expect(deleteLane(sop, 'L4')).toEqual({ kind: 'removeLane', lane: 'L4' });
  expect(deleteLane(sop, 'X')).toBeNull();
});

test('columns are ordered by first use, unused ones last', () => {
  const after = applied(sop, sortLanesByFirstUse(sop));
  expect(after.lanes.map((lane) => lane.name)).toEqual(['Staf', 'Kasi', 'Lurah', 'Tamu']);
  expect(sortLanesByFirstUse(after)).toBeNull();
});
