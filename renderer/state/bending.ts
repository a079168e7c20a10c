import { create } from 'zustand';
import type { ExitName } from '../../sop/model/exits.ts';
import type { StepId } from '../../sop/model/sop.ts';
import { useSession } from './session.ts';

/** An arrow of the step table: the exit it stands for. */
export interface ArrowRef {
  readonly step: StepId;
  readonly branch: ExitName;
}

/** A part of the selected arrow that can be moved. */
export type HandleName = 'run' | 'source' | 'target' | 'other';

/** The arrow that is selected on the page, and what stands against dragging it. Nothing of it is saved. */
export interface Bending {
  readonly arrow: ArrowRef | null;
  readonly handle: HandleName;
  /** The selection it belongs to: going elsewhere on the page lets go of the arrow. */
  readonly visit: number;
  /** Why it would not be taken there, and where that is: x or y on the page, EMU. */
  readonly refusal: { readonly sentence: string; readonly at: number } | null;
}

const nothing: Bending = { arrow: null, handle: 'run', visit: -1, refusal: null };

export const useBending = create<Bending>(() => nothing);

/** The selected arrow, as long as the author has not gone elsewhere. */
export function useSelectedArrow(): ArrowRef | null {
  const visit = useSession((session) => session.visit);
  return useBending((state) => (state.visit === visit ? state.arrow : null));
}

/** Selects an arrow. The row of its step becomes the selected one; the keyboard stays where it is. */
export function selectArrow(arrow: ArrowRef, handle: HandleName = 'run'): void {
  useSession.setState(({ visit }) => ({
    place: { at: 'exit', step: arrow.step, branch: arrow.branch },
    focus: null,
    visit: visit + 1,
    rows: null,
    editing: null,
    target: null,
    removing: null,
  }));
  useBending.setState({ ...nothing, arrow, handle, visit: useSession.getState().visit });
}

/** Lets go of the arrow. */
export function releaseArrow(): void {
  useBending.setState(nothing);
}
