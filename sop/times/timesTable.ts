import type { WorkTime } from '../model/duration.ts';
import type { Sop, StepId } from '../model/sop.ts';
import { stepPosition } from '../model/stepNumber.ts';
import type { FlowTimes, LoopTime } from './flowTimes.ts';
import type { PathTime } from './paths.ts';
import { timeText } from './timeText.ts';

/** A text, or a number of minutes to count with. */
export type TableCell = string | number;

/** Rows under one head; every row is as long as the head. */
export interface TimesBlock {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The sums of time as tables for a spreadsheet or a letter, with the sentences that say how they were counted. */
export interface TimesTable {
  readonly title: string;
  readonly blocks: readonly TimesBlock[];
  readonly notes: readonly string[];
}

type Timed = Pick<Sop, 'lanes' | 'steps'> & { readonly identity: Pick<Sop['identity'], 'title'> };

/** Puts the sums into tables: ways, performers, returns, and every step with what it counts. */
export function timesTable(sop: Timed, times: FlowTimes, workTime: WorkTime): TimesTable {
  const text = (seconds: number): string => timeText(seconds, workTime);
  const way = (name: string, path: PathTime | null): TableCell[] =>
    path === null
      ? [name, 'belum ada jalur sampai akhir', '', '']
      : [name, text(path.seconds), minutes(path.seconds), stepRanges(sop, path.steps)];
  const title = sop.identity.title.replace(/\s+/g, ' ').trim();
  return {
    title: title === '' ? 'Waktu penyelesaian' : `Waktu penyelesaian ${title}`,
    blocks: [
      {
        head: ['Jalur', 'Waktu', 'Menit', 'Langkah'],
        rows: [way('Terpendek', times.shortest), way('Terpanjang', times.longest)],
      },
      {
        head: ['Pelaksana', 'Jalur terpendek', 'Jalur terpanjang', 'Semua langkah', 'Menit semua langkah'],
        rows: times.performers.map(({ lane, name, shortest, longest, all }) => [
          performerName(lane, name),
          text(shortest),
          text(longest),
          text(all),
          minutes(all),
        ]),
      },
      ...(times.loops.length === 0
        ? []
        : [
            {
              head: ['Pengulangan', 'Sekali ulang', 'Menit'],
              rows: times.loops.map((loop) => [
                `Langkah ${loopSteps(sop, loop)}`,
                roundText(loop, workTime),
                minutes(loop.longest),
              ]),
            },
          ]),
    ].filter(({ rows }) => rows.length > 0),
    notes: timesNotes(sop, times, workTime),
  };
}

/** How the sums were counted, a sentence each: returns, unread times, joint steps, the office's working time. */
export function timesNotes(sop: Pick<Sop, 'steps'>, times: FlowTimes, workTime: WorkTime): readonly string[] {
  const { loops, unread } = times;
  const isTogether = sop.steps.some(({ performers }) => performers.length > 1);
  return [
    ...(loops.length === 0 ? [] : [loopsText(sop, loops)]),
    ...(unread.length === 0
      ? []
      : [
          `Waktu tidak terbaca, dihitung nol: langkah ${stepRanges(
            sop,
            unread.map(({ step }) => step),
          )}.`,
        ]),
    ...(isTogether
      ? ['Langkah beberapa pelaksana dihitung sekali pada jalur, dan penuh untuk setiap pelaksananya.']
      : []),
    workTimeText(workTime),
  ];
}

/** "2 pengulangan tidak dihitung: langkah 4 → 3, langkah 2 → 1." */
function loopsText(sop: Pick<Sop, 'steps'>, loops: readonly LoopTime[]): string {
  const named = loops.map((loop) => `langkah ${loopSteps(sop, loop)}`);
  return `${loops.length} pengulangan tidak dihitung: ${named.join(', ')}.`;
}

/** "4 → 3" */
export function loopSteps(sop: Pick<Sop, 'steps'>, { from, to }: Pick<LoopTime, 'from' | 'to'>): string {
  return `${stepPosition(sop, from) ?? '?'} → ${stepPosition(sop, to) ?? '?'}`;
}

/** What going round once more takes: "20 menit", or "20 menit sampai 50 menit". */
export function roundText({ shortest, longest }: Pick<LoopTime, 'shortest' | 'longest'>, workTime: WorkTime): string {
  const least = timeText(shortest, workTime);
  return shortest === longest ? least : `${least} sampai ${timeText(longest, workTime)}`;
}

/** "Satu hari kerja = 7,5 jam, satu minggu = 5 hari, satu bulan = 20 hari." */
function workTimeText({ hoursPerDay, daysPerWeek, daysPerMonth }: WorkTime): string {
  return `Satu hari kerja = ${decimal(hoursPerDay)} jam, satu minggu = ${decimal(daysPerWeek)} hari, satu bulan = ${decimal(daysPerMonth)} hari.`;
}

/** The name of a performer in a table. */
export function performerName(lane: string | null, name: string): string {
  if (lane === null) return 'Belum ada pelaksana';
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain === '' ? 'Pelaksana tanpa nama' : plain;
}

/** Numbers of steps in their order, runs as a stretch: "1–3, 5, 8–9". */
export function stepRanges(sop: Pick<Sop, 'steps'>, steps: readonly StepId[]): string {
  const stretches: { first: number; last: number }[] = [];
  for (const step of steps) {
    const number = stepPosition(sop, step) ?? 0;
    const open = stretches.at(-1);
    if (open !== undefined && open.last + 1 === number) open.last = number;
    else stretches.push({ first: number, last: number });
  }
  return stretches.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** Minutes to two places, as a number a spreadsheet can add up. */
function minutes(seconds: number): number {
  return Math.round((seconds / 60) * 100) / 100;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
