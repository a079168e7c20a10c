import { columnEvidence } from './columnEvidence.ts';
import { guessRoles } from './columnRoles.ts';
import type { ColumnRole } from './columnRoles.ts';
import { findDecisions } from './decisions.ts';
import type { FoundDecision } from './decisions.ts';
import { draftColumns } from './draft.ts';
import type { Doubt, DraftColumn, DraftMark, DraftStep, DraftText, StepsDraft } from './draft.ts';
import { namedLanes } from './draftLanes.ts';
import type { NamedLane } from './draftLanes.ts';
import { marksOf, performersOf, subjectOf } from './draftMarks.ts';
import { draftText } from './draftTexts.ts';
import type { StepRows, TextContext } from './draftTexts.ts';
import { findHeadings } from './headings.ts';
import type { LaneMark } from './laneMarks.ts';
import { leftOutOf } from './leftOut.ts';
import { unitInHeading } from './pastedTimes.ts';
import { oneLine } from './plainText.ts';
import { rowKinds } from './rowKinds.ts';
import type { RowKind } from './rowKinds.ts';
import { cellKey, withTexts } from './table.ts';
import type { PastedTable } from './table.ts';

/** What the author decided about a paste. Everything else is guessed. */
export interface PasteSettings {
  /** Whether the first row names the columns; null = guess. */
  readonly firstIsHeading: boolean | null;
  /** What each column is; null = guess. */
  readonly roles: readonly ColumnRole[] | null;
  /** Texts set by hand, by `cellKey`: they are taken as they are. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of lanes set by hand, by key of the lane. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of the lanes there are: they name as many Pelaksana columns that came without headings. */
  readonly laneNames: readonly string[];
}

export const noSettings: PasteSettings = {
  firstIsHeading: null,
  roles: null,
  texts: new Map(),
  names: new Map(),
  laneNames: [],
};

/** What the columns of a table are taken for. `firstIsHeading` as in the settings. */
export function guessColumns(table: PastedTable, firstIsHeading: boolean | null): ColumnRole[] {
  const headings = findHeadings(table, firstIsHeading);
  const rows = [...table.rows.keys()].filter((row) => !headings.frame.has(row));
  return guessRoles(headings, columnEvidence(table, rows));
}

/** Reads a table as steps. Nothing of it is dropped without a line in `leftOut`. */
export function readSteps(pasted: PastedTable, settings: PasteSettings): StepsDraft {
  const table = withTexts(pasted, settings.texts);
  const headings = findHeadings(pasted, settings.firstIsHeading);
  const roles = settings.roles ?? guessColumns(pasted, settings.firstIsHeading);
  const settled = new Set(settings.texts.keys());
  // By what was pasted: setting a text never joins or parts steps.
  const kinds = rowKinds(pasted, roles, headings);
  const groups = stepRows(kinds);
  const lanes = namedLanes(
    table,
    groups.flatMap(({ row, more }) => [row, ...more]),
    roles,
    headings,
    settings,
  );
  const time = roles.indexOf('time');
  const timeUnit = time < 0 ? null : unitInHeading((headings.texts[time] ?? []).join(' '));
  const context: TextContext = { table, roles, settled, timeUnit };
  const steps = draftSteps(context, groups, lanes);
  const used = new Set(steps.flatMap(({ performers }) => performers.map(({ lane }) => lane)));
  return {
    roles,
    headings: headings.texts.map((texts) => texts.join(' ')),
    hasHeadings: headings.rows > 0,
    timeUnit: steps.some(({ row }) => /^\d[\d.,]*$/.test(table.rows[row]?.[time]?.text ?? '')) ? timeUnit : null,
    lanes: lanes.map((lane) => ({ ...lane, isEmpty: !used.has(lane.key) })),
    steps,
    leftOut: leftOutOf(table, roles, headings, kinds, steps),
  };
}

/** Which rows make which step. */
function stepRows(kinds: readonly RowKind[]): StepRows[] {
  const groups: { readonly row: number; readonly more: number[] }[] = [];
  for (const [row, kind] of kinds.entries()) {
    if (kind === 'step') groups.push({ row, more: [] });
    else if (kind === 'continuation') groups.at(-1)?.more.push(row);
  }
  return groups;
}

