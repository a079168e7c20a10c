import { performerNames, nameKey } from './draftLanes.ts';
import type { NamedLane } from './draftLanes.ts';
import type { Doubt, DraftMark } from './draft.ts';
import type { StepRows, TextContext } from './draftTexts.ts';
import { laneMark } from './laneMarks.ts';
import type { LaneMark } from './laneMarks.ts';
import { comparable, editDistance, oneLine } from './plainText.ts';
import { cellKey } from './table.ts';

/** The marks of a step by lane; rows that go on with the step add theirs. */
export function marksOf(
  { table }: TextContext,
  { row, more }: StepRows,
  lanes: readonly NamedLane[],
): Map<string, LaneMark> {
  const marks = new Map<string, LaneMark>();
  for (const { key, column } of lanes) {
    if (column === null) continue;
    const cells = [row, ...more].flatMap((each) => table.rows[each]?.[column] ?? []);
    const read = cells.map(laneMark).filter(({ kind }) => kind !== 'none');
    const [first] = read;
    if (first === undefined) continue;
    const surest = read.find(({ kind }) => kind === 'decision' || kind === 'done') ?? first;
    marks.set(key, { ...surest, yes: read.some(({ yes }) => yes), no: read.some(({ no }) => no) });
  }
  return marks;
}

/** Who does a step, by the marks in its lanes or the names in its Pelaksana cell. */
export function performersOf(
  context: TextContext,
  rows: StepRows,
  lanes: readonly NamedLane[],
  marks: ReadonlyMap<string, LaneMark>,
  numbersAreMarks: boolean,
): DraftMark[] {
  const { table, roles, settled } = context;
  const drawn = [...marks].filter(([, { kind }]) => kind === 'shape').length;
  const performers: DraftMark[] = [];
  for (const { key, column } of lanes) {
    const mark = marks.get(key);
    if (mark === undefined || column === null) continue;
    const text = oneLine(table.rows[rows.row]?.[column]?.text ?? '');
    const doubt = settled.has(cellKey(rows.row, column)) ? null : doubtOf(mark, text, drawn);
    const performs =
      mark.kind === 'done' ||
      mark.kind === 'decision' ||
      mark.kind === 'start' ||
      mark.kind === 'end' ||
      mark.kind === 'text' ||
      (mark.kind === 'shape' && drawn === 1) ||
      (mark.kind === 'connector' && numbersAreMarks);
    if (performs) performers.push({ lane: key, doubt });
  }
  const column = roles.indexOf('performer');
  if (column < 0) return performers;
  const names = [rows.row, ...rows.more].flatMap((row) => performerNames(table.rows[row]?.[column]?.text ?? ''));
  return [...performers, ...[...new Set(names.map(nameKey))].map((lane) => ({ lane, doubt: null }))];
}

function doubtOf({ kind }: LaneMark, text: string, drawn: number): Doubt | null {
  if (kind === 'text') return { code: 'textInLane', detail: text };
  if (kind === 'connector') return { code: 'numberInLane', detail: text };
  if (kind === 'shape') return { code: drawn > 1 ? 'manyShapes' : 'shape', detail: '' };
  return null;
}

/**
 * The lane that a sentence names as its subject: "Petugas menerima …" with a lane "Petugas Informasi". Only where the sentence
 * begins with the name, its short form in brackets, or a first word no other lane has. Null otherwise.
 */
export function subjectOf(activity: string, lanes: readonly NamedLane[]): string | null {
  const sentence = comparable(activity).split(' ');
  const fits = lanes.filter(
    ({ name, isNamed }) => isNamed && subjects(name, lanes).some((subject) => beginsWith(sentence, subject)),
  );
  const [only] = fits.toSorted((one, other) => other.name.length - one.name.length);
  return only?.key ?? null;
}

/** Whether a sentence begins with a name; one letter more or less in a longer name is forgiven (Kasubag, Kasubbag). */
function beginsWith(sentence: readonly string[], subject: string): boolean {
  const words = subject.split(' ').length;
  const begin = sentence.slice(0, words).join(' ');
  return (
    sentence.length > words && (begin === subject || (subject.length >= 6 && editDistance(begin, subject, 1) === 1))
  );
}

function subjects(name: string, lanes: readonly NamedLane[]): string[] {
  const whole = comparable(name);
  const short = [...name.matchAll(/\(([^)]{2,12})\)/g)].map(([, inside = '']) => comparable(inside));
  const [first = ''] = whole.split(' ');
  const isOwn = lanes.filter((lane) => comparable(lane.name).split(' ').includes(first)).length === 1;
  return [
    whole,
    ...short,
    ...(isOwn && first.length >= 4 && first !== whole && !/^(?:me|ber)\p{L}{3}/u.test(first) ? [first] : []),
  ].filter((text) => text !== '');
}
