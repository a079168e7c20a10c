import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { emptyHistory, push, redo, undo } from '../../../sop/model/history.ts';
import type { History } from '../../../sop/model/history.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import { reread, valueOf } from '../../support/laws.ts';
import { anyChange, anySop } from '../../support/randomModel.ts';

interface Desk {
  readonly sop: Sop;
  readonly history: History;
}

function edit(desk: Desk, change: Change, group: string | null = null): Desk {
  const done = apply(desk.sop, change);
  if (!done.ok) return desk;
  return { sop: done.value.sop, history: push(desk.history, change, done.value.inverse, group) };
}

function back(desk: Desk, move: typeof undo): Desk | null {
  const moved = move(desk.history);
  return moved === null ? null : { sop: valueOf(apply(desk.sop, moved.change)).sop, history: moved.history };
}

const start: Desk = { sop: buildSop(['Staf'], [{ by: [0] }, { by: [0] }]), history: emptyHistory };
const typed = (text: string): Change => ({ kind: 'setText', field: 'title', text });

test('a typing run is undone at once and stays one change', () => {
  const desk = ['S', 'SO', 'SOP'].reduce((now, text) => edit(now, typed(text), 'title'), start);
  expect(desk.history.done).toEqual([{ change: typed('SOP'), inverse: typed(''), group: 'title' }]);
  expect(back(desk, undo)?.sop).toEqual(start.sop);
});

test('edits of other groups, and edits without one, are undone one by one', () => {
  const desk = edit(edit(edit(start, typed('a'), 'title'), typed('b')), typed('c'));
  expect(desk.history.done).toHaveLength(3);
  expect(back(desk, undo)?.sop.identity.title).toBe('b');
});

test('a run that does different things is undone in reverse order', () => {
  const insert: Change = { kind: 'insertLane', at: 1, lane: { id: 'new', name: '' } };
  const place: Change = { kind: 'setStep', step: 'S1', patch: { performers: ['new'] } };
  const desk = edit(edit(start, insert, 'paste'), place, 'paste');
  expect(desk.history.done).toHaveLength(1);
  const undone = back(desk, undo);
  expect(undone?.sop).toEqual(start.sop);
  expect(undone && back(undone, redo)?.sop).toEqual(desk.sop);
});

test('a run does not go on across an undo, and a new edit forgets what was undone', () => {
  const desk = edit(edit(start, typed('a'), 'title'), { kind: 'setStatus', value: 'submitted' });
  const undone = back(desk, undo);
  const on = undone && edit(undone, typed('ab'), 'title');
  expect(on?.history.done).toHaveLength(2);
  expect(on?.history.undone).toEqual([]);
  expect(on && redo(on.history)).toBeNull();
});

test('nothing to undo, nothing to redo', () => {
  expect(undo(emptyHistory)).toBeNull();
  expect(redo(emptyHistory)).toBeNull();
});

test('undoing all leads to the start and redoing all to the end, whatever was edited and grouped', () => {
  const groups = fc.constantFrom(null, 'a', 'b');
  const edits = fc.array(fc.tuple(anyChange, groups), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(anySop(), edits, (sop, changes) => {
      const first: Desk = { sop, history: emptyHistory };
      const last = changes.reduce((desk, [change, group]) => edit(desk, change, group), first);
      let desk = last;
      for (let next = back(desk, undo); next !== null; next = back(desk, undo)) desk = next;
      expect(desk.sop).toEqual(sop);
      desk = { ...desk, history: reread(desk.history) };
      for (let next = back(desk, redo); next !== null; next = back(desk, redo)) desk = next;
      expect(desk.sop).toEqual(last.sop);
    }),
    { seed: 36, numRuns: 150 },
  );
});
