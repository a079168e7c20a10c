import { create } from 'zustand';
import type { ReminderKind } from '../../sop/ledger/reminders.ts';
import type { Filter } from './asking.ts';
import { nothingTicked } from './selection.ts';
import type { TickedRows } from './selection.ts';

/** What the user sees of the list; kept while a SOP is open in the editor, so that coming back changes nothing. */
interface RegisterView {
  readonly filter: Filter;
  readonly ticked: TickedRows;
  /** A question to the host which rows are to be ticked, still without an answer; null = none is under way. */
  readonly ticking: Promise<void> | null;
  /** Where the list is scrolled to, in px. */
  readonly top: number;
  /** The reminder whose SOPs are listed alone. */
  readonly reminder: ReminderKind | null;
  /** What was moved to or from the archive last, and the sentence that said so: to be taken back. */
  readonly moved: { readonly ids: readonly string[]; readonly archived: boolean; readonly sentence: string } | null;
}

const newestFirst = { by: 'changed', descending: true } as const;

export const noFilter: Filter = {
  query: '',
  unit: null,
  status: null,
  archived: false,
  withProblems: false,
  among: null,
  sort: newestFirst,
};

export const useRegisterView = create<RegisterView>(() => ({
  filter: noFilter,
  ticked: nothingTicked,
  ticking: null,
  top: 0,
  reminder: null,
  moved: null,
}));

/** Changes what is listed; the list begins at its top again. */
export function changeFilter(patch: Partial<Filter>): void {
  useRegisterView.setState(({ filter, ticked }) => ({
    filter: { ...filter, ...patch },
    ticked: { ...ticked, anchor: null },
    top: 0,
  }));
}

/** Takes every filter away; section and order stay. */
export function clearFilters(): void {
  const { query, unit, status, withProblems, among } = noFilter;
  changeFilter({ query, unit, status, withProblems, among });
}

/** Begins with the whole of a section, nothing ticked. */
export function showSection(archived: boolean): void {
  useRegisterView.setState({ filter: { ...noFilter, archived }, ticked: nothingTicked, top: 0 });
}

export function tick(ticked: TickedRows): void {
  useRegisterView.setState({ ticked });
}

/** Ticks rows that the host names; what is asked of the ticked ones meanwhile waits for its answer. */
export async function tickOnceNamed(named: Promise<void>): Promise<void> {
  useRegisterView.setState({ ticking: named });
  await named;
  if (useRegisterView.getState().ticking === named) useRegisterView.setState({ ticking: null });
}

/**
 * Does something with the ticked SOPs; nothing when there are none. A key that comes before the host has named them is not
 * lost: it waits for them.
 */
export function withTicked(act: (ids: readonly string[]) => void): void {
  const { ticking } = useRegisterView.getState();
  void Promise.resolve(ticking).then(() => {
    const ids = [...useRegisterView.getState().ticked.ids];
    if (ids.length > 0) act(ids);
  });
}
