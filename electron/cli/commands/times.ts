import { flowGraph } from '../../../sop/flow/graph.ts';
import { standardWorkTime } from '../../../sop/model/duration.ts';
import type { WorkTime } from '../../../sop/model/duration.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import { stepPosition } from '../../../sop/model/stepNumber.ts';
import { flowTimes } from '../../../sop/times/flowTimes.ts';
import { timesNotes } from '../../../sop/times/timesTable.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { resourcesFolder } from '../../services/system.ts';
import { readInputs } from '../inputs.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** `lajur times`: how long each procedure takes, in minutes of working time; steps by their numbers. */
export function runTimes(args: readonly string[], streams: Streams): ExitCode {
  const { values, positionals } = parseOptions(args, {
    'hours-per-day': { type: 'string' },
    'days-per-week': { type: 'string' },
    'days-per-month': { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder.');
  const workTime: WorkTime = {
    hoursPerDay: amount(values['hours-per-day'], standardWorkTime.hoursPerDay, 24, '--hours-per-day'),
    daysPerWeek: amount(values['days-per-week'], standardWorkTime.daysPerWeek, 7, '--days-per-week'),
    daysPerMonth: amount(values['days-per-month'], standardWorkTime.daysPerMonth, 31, '--days-per-month'),
  };
  const profiles = readProfiles(resourcesFolder);
  const readings = readInputs(positionals, { profiles, profile: undefined, fillActors: values['fill-actors'] });
  const results = readings.map(({ kind: _kind, ...reading }) =>
    'sop' in reading ? { input: reading.input, ...timesOf(reading.sop, workTime) } : reading,
  );
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  return readings.some(({ kind }) => kind === 'refused') ? exitCodes.inputRefused : exitCodes.done;
}

function timesOf(sop: Sop, workTime: WorkTime): object {
  const times = flowTimes(sop, flowGraph(sop), workTime);
  const number = (step: StepId): number | null => stepPosition(sop, step);
  const path = (way: typeof times.shortest): object | null =>
    way === null ? null : { minutes: minutes(way.seconds), steps: way.steps.map(number) };
  return {
    title: sop.identity.title,
    workTime,
    shortest: path(times.shortest),
    longest: path(times.longest),
    performers: times.performers.map(({ lane, name, shortest, longest, all }) => ({
      name: lane === null ? null : name,
      shortest: minutes(shortest),
      longest: minutes(longest),
      all: minutes(all),
    })),
    loops: times.loops.map(({ from, to, branch, shortest, longest }) => ({
      from: number(from),
      to: number(to),
      branch,
      minutes: [minutes(shortest), minutes(longest)],
    })),
    unread: times.unread.map(({ step, text }) => ({ step: number(step), text })),
    notes: timesNotes(sop, times, workTime),
  };
}

function minutes(seconds: number): number {
  return Math.round((seconds / 60) * 100) / 100;
}

/** A number of 1 or more and at most `most`; the usual one when none is given. */
function amount(text: string | undefined, usual: number, most: number, option: string): number {
  if (text === undefined) return usual;
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(value >= 1 && value <= most)) throw new WrongUsage(`${option} harus angka 1 sampai ${most}.`);
  return value;
}
