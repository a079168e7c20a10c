import { create } from 'zustand';

/** What the bar below the desk is for; null = it is not there. */
export type BarUse = 'find' | 'replace' | 'goTo' | null;

interface Finding {
  readonly use: BarUse;
  readonly query: string;
  readonly replacement: string;
  /** Whether capitals and small letters differ. */
  readonly isExact: boolean;
  /** The match that is shown, counted from 0 in reading order. */
  readonly at: number;
  /** Counts calls for the bar, so that a second Ctrl+F gives the field the keyboard again. */
  readonly calls: number;
}

/** What is looked for in the open SOP. Words stay for the next time; nothing of it is saved. */
export const useFinding = create<Finding>(() => ({
  use: null,
  query: '',
  replacement: '',
  isExact: false,
  at: 0,
  calls: 0,
}));

/** Opens the bar for a use, or gives it the keyboard again. */
export function openBar(use: Exclude<BarUse, null>): void {
  useFinding.setState(({ calls }) => ({ use, calls: calls + 1 }));
}

export function closeBar(): void {
  useFinding.setState({ use: null });
}
