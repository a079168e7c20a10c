import { create } from 'zustand';
import type { Answer } from '../../sop/merge/ruling.ts';
import type { Sop, SopId } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { Failure, Moment, MomentList } from '../desk/contract.ts';

/** One of two states that are compared. */
export interface ComparedSide {
  /** "Versi 2". */
  readonly label: string;
  /** "diajukan 16 Februari 2022"; '' = nothing is known. */
  readonly note: string;
  readonly sop: Sop;
  /** What it is in the SOP's history; `'now'` = the stored SOP; null = it is in none. */
  readonly moment: Moment | 'now' | null;
}

/** Where a version waits that nobody has taken yet. */
export interface WaitingIn {
  readonly parcel: string;
  /** Somebody looked at the key and wants it although it is not enrolled. */
  readonly evenUnknown: boolean;
  /** The sender's own way of printing, which taking it brings along. */
  readonly brought: StyleProfile | null;
}

/** A version beside ours that is being merged. */
export interface Merging {
  readonly version: string;
  readonly revision: number;
  readonly base: Sop;
  /** Null = the two share no version, and `base` is empty. */
  readonly common: number | null;
  /** The parcel the version still waits in: saving the merge takes it. */
  readonly waiting: WaitingIn | null;
  readonly answers: ReadonlyMap<string, Answer>;
  /** What the second pane shows. */
  readonly shown: 'theirs' | 'result';
}

export interface Comparing {
  readonly id: SopId;
  readonly before: ComparedSide;
  /** Null = the one state is only looked at. */
  readonly after: ComparedSide | null;
  /** The history to choose states from; null = there is nothing to choose. */
  readonly list: MomentList | null;
  readonly merging: Merging | null;
  readonly profiles: readonly StyleProfile[];
  /** The one of them that is not kept here: it came with what is looked at. */
  readonly brought: StyleProfile | null;
}

export interface CompareState {
  readonly open: Comparing | null;
  /** The difference, or the choice, that both sides show. */
  readonly selected: string | null;
  /** Counts selections, so that choosing the same one again shows it again. */
  readonly visit: number;
  /** Null = as the room allows. */
  readonly layout: 'beside' | 'stacked' | null;
  /** Per cent; null = pages as wide as their pane. */
  readonly zoom: number | null;
  readonly failure: Failure | null;
  readonly isBusy: boolean;
}

const closed: CompareState = {
  open: null,
  selected: null,
  visit: 0,
  layout: null,
  zoom: null,
  failure: null,
  isBusy: false,
};

export const useComparing = create<CompareState>(() => closed);

/** Shows two states, or one, in place of what the window shows; what was open stays open behind it. */
export function showComparison(open: Comparing): void {
  useComparing.setState({ open, selected: null, failure: null, isBusy: false });
}

/** Back to what the window showed before. */
export function closeComparison(): void {
  useComparing.setState(closed);
}

/** What was chosen of merges that were left before they were saved, while the window is open. */
const chosen = new Map<string, ReadonlyMap<string, Answer>>();

function mergeKey(id: SopId, { version, revision }: Pick<Merging, 'version' | 'revision'>): string {
  return `${id} ${version} ${revision}`;
}

/** The choices made so far in a merge of these very states; none as a rule. */
export function answersOf(id: SopId, merging: Pick<Merging, 'version' | 'revision'>): ReadonlyMap<string, Answer> {
  return chosen.get(mergeKey(id, merging)) ?? new Map();
}

/** Keeps a choice; leaving the merge does not lose it. */
export function keepAnswer(choice: string, answer: Answer): void {
  changeComparison((open) => {
    if (open.merging === null) return open;
    const answers = new Map(open.merging.answers).set(choice, answer);
    chosen.set(mergeKey(open.id, open.merging), answers);
    return { ...open, merging: { ...open.merging, answers } };
  });
}

/** Brings a difference into view on both sides. */
export function selectDifference(id: string | null): void {
  useComparing.setState(({ visit }) => ({ selected: id, visit: visit + 1 }));
}

/** Changes what is open; nothing happens once it was closed. */
export function changeComparison(change: (open: Comparing) => Comparing): void {
  useComparing.setState(({ open }) => (open === null ? {} : { open: change(open) }));
}
