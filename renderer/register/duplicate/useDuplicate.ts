import { useCallback, useEffect, useRef, useState } from 'react';
import { beginForm, targetsOf, wishesOf } from './form.ts';
import type { CopyForm } from './form.ts';
import { makeCopies } from './makeCopies.ts';
import type { MadeCopies } from './makeCopies.ts';
import { openSources } from './openSources.ts';
import { planCopies, proposedTicks, withTicks } from './plan.ts';
import type { PlannedCopy, Source } from './plan.ts';

/** How far the copying is. */
export type Phase =
  | { readonly at: 'opening'; readonly done: number }
  | { readonly at: 'asking' }
  | { readonly at: 'looking'; readonly copies: readonly PlannedCopy[]; readonly ticks: ReadonlySet<string> }
  | { readonly at: 'making'; readonly copies: readonly PlannedCopy[]; readonly done: number }
  | { readonly at: 'made'; readonly copies: readonly PlannedCopy[]; readonly made: MadeCopies };

export interface Duplicating {
  readonly phase: Phase;
  readonly sources: readonly Source[];
  readonly unreadable: readonly string[];
  readonly form: CopyForm;
  readonly setForm: (form: CopyForm) => void;
  readonly look: () => void;
  readonly back: () => void;
  readonly tick: (names: readonly string[], isSet: boolean) => void;
  readonly make: () => void;
  readonly stop: () => void;
}

/** Copies SOPs for other offices: opens them, asks, shows every replacement, makes the copies. */
export function useDuplicate(ids: readonly string[], onMade: (ids: readonly string[]) => void): Duplicating {
  const [phase, setPhase] = useState<Phase>({ at: 'opening', done: 0 });
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [form, setForm] = useState<CopyForm>(() => beginForm([]));
  const isStopped = useRef(false);

  useEffect(() => {
    let isOver = false;
    const open = async (): Promise<void> => {
      const opened = await openSources(
        ids,
        (done) => setPhase({ at: 'opening', done }),
        () => isOver,
      );
      if (isOver) return;
      setSources(opened.sources);
      setUnreadable(opened.unreadable);
      setForm(beginForm(opened.sources));
      setPhase({ at: 'asking' });
    };
    void open();
    return () => {
      isOver = true;
    };
  }, [ids]);

  const look = (): void => {
    const copies = planCopies(sources, targetsOf(form), wishesOf(form, today()));
    setPhase({ at: 'looking', copies, ticks: proposedTicks(copies) });
  };
  const back = useCallback(() => setPhase({ at: 'asking' }), []);
  const tick = useCallback(
    (names: readonly string[], isSet: boolean) =>
      setPhase((now) => (now.at === 'looking' ? { ...now, ticks: withTicks(now.ticks, names, isSet) } : now)),
    [],
  );
  const make = (): void => {
    if (phase.at !== 'looking') return;
    const { copies, ticks } = phase;
    const run = async (): Promise<void> => {
      isStopped.current = false;
      setPhase({ at: 'making', copies, done: 0 });
      const made = await makeCopies(
        copies,
        ticks,
        (done) => setPhase({ at: 'making', copies, done }),
        () => isStopped.current,
      );
      setPhase({ at: 'made', copies, made });
      onMade(made.ids);
    };
    void run();
  };
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { phase, sources, unreadable, form, setForm, look, back, tick, make, stop };
}

/** The local calendar day, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
