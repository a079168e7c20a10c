import type { FlowEdge, FlowGraph } from '../flow/graph.ts';
import { durationMinutes } from '../model/duration.ts';
import type { WorkTime } from '../model/duration.ts';
import type { Lane, LaneId, Sop, Step, StepId } from '../model/sop.ts';
import { withoutLoops } from './loops.ts';
import { bestWays, fromTheEnd } from './paths.ts';
import type { PathTime, Wanted } from './paths.ts';

/** What one performer is busy with, in seconds of working time; `lane` null = steps without a performer. */
export interface PerformerTime {
  readonly lane: LaneId | null;
  readonly name: string;
  readonly shortest: number;
  readonly longest: number;
  /** Each of the performer's steps once, whichever way the procedure takes. */
  readonly all: number;
}

/** A return that the totals leave out, and what going round once more takes at least and at most, in seconds. */
export interface LoopTime {
  readonly from: StepId;
  readonly to: StepId;
  readonly branch: FlowEdge['branch'];
  readonly shortest: number;
  readonly longest: number;
}

/** A step that counts nothing, because its Waktu is empty or cannot be read. */
export interface UnreadTime {
  readonly step: StepId;
  readonly text: string;
}

/** How long a procedure takes. The paths lead from a start to an end and do no step twice; null = there is no such path. */
export interface FlowTimes {
  readonly shortest: PathTime | null;
  readonly longest: PathTime | null;
  readonly performers: readonly PerformerTime[];
  readonly loops: readonly LoopTime[];
  readonly unread: readonly UnreadTime[];
}

/**
 * The time sums of a SOP (spec 5: parallel work and loops excluded). A step of several performers counts once on a path and
 * in full for each of them. O(steps × loops).
 */
export function flowTimes(
  sop: { readonly lanes: readonly Lane[]; readonly steps: Sop['steps'] },
  graph: FlowGraph,
  workTime: WorkTime,
): FlowTimes {
  const seconds = new Map(sop.steps.map((step) => [step.id, stepSeconds(step, workTime) ?? 0]));
  const secondsOf = (step: StepId): number => seconds.get(step) ?? 0;
  const { onward, loops } = withoutLoops(graph);
  const order = fromTheEnd(onward);
  const ends = new Set(graph.ends);
  const best = (wanted: Wanted): PathTime | null =>
    bestWays(order, onward, (step) => ends.has(step), secondsOf, wanted).pathFrom(graph.starts);
  const round = ({ from, to }: FlowEdge, wanted: Wanted): number =>
    bestWays(order, onward, (step) => step === from, secondsOf, wanted).secondsFrom(to) ?? secondsOf(from);
  const [shortest, longest] = [best('shortest'), best('longest')];
  return {
    shortest,
    longest,
    performers: performerTimes(sop, secondsOf, shortest, longest),
    loops: loops.map((loop) => ({
      from: loop.from,
      to: loop.to,
      branch: loop.branch,
      shortest: round(loop, 'shortest'),
      longest: round(loop, 'longest'),
    })),
    unread: sop.steps.flatMap((step) =>
      step.duration.parsed === null ? [{ step: step.id, text: step.duration.text }] : [],
    ),
  };
}

/** What a step takes in whole seconds of working time, so that sums are exact; null when its Waktu is not read. */
function stepSeconds(step: Step, workTime: WorkTime): number | null {
  const minutes = durationMinutes(step.duration, workTime);
  return minutes === null ? null : Math.round(minutes * 60);
}

function performerTimes(
  { lanes, steps }: Pick<Sop, 'lanes' | 'steps'>,
  secondsOf: (step: StepId) => number,
  shortest: PathTime | null,
  longest: PathTime | null,
): PerformerTime[] {
  const sum = (own: readonly Step[], path: PathTime | null): number => {
    const taken = path === null ? null : new Set(path.steps);
    return own.reduce((total, { id }) => total + (taken?.has(id) === true ? secondsOf(id) : 0), 0);
  };
  const timesOf = (lane: LaneId | null, name: string, own: readonly Step[]): PerformerTime => ({
    lane,
    name,
    shortest: sum(own, shortest),
    longest: sum(own, longest),
    all: own.reduce((total, { id }) => total + secondsOf(id), 0),
  });
  const nobody = steps.filter(({ performers }) => performers.length === 0);
  return [
    ...lanes.map(({ id, name }) =>
      timesOf(
        id,
        name,
        steps.filter(({ performers }) => performers.includes(id)),
      ),
    ),
    ...(nobody.length === 0 ? [] : [timesOf(null, '', nobody)]),
  ];
}
