import type { Change } from './change.ts';
import { branches } from './exits.ts';
import type { ExitName } from './exits.ts';
import type { ArrowShape, ArrowShapes, LaneId, Step } from './sop.ts';

/** Whether a shape leaves everything to the router. */
export function asksNothing(shape: ArrowShape): boolean {
  return shape.leave === null && shape.enter === null && shape.run === null;
}

/** The step with the shape of one arrow set, or taken away by null. A step without shapes has no such field. */
export function withShape(step: Step, branch: ExitName, shape: ArrowShape | null): Step {
  const { arrowShapes = {}, ...rest } = step;
  const kept = branches.flatMap((name) => {
    const wanted = name === branch ? shape : arrowShapes[name];
    return wanted === undefined || wanted === null || asksNothing(wanted) ? [] : [[name, wanted] as const];
  });
  return kept.length === 0 ? rest : { ...rest, arrowShapes: Object.fromEntries(kept) };
}

/** The column a shape names, of the shapes given, that is not among the columns; undefined when all are there. */
export function unknownShapeLane(shapes: ArrowShapes | undefined, lanes: readonly LaneId[]): LaneId | undefined {
  return branches
    .map((branch) => shapes?.[branch]?.run?.lane)
    .find((lane) => lane !== undefined && !lanes.includes(lane));
}

/** The changes that give these arrows of a step the shapes they have now. */
export function restoringShapes(step: Step, names: readonly ExitName[]): readonly Change[] {
  return names.flatMap((branch): Change[] => {
    const shape = step.arrowShapes?.[branch];
    return shape === undefined ? [] : [{ kind: 'setArrowShape', step: step.id, branch, shape }];
  });
}

/** The step when a column goes: arrows that were to run there keep the sides they were told, and no more. */
export function withoutLane(step: Step, lane: LaneId): Step {
  return shapesInLane(step, lane).reduce((current, branch) => {
    const shape = current.arrowShapes?.[branch];
    return shape === undefined ? current : withShape(current, branch, { ...shape, run: null });
  }, step);
}

/** The arrows of a step that were told to run in a column. */
export function shapesInLane(step: Step, lane: LaneId): readonly ExitName[] {
  return branches.filter((branch) => step.arrowShapes?.[branch]?.run?.lane === lane);
}
