import type { StepKind } from '../model/sop.ts';
import type { ColumnRole } from './columnRoles.ts';

/** Why a cell of the preview must be looked at. `detail` is the text or number it is about. */
export interface Doubt {
  readonly code:
    | 'timeRepaired'
    | 'timeUnread'
    | 'merged'
    | 'joined'
    | 'branches'
    | 'branchNearby'
    | 'words'
    | 'shape'
    | 'manyShapes'
    | 'textInLane'
    | 'numberInLane'
    | 'sentence'
    | 'noPerformer'
    | 'noSuchTarget';
  readonly detail: string;
}

/** The texts of a step. */
export const draftColumns = ['activity', 'inputs', 'time', 'output', 'note'] as const;
export type DraftColumn = (typeof draftColumns)[number];

export interface DraftText {
  readonly text: string;
  /** What the source has, where it was read as something else. */
  readonly was: string | null;
  readonly doubt: Doubt | null;
}

/** A performer of a step, by the lane of the draft. */
export interface DraftMark {
  readonly lane: string;
  readonly doubt: Doubt | null;
}

/** One step as it would be inserted. */
export interface DraftStep {
  /** The row of the grid it begins in, and the others it was joined from. */
  readonly row: number;
  readonly more: readonly number[];
  /** The number the source gives it; the number in the SOP follows from its place. */
  readonly no: string;
  readonly texts: Readonly<Record<DraftColumn, DraftText>>;
  readonly performers: readonly DraftMark[];
  readonly kind: StepKind;
  readonly kindDoubt: Doubt | null;
  readonly isStart: boolean;
  readonly isEnd: boolean;
  /** Where Ya and Tidak lead, as positions from 0 among the steps of the draft; null = as a new decision leads. */
  readonly yesTo: number | null;
  readonly noTo: number | null;
  /** Rows that share its Kelengkapan, its own included. */
  readonly inputsSpan: number;
  /** No performer is known. */
  readonly doubt: Doubt | null;
}

/** A Pelaksana column the paste brings: out of a column, or out of names written into cells. */
export interface DraftLane {
  readonly key: string;
  /** The column of the grid; null = a name out of cells. */
  readonly column: number | null;
  readonly name: string;
  /** The source names it; else the name was made up and must be looked at. */
  readonly isNamed: boolean;
  /** No step of the draft is done by it. */
  readonly isEmpty: boolean;
}

/** Something of the source that is not inserted. */
export interface LeftOut {
  readonly what: 'headings' | 'numbers' | 'furniture' | 'connectors' | 'numbering' | 'column' | 'shapes';
  /** How many rows, cells or symbols. */
  readonly count: number;
  /** Their texts, where anybody would miss them. */
  readonly texts: readonly string[];
}

/** What a table reads as. */
export interface StepsDraft {
  readonly roles: readonly ColumnRole[];
  /** The heading of each column as the source has it, on one line. */
  readonly headings: readonly string[];
  readonly hasHeadings: boolean;
  /** The unit of time that the heading names and bare numbers were given; null = no number was. */
  readonly timeUnit: string | null;
  readonly lanes: readonly DraftLane[];
  readonly steps: readonly DraftStep[];
  readonly leftOut: readonly LeftOut[];
}

export const emptyText: DraftText = { text: '', was: null, doubt: null };
