import { changed, refused } from './applied.ts';
import type { Applied, ChangeOf } from './applied.ts';
import { restoringShapes, shapesInLane, withoutLane } from './arrowShapes.ts';
import { insertedAt, isGap, isPosition, movedTo, removedAt, replacedAt } from './sequence.ts';
import { sizes } from './sizes.ts';
import type { Change } from './change.ts';
import type { Lane, Sop } from './sop.ts';

/** Edits of the Pelaksana columns. */
export type LaneChange = ChangeOf<'insertLane' | 'removeLane' | 'moveLane' | 'renameLane'>;

/**
 * Applies an edit of the Pelaksana columns. A column that still performs a step is not removed (`laneInUse`):
 * the caller takes it out of those steps first, in the same batch, so that nothing disappears unsaid. Arrows that
 * were bent into it by hand are left to the router there.
 */
export function applyLane(sop: Sop, change: LaneChange): Applied {
  const { lanes } = sop;
  if (change.kind === 'insertLane') {
    const { at, lane } = change;
    if (lanes.some((other) => other.id === lane.id)) return refused('duplicateId', lane.id);
    if (!isGap(lanes, at) || lanes.length >= sizes.lanes) return refused('outOfRange', at);
    return changed({ ...sop, lanes: insertedAt(lanes, at, lane) }, { kind: 'removeLane', lane: lane.id });
  }

  const at = lanes.findIndex((lane) => lane.id === change.lane);
  const lane = lanes[at];
  if (lane === undefined) return refused('unknownLane', change.lane);
  switch (change.kind) {
    case 'removeLane':
      if (sop.steps.some((step) => step.performers.includes(lane.id))) return refused('laneInUse', lane.id);
      return removeLane(sop, at, lane);
    case 'moveLane':
      if (!isPosition(lanes, change.to)) return refused('outOfRange', change.to);
      return changed({ ...sop, lanes: movedTo(lanes, at, change.to) }, { kind: 'moveLane', lane: lane.id, to: at });
    case 'renameLane':
      return changed(
        { ...sop, lanes: replacedAt(lanes, at, { id: lane.id, name: change.name }) },
        {
          kind: 'renameLane',
          lane: lane.id,
          name: lane.name,
        },
      );
  }
}

function removeLane(sop: Sop, at: number, lane: Lane): Applied {
  const insertion: Change = { kind: 'insertLane', at, lane };
  const shapes = sop.steps.flatMap((step) => restoringShapes(step, shapesInLane(step, lane.id)));
  const lanes = removedAt(sop.lanes, at);
  if (shapes.length === 0) return changed({ ...sop, lanes }, insertion);
  const steps = sop.steps.map((step) => withoutLane(step, lane.id));
  return changed({ ...sop, lanes, steps }, { kind: 'batch', changes: [insertion, ...shapes] });
}
