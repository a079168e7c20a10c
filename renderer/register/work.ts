import { create } from 'zustand';

/** Something that takes its time. */
export interface Work {
  readonly text: string;
  readonly done: number;
  readonly all: number;
  readonly stop: () => void;
}

/** `isLong`: it takes longer than anybody wants to wait without a word. */
export const useWork = create<{ readonly work: Work | null; readonly isLong: boolean }>(() => ({
  work: null,
  isLong: false,
}));

/** Shorter work is over before anybody could read what it says, in ms. */
const shownAfterMs = 500;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says how far the work is; null when it is over. */
export function report(work: Work | null): void {
  const { work: before } = useWork.getState();
  if (before === null && work !== null) timer = setTimeout(() => useWork.setState({ isLong: true }), shownAfterMs);
  if (work === null) clearTimeout(timer);
  useWork.setState(work === null ? { work, isLong: false } : { work });
}
