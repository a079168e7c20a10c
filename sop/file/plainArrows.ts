import { z } from 'zod';
import { withShape } from '../model/arrowShapes.ts';
import { branches } from '../model/exits.ts';
import { sides } from '../model/sop.ts';
import type { ArrowShape, Lane, Sop, Step } from '../model/sop.ts';
import { emuPerMm } from '../model/units.ts';
import { jsonPath } from './fault.ts';
import type { Fault } from './fault.ts';
import { limits } from './limits.ts';

/** An arrow bent by hand: `column` counts from 0, `offset_mm` is the distance from its middle, negative to the left. */
const plainArrow = z
  .strictObject({
    leave: z.enum(sides).optional(),
    enter: z.enum(sides).optional(),
    run: z
      .strictObject({ column: z.number().int().min(0).max(limits.lanes), offset_mm: z.number().min(-1000).max(1000) })
      .optional(),
  })
  .optional();

/** Bent arrows of a step: `next` of a process, `yes` and `no_target` of a decision, as its targets are named. */
export const plainArrowsSchema = z
  .strictObject({ next: plainArrow, yes: plainArrow, no_target: plainArrow })
  .optional();

type PlainArrows = z.infer<typeof plainArrowsSchema>;
type PlainArrow = z.infer<typeof plainArrow>;

const plainName = { next: 'next', yes: 'yes', no: 'no_target' } as const;

/** The step with the bends its row names. A column that is not there is added to `faults`. */
export function bentStep(step: Step, arrows: PlainArrows, at: number, lanes: readonly Lane[], faults: Fault[]): Step {
  return branches.reduce((current, branch) => {
    const name = plainName[branch];
    const arrow = arrows?.[name];
    return arrow === undefined
      ? current
      : withShape(current, branch, shapeOf(arrow, ['steps', at, 'arrows', name], lanes, faults));
  }, step);
}

function shapeOf(
  arrow: NonNullable<PlainArrow>,
  path: readonly PropertyKey[],
  lanes: readonly Lane[],
  faults: Fault[],
): ArrowShape {
  const { run } = arrow;
  const leave = arrow.leave ?? null;
  const enter = arrow.enter ?? null;
  if (run === undefined) return { leave, enter, run: null };
  const lane = lanes[run.column]?.id;
  if (lane === undefined) {
    const message = `kolom ${run.column} tidak ada; SOP ini memuat ${lanes.length} kolom pelaksana (mulai dari 0)`;
    faults.push({ path: jsonPath([...path, 'run', 'column']), message });
    return { leave, enter, run: null };
  }
  return { leave, enter, run: { lane, offset: Math.round(run.offset_mm * emuPerMm) } };
}

/** The bends of a step as plain JSON writes them; undefined when there are none. */
export function plainArrows(sop: Pick<Sop, 'lanes'>, step: Step): PlainArrows {
  const { arrowShapes } = step;
  if (arrowShapes === undefined) return undefined;
  return Object.fromEntries(
    branches.flatMap((branch) => {
      const shape = arrowShapes[branch];
      return shape === undefined ? [] : [[plainName[branch], plainArrowOf(sop, shape)] as const];
    }),
  );
}

function plainArrowOf(sop: Pick<Sop, 'lanes'>, { leave, enter, run }: ArrowShape): PlainArrow {
  return {
    ...(leave === null ? {} : { leave }),
    ...(enter === null ? {} : { enter }),
    ...(run === null
      ? {}
      : {
          run: {
            column: sop.lanes.findIndex((lane) => lane.id === run.lane),
            offset_mm: run.offset / emuPerMm,
          },
        }),
  };
}
