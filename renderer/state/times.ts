import { create } from 'zustand';
import type { WorkTime } from '../../sop/model/duration.ts';
import { flowTimes } from '../../sop/times/flowTimes.ts';
import type { FlowTimes } from '../../sop/times/flowTimes.ts';
import { sameData } from '../page/sameData.ts';
import { afterRest, tableChanged } from './afterRest.ts';
import { useDocument } from './document.ts';
import { structureOf } from './outline.ts';
import { useSettings } from './settings.ts';

/** The sums of time of the open document, with the working time they were counted by; null until they are counted. */
export interface CountedTimes {
  readonly times: FlowTimes;
  readonly workTime: WorkTime;
}

/** They follow typing by a moment, so that typing never waits for them. */
export const useTimes = create<{ readonly counted: CountedTimes | null }>(() => ({ counted: null }));

/** Counts the open document now, after every edit of its table and when the working time is set anew. */
export function keepTimed(): () => void {
  return afterRest(tableChanged, count, (later) =>
    useSettings.subscribe((state, before) => {
      if (state.workTime !== before.workTime) later();
    }),
  );
}

/** The sums as they are at this moment, for what is taken away right after something was typed. */
export function timesNow(): CountedTimes | null {
  count();
  return useTimes.getState().counted;
}

function count(): void {
  const { sop } = useDocument.getState();
  const { workTime } = useSettings.getState();
  const counted = sop === null ? null : { times: flowTimes(sop, structureOf(sop).graph, workTime), workTime };
  if (!sameData(counted, useTimes.getState().counted)) useTimes.setState({ counted });
}