function draftSteps(context: TextContext, groups: readonly StepRows[], lanes: readonly NamedLane[]): DraftStep[] {
  const noColumn = context.roles.indexOf('no');
  const read = groups.map((rows) => {
    const texts = Object.fromEntries(
      draftColumns.map((column) => [column, draftText(context, rows, column)]),
    ) as Record<DraftColumn, DraftText>;
    const no = oneLine(context.table.rows[rows.row]?.[noColumn]?.text ?? '');
    const isSettled = lanes.some(({ column }) => column !== null && context.settled.has(cellKey(rows.row, column)));
    return { rows, texts, no, marks: marksOf(context, rows, lanes), isSettled };
  });
  const decisions = findDecisions(
    read.map(({ no, texts, marks, isSettled }) => ({
      no,
      activity: texts.activity.text,
      note: texts.note.text,
      marks,
      isSettled,
    })),
  );
  const numbersAreMarks = numbersMark(read.map(({ marks }) => marks));
  const inputsColumn = context.roles.indexOf('inputs');
  return read.map(({ rows, texts, no, marks, isSettled }, at) => {
    const decision = decisions.get(at);
    const performers = performersOf(context, rows, lanes, marks, numbersAreMarks);
    const known = isSettled ? performers : withGuesses(performers, decision, texts.activity.text, lanes);
    return {
      row: rows.row,
      more: rows.more,
      no,
      texts: { ...texts, time: sharedTime(context, rows, texts.time) },
      performers: known,
      kind: decision === undefined ? 'process' : 'decision',
      kindDoubt: decision?.doubt ?? null,
      isStart: at > 0 && hasMark(marks, 'start'),
      isEnd: at < read.length - 1 && hasMark(marks, 'end'),
      yesTo: decision?.yesTo ?? null,
      noTo: decision?.noTo ?? null,
      inputsSpan: inputsColumn < 0 ? 1 : spannedSteps(context.table, groups, at, inputsColumn),
      doubt: stepDoubt(known, decision),
    };
  });
}

/** The performer that labels or the sentence name, where no symbol says who it is. */
function withGuesses(
  performers: readonly DraftMark[],
  decision: FoundDecision | undefined,
  activity: string,
  lanes: readonly NamedLane[],
): readonly DraftMark[] {
  if (performers.length > 0) return performers;
  if (decision?.lane != null) return [{ lane: decision.lane, doubt: decision.doubt }];
  const subject = subjectOf(activity, lanes);
  return subject === null ? [] : [{ lane: subject, doubt: { code: 'sentence', detail: '' } }];
}

function stepDoubt(performers: readonly DraftMark[], decision: FoundDecision | undefined): Doubt | null {
  const [lost] = decision?.lost ?? [];
  if (lost !== undefined) return { code: 'noSuchTarget', detail: lost };
  return performers.length === 0 ? { code: 'noPerformer', detail: '' } : null;
}

/** Numbers in lanes mark the performer where nearly every step has exactly one; a few are connectors between pages. */
function numbersMark(marks: readonly ReadonlyMap<string, LaneMark>[]): boolean {
  const numbered = marks.filter((own) => [...own.values()].some(({ kind }) => kind === 'connector'));
  return numbered.length >= 2 && numbered.length > marks.length / 2;
}

function hasMark(marks: ReadonlyMap<string, LaneMark>, kind: LaneMark['kind']): boolean {
  return [...marks.values()].some((mark) => mark.kind === kind);
}

/** A time cell merged over several steps says its time for all of them together. */
function sharedTime({ table, roles, settled }: TextContext, { row, more }: StepRows, time: DraftText): DraftText {
  const cell = table.rows[row]?.[roles.indexOf('time')];
  if (cell === undefined || time.doubt !== null || settled.size > 0 || cell.rows <= more.length + 1) return time;
  return { ...time, doubt: { code: 'merged', detail: String(cell.rows) } };
}

/** How many steps a merged cell of this step covers. */
function spannedSteps(table: PastedTable, groups: readonly StepRows[], at: number, column: number): number {
  const row = groups[at]?.row ?? 0;
  const until = row + (table.rows[row]?.[column]?.rows ?? 1);
  return Math.max(1, groups.filter((group) => group.row >= row && group.row < until).length);
}
