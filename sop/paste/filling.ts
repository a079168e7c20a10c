import type { Change } from '../model/change.ts';
import type { IdSource } from '../model/create.ts';
import { setList } from '../model/edits/textEdits.ts';
import type { Sop, Step } from '../model/sop.ts';
import type { ColumnRole } from './columnRoles.ts';
import type { PasteSpot } from './spot.ts';

/** The steps whose cells a paste fills: those from its spot on. None unless it fills. */
export function filledSteps(sop: Sop, spot: PasteSpot): readonly Step[] {
  if (spot.at !== 'fill') return [];
  const from = sop.steps.findIndex(({ id }) => id === spot.step);
  return from < 0 ? [] : sop.steps.slice(from);
}

/** Gives the cells of a step what was pasted for them. Columns the paste does not bring keep what they hold. */
export function filledCells(sop: Sop, step: Step, source: Step, roles: readonly ColumnRole[], ids: IdSource): Change[] {
  const has = (...wanted: readonly ColumnRole[]): boolean => wanted.some((role) => roles.includes(role));
  const patch = {
    ...(has('activity') ? { activity: source.activity } : {}),
    ...(has('time') ? { duration: source.duration } : {}),
    ...(has('note') ? { note: source.note } : {}),
    ...(has('lane', 'performer') ? { performers: source.performers, kind: source.kind } : {}),
  };
  const lists = (['inputs', 'outputs'] as const).flatMap((of): Change[] => {
    if (!has(of === 'inputs' ? 'inputs' : 'output')) return [];
    const list = { of, step: step.id };
    const change = setList(
      sop,
      list,
      source[of].items.map(({ text }) => text),
      ids,
    );
    const isMarked = source[of].marker !== null && step[of].items.length === 0;
    return [
      ...(isMarked ? [{ kind: 'setMarker', list, marker: source[of].marker } as const] : []),
      ...(change === null ? [] : [change]),
    ];
  });
  return [...(Object.keys(patch).length === 0 ? [] : [{ kind: 'setStep', step: step.id, patch } as const]), ...lists];
}
