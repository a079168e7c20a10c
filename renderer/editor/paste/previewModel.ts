import type { ColumnRole } from '../../../sop/paste/columnRoles.ts';
import type { Doubt, DraftColumn, DraftStep, StepsDraft } from '../../../sop/paste/draft.ts';
import { pasteWords } from '../../words/paste.ts';
import { cellKey } from '../../../sop/paste/table.ts';
import type { PastedTable } from '../../../sop/paste/table.ts';

/** A symbol as the preview draws it. */
export type PreviewSymbol = 'process' | 'decision' | 'capsule';

/** One cell of the preview. */
export interface PreviewCell {
  /** Column of the grid. */
  readonly column: number;
  readonly role: ColumnRole;
  readonly text: string;
  /** The text it was read from, where that is another one. */
  readonly was: string | null;
  readonly symbol: PreviewSymbol | null;
  readonly doubts: readonly Doubt[];
  /** An empty lane cell of a step whose performer is not known. */
  readonly isMissing: boolean;
}

export interface PreviewRow {
  readonly step: DraftStep;
  readonly number: number;
  readonly cells: readonly PreviewCell[];
}

/** A doubtful cell, by row and cell of the preview. */
export interface DoubtfulCell {
  readonly row: number;
  readonly cell: number;
  readonly doubts: readonly Doubt[];
  readonly text: string;
}

/** Columns that are shown: all but those that hold nothing at all, and lanes that are left out (`hidden`). */
export function shownColumns(draft: StepsDraft, table: PastedTable, hidden: ReadonlySet<number>): number[] {
  return draft.roles.flatMap((role, column) => {
    const isEmpty = role === 'skip' && table.rows.every((row) => (row[column]?.text ?? '') === '');
    return isEmpty || (role === 'lane' && hidden.has(column)) ? [] : [column];
  });
}

/** The steps of a draft as rows of the preview. `capsules`: the first and the last one will begin and end the procedure. */
export function previewRows(
  draft: StepsDraft,
  table: PastedTable,
  capsules: { readonly first: boolean; readonly last: boolean },
  hidden: ReadonlySet<number>,
): PreviewRow[] {
  const columns = shownColumns(draft, table, hidden);
  const laneOf = new Map(draft.lanes.map(({ key, column }) => [column, key]));
  return draft.steps.map((step, index): PreviewRow => {
    const isEnd = (capsules.first && index === 0) || (capsules.last && index === draft.steps.length - 1);
    const symbol = step.kind === 'decision' ? 'decision' : isEnd || step.isStart || step.isEnd ? 'capsule' : 'process';
    const cells = columns.map((column) => cellOf(draft, table, step, column, laneOf.get(column), symbol));
    return { step, number: index + 1, cells };
  });
}

function cellOf(
  draft: StepsDraft,
  table: PastedTable,
  step: DraftStep,
  column: number,
  lane: string | undefined,
  symbol: PreviewSymbol,
): PreviewCell {
  const role = draft.roles[column] ?? 'skip';
  const plain = { column, role, was: null, symbol: null, doubts: [], isMissing: false };
  const source = [step.row, ...step.more]
    .map((row) => table.rows[row]?.[column]?.text ?? '')
    .filter((text) => text !== '');
  if (role === 'no') return { ...plain, text: step.no };
  if (role === 'lane') {
    const mark = step.performers.find((performer) => performer.lane === lane);
    if (mark === undefined) return { ...plain, text: '', isMissing: step.performers.length === 0 };
    const isMain = step.performers[0] === mark;
    const doubts = [
      ...(mark.doubt === null ? [] : [mark.doubt]),
      ...(isMain && step.kindDoubt !== null && step.kindDoubt !== mark.doubt ? [step.kindDoubt] : []),
    ];
    return {
      ...plain,
      text: isMain ? targetWords(step) : '',
      symbol: isMain || symbol === 'decision' ? symbol : 'process',
      doubts,
    };
  }
  if (isDraftColumn(role)) {
    const { text, was, doubt } = step.texts[role];
    const own = doubt === null ? [] : [doubt];
    return { ...plain, text, was, doubts: role === 'activity' ? [...own, ...stepDoubts(step)] : own };
  }
  return { ...plain, text: source.join('\n') };
}

/** Where the branches of a decision lead, as far as the source says. */
function targetWords({ kind, yesTo, noTo }: DraftStep): string {
  if (kind !== 'decision') return '';
  return [
    ...(yesTo === null ? [] : [pasteWords.yesTo(yesTo + 1)]),
    ...(noTo === null ? [] : [pasteWords.noTo(noTo + 1)]),
  ].join('\n');
}

/** What is doubtful about a step as a whole and has no symbol to stand at. */
function stepDoubts({ doubt, kindDoubt, performers }: DraftStep): Doubt[] {
  const own = doubt !== null && doubt.code !== 'noPerformer' ? [doubt] : [];
  return kindDoubt !== null && performers.length === 0 ? [...own, kindDoubt] : own;
}

function isDraftColumn(role: ColumnRole): role is DraftColumn {
  return role === 'activity' || role === 'inputs' || role === 'time' || role === 'output' || role === 'note';
}

/** The doubtful cells in reading order. */
export function doubtfulCells(rows: readonly PreviewRow[]): DoubtfulCell[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ doubts, text }, cell) => (doubts.length === 0 ? [] : [{ row, cell, doubts, text }])),
  );
}

/** The texts to set so that a cell of a step holds `text`: rows it was joined from are emptied. */
export function textsWith(
  texts: ReadonlyMap<string, string>,
  table: PastedTable,
  { row, more }: Pick<DraftStep, 'row' | 'more'>,
  column: number,
  text: string,
): Map<string, string> {
  const next = new Map(texts).set(cellKey(row, column), text);
  for (const other of more) {
    if ((table.rows[other]?.[column]?.text ?? '') !== '' || (table.rows[other]?.[column]?.symbols.length ?? 0) > 0)
      next.set(cellKey(other, column), '');
  }
  return next;
}

/** What a lane cell becomes when it is pressed: nothing, a box, a rhombus, nothing. */
export function nextMark(symbol: PreviewSymbol | null): string {
  if (symbol === null) return '■';
  return symbol === 'decision' ? '' : '◆';
}

/** Gives a column another role. Where only one column may have it, the other one gets this one's. */
export function rolesWith(roles: readonly ColumnRole[], column: number, role: ColumnRole): ColumnRole[] {
  const former = roles[column] ?? 'skip';
  const repeats = role === 'lane' || role === 'skip';
  return roles.map((other, at) => {
    if (at === column) return role;
    if (!repeats && other === role) return former === 'lane' ? 'skip' : former;
    // Names in cells and marks in columns do not go together.
    if (role === 'performer' && other === 'lane') return 'skip';
    return role === 'lane' && other === 'performer' ? 'skip' : other;
  });
}
