import type { BoxName } from './boxNames.ts';
import type { StyleOverrides } from './style.ts';

export { boxNames } from './boxNames.ts';
export type { BoxName };

/** Stable identities. The visible step number is computed from the order, never stored. */
export type SopId = string;
export type StepId = string;
export type LaneId = string;
export type ItemId = string;

/** A date as the author typed it, and the calendar day when it can be read (ISO yyyy-mm-dd). */
export interface DateField {
  readonly text: string;
  readonly iso: string | null;
}

/** Who publishes the SOP (Permenpan 35/2012, Bagian Identitas, item 1). `logo` names an asset (SHA-256). */
export interface Issuer {
  readonly government: string;
  readonly unitLines: readonly string[];
  readonly logo: string | null;
}

/** `a.n.`, `Plt.`, `Plh.` or nothing; free text because local usage varies (spec 3.3). */
export interface Official {
  readonly prefix: string;
  readonly position: string;
  readonly name: string;
  readonly rank: string;
  readonly nip: string;
}

/** One entry of a list. A line break inside `text` separates sub-lines. */
export interface ListItem {
  readonly id: ItemId;
  readonly text: string;
}

/** How the items of one list are marked on paper: `1.`, `1`, `- `, `·`, or plain text. */
export type ListMarker = string | null;

export interface ListBox {
  readonly marker: ListMarker;
  readonly items: readonly ListItem[];
}

export interface Identity {
  readonly issuer: Issuer;
  readonly number: string;
  readonly title: string;
  readonly created: DateField;
  readonly revised: DateField;
  readonly effective: DateField;
  readonly approval: Official;
  readonly boxes: Readonly<Record<BoxName, ListBox>>;
}

/** One Pelaksana column. */
export interface Lane {
  readonly id: LaneId;
  readonly name: string;
}

/** Canonical units of Mutu Baku time (spec 5). */
export const timeUnits = [
  'detik',
  'menit',
  'jam',
  'hari',
  'hari kerja',
  'hari kalender',
  'minggu',
  'bulan',
  'tahun',
] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** Waktu: the text is what is printed; `parsed` is null when the grammar of spec 5 does not read it. */
export interface Duration {
  readonly text: string;
  readonly parsed: { readonly amount: number; readonly unit: TimeUnit } | null;
}

/** Where the flow goes next. `following` = the next row, or the end after the last row. */
export type Exit =
  | { readonly to: 'following' }
  | { readonly to: 'previous' }
  | { readonly to: 'end' }
  | { readonly to: 'step'; readonly step: StepId };

/** The closed pair of a decision; a process uses `next` only. Both are kept so that toggling the kind loses nothing. */
export interface Exits {
  readonly next: Exit;
  readonly yes: Exit;
  readonly no: Exit;
}

export type StepKind = 'process' | 'decision';

/** A side of a symbol. */
export const sides = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof sides)[number];

/**
 * How the author wants an arrow to run where it may be told: the side it leaves its symbol, the side it enters the
 * other one, and where its vertical piece stands: in which column, how far from the column's middle (EMU; negative =
 * left). Null = the router chooses. Nothing here names a row, so that rows may come, go and move.
 */
export interface ArrowShape {
  readonly leave: Side | null;
  readonly enter: Side | null;
  readonly run: { readonly lane: LaneId; readonly offset: number } | null;
}

/** The arrows of a step that the author bent by hand. */
export type ArrowShapes = Readonly<Partial<Record<'next' | 'yes' | 'no', ArrowShape>>>;

/** How several performers of one step are drawn: a plain line, or an arrow from box to box (spec 4.2). */
export type Cooperation = 'joint' | 'handover';

export interface Step {
  readonly id: StepId;
  /** A line break separates sub-lines. */
  readonly activity: string;
  readonly kind: StepKind;
  /** First = main performer. Empty = "pelaksana belum dipilih". No lane twice. */
  readonly performers: readonly LaneId[];
  readonly cooperation: Cooperation;
  readonly inputs: ListBox;
  /**
   * Rows the Kelengkapan cell is meant to cover, this one included; 1 = its own (Bontang sheets, spec 5). What it covers at
   * any moment is `inputsSpans`: it ends before a row that has inputs of its own, and at the end of the table.
   */
  readonly inputsSpan: number;
  readonly duration: Duration;
  readonly outputs: ListBox;
  readonly note: string;
  readonly exits: Exits;
  /** Left out when every arrow of this step runs as the router likes. */
  readonly arrowShapes?: ArrowShapes;
  /** The author ends the procedure here although steps follow; the first and last row need no mark. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** The second signature block below the flow table (Kota Serang, spec 3.3). */
export type Proposer = Official;

/** Kinds of SOP (spec 10). Null = not chosen. */
export interface Classification {
  readonly nature: 'technical' | 'administrative' | null;
  readonly scope: 'macro' | 'micro' | null;
  readonly completeness: 'final' | 'partial' | null;
  readonly generality: 'generic' | 'specific' | null;
}

export const statuses = [
  'draft',
  'submitted',
  'needsRevision',
  'compliant',
  'awaitingApproval',
  'inForce',
  'superseded',
  'revoked',
] as const;
export type Status = (typeof statuses)[number];

/** A problem that the author leaves as it is: the rule, a name for its place (`placeName` in sop/rules), and why. */
export interface SkippedProblem {
  readonly rule: string;
  readonly place: string;
  readonly reason: string;
}

/** One SOP: plain immutable data, edited only through `apply(sop, change)`. */
export interface Sop {
  readonly id: SopId;
  readonly identity: Identity;
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  readonly proposer: Proposer | null;
  /** A title line printed above the flow table, usually empty. */
  readonly flowTitle: string;
  /** Name of the style profile this SOP is based on, and what this SOP changes in it. */
  readonly profile: string;
  readonly style: StyleOverrides;
  readonly classification: Classification;
  readonly status: Status;
  /** Left out when nothing is skipped. It goes wherever the SOP goes: who reviews it reads the reasons. */
  readonly skipped?: readonly SkippedProblem[];
}
