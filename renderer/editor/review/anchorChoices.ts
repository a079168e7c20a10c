import type { FlowGraph } from '../../../sop/flow/graph.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { cellOf, placeKey, stepOf } from '../places.ts';
import { anchorTitle } from './anchorTitle.ts';

/** One thing that a finding can be about. */
export interface AnchorChoice {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
}

/**
 * What a finding can be about when a cell is selected, the nearest first: the cell, its step, the arrows that leave the
 * step, the column of the symbol, at last the whole SOP.
 */
export function anchorChoices(sop: Sop, graph: FlowGraph, selected: Place): readonly AnchorChoice[] {
  const cell = cellOf(sop, selected);
  const places: Place[] = [cell];
  const step = stepOf(cell);
  if (step !== null) {
    places.push({ at: 'step', step, column: 'no' });
    const targets = graph.targets.get(step) ?? {};
    for (const branch of ['next', 'yes', 'no'] as const)
      if (targets[branch] !== undefined) places.push({ at: 'exit', step, branch });
  }
  if (cell.at === 'symbol') places.push({ at: 'lane', lane: cell.lane });
  places.push({ at: 'sop' });
  const seen = new Set<string>();
  return places.flatMap((place) => {
    const id = placeKey(place);
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, place, label: anchorTitle(sop, place) }];
  });
}
