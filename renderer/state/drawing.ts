import { create } from 'zustand';
import type { StepId } from '../../sop/model/sop.ts';
import type { Emu } from '../../sop/model/units.ts';

/** A line across a page where what is carried would go, EMU. */
export interface DropLine {
  /** Index of the page. */
  readonly page: number;
  readonly from: readonly [Emu, Emu];
  readonly to: readonly [Emu, Emu];
}

/** What the screen shows while something is drawn by hand: a branch, a row or a column on its way. Nothing of it is saved. */
export interface Drawing {
  /** The row that a branch would lead to. */
  readonly lit: StepId | null;
  /** Where the carried row or column would go. */
  readonly drop: DropLine | null;
  /** The row or column that is carried: step or lane id. */
  readonly carried: string | null;
}

const nothing: Drawing = { lit: null, drop: null, carried: null };

export const useDrawing = create<Drawing>(() => nothing);

/** Nothing is on its way any more. */
export function endDrawing(): void {
  useDrawing.setState(nothing);
}
