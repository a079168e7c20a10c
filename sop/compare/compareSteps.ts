import type { Place, StepColumn } from '../model/place.ts';
import { sameData } from '../model/sameData.ts';
import type { Sop, Step } from '../model/sop.ts';
import type { Difference } from './difference.ts';
import { compareCell } from './compareLists.ts';
import { numbersOf } from './compareOrder.ts';
import { routeDifferences } from './compareRoutes.ts';
import { laneName } from './names.ts';
import { wordDiff } from './wordDiff.ts';

/** What differs within the rows that both documents have, in the order of the later one. */
export function compareSteps(before: Sop, after: Sop): Difference[] {
  const former = new Map(before.steps.map((step) => [step.id, step]));
  const numbers = { before: numbersOf(before), after: numbersOf(after) };
  const routes = routeDifferences(before, after);
  return after.steps.flatMap((step) => {
    const one = former.get(step.id);
    if (one === undefined) return [];
    const [from, to] = [numbers.before.get(step.id), numbers.after.get(step.id)];
    const name = from === to ? `Langkah ${to}` : `Langkah ${to} (dulu ${from})`;
    return [
      ...cells(one, step),
      ...performers(one, step, before, after),
      ...marks(one, step),
      ...(routes.get(step.id) ?? []),
      ...shapes(one, step),
    ].map((difference) => ({ ...difference, title: `${name} · ${difference.title}` }));
  });
}

function cells(before: Step, after: Step): Difference[] {
  const place = (column: StepColumn): Place => ({ at: 'step', step: after.id, column });
  const cell = (
    aspect: Difference['aspect'],
    column: StepColumn,
    title: string,
    found: { readonly words: Difference['words']; readonly detail: string | null } | null,
  ): Difference[] =>
    found === null
      ? []
      : [
          {
            id: `step:${after.id}:${column}`,
            kind: 'changed',
            aspect,
            before: [place(column)],
            after: [place(column)],
            title,
            ...found,
          },
        ];
  const text = (one: string, other: string) => (one === other ? null : { words: wordDiff(one, other), detail: null });
  const reach =
    before.inputsSpan === after.inputsSpan
      ? null
      : { words: [], detail: `Selnya mencakup ${after.inputsSpan} baris, sebelumnya ${before.inputsSpan}.` };
  return [
    ...cell('activity', 'activity', 'Kegiatan', text(before.activity, after.activity)),
    ...cell('inputs', 'inputs', 'Kelengkapan', both(compareCell(before.inputs, after.inputs), reach)),
    ...cell('times', 'time', 'Waktu', text(before.duration.text, after.duration.text)),
    ...cell('outputs', 'output', 'Output', compareCell(before.outputs, after.outputs)),
    ...cell('notes', 'note', 'Keterangan', text(before.note, after.note)),
  ];
}

type Found = { readonly words: Difference['words']; readonly detail: string | null } | null;

function both(one: Found, other: Found): Found {
  if (one === null || other === null) return one ?? other;
  return { words: one.words, detail: [one.detail, other.detail].filter((part) => part !== null).join(' ') };
}

function performers(before: Step, after: Step, former: Sop, later: Sop): Difference[] {
  const differs = !sameData(before.performers, after.performers);
  const isOtherWay =
    before.cooperation !== after.cooperation && before.performers.length > 1 && after.performers.length > 1;
  if (!differs && !isOtherWay) return [];
  const names = (step: Step, sop: Sop): string =>
    step.performers.length === 0
      ? 'belum dipilih'
      : step.performers.map((id) => laneName(sop.lanes.find((lane) => lane.id === id))).join(', ');
  const places = (step: Step): Place[] => step.performers.map((lane) => ({ at: 'symbol', step: step.id, lane }));
  return [
    {
      id: `step:${after.id}:performers`,
      kind: 'changed',
      aspect: 'performers',
      before: places(before),
      after: places(after),
      title: 'Pelaksana',
      detail: isOtherWay
        ? `Cara bekerja sama menjadi ${after.cooperation === 'joint' ? 'bersama' : 'serah terima'}.`
        : null,
      words: differs
        ? [
            { text: names(before, former), is: 'removed' },
            { text: names(after, later), is: 'added' },
          ]
        : [],
    },
  ];
}

/** Marks of start and end that an author gives a row. */
function marks(before: Step, after: Step): Difference[] {
  const place: Place = { at: 'step', step: after.id, column: 'no' };
  const mark = (field: 'isStart' | 'isEnd', title: string, set: string, unset: string): Difference[] =>
    before[field] === after[field]
      ? []
      : [
          {
            id: `step:${after.id}:${field}`,
            kind: 'changed',
            aspect: 'routes',
            before: [place],
            after: [place],
            title,
            detail: after[field] ? set : unset,
            words: [],
          },
        ];
  return [
    ...mark('isStart', 'Mulai', 'Prosedur juga dimulai di langkah ini.', 'Prosedur tidak lagi dimulai di langkah ini.'),
    ...mark('isEnd', 'Selesai', 'Prosedur selesai di langkah ini.', 'Prosedur tidak lagi selesai di langkah ini.'),
  ];
}

function shapes(before: Step, after: Step): Difference[] {
  if (sameData(before.arrowShapes ?? {}, after.arrowShapes ?? {})) return [];
  const places: Place[] = (['next', 'yes', 'no'] as const)
    .filter((branch) => !sameData(before.arrowShapes?.[branch], after.arrowShapes?.[branch]))
    .map((branch) => ({ at: 'exit', step: after.id, branch }));
  return [
    {
      id: `step:${after.id}:shapes`,
      kind: 'changed',
      aspect: 'shapes',
      before: places,
      after: places,
      title: 'Bentuk panah',
      detail: 'Jalannya diubah dengan tangan, tujuannya dibandingkan sendiri.',
      words: [],
    },
  ];
}
