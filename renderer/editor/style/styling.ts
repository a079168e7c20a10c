import { createContext, use } from 'react';
import type { Style, StyleOverrides } from '../../../sop/model/style.ts';

/** What the switches of print show and change: the open SOP's style, or a style that is only tried out. */
export interface Styling {
  readonly style: Style;
  /** Edits with the same `group` that follow each other are one act of the author. */
  readonly change: (patch: StyleOverrides, group?: string) => void;
}

export const StylingContext = createContext<Styling | null>(null);

/** The style that the switches around here belong to. */
export function useStyling(): Styling {
  const styling = use(StylingContext);
  if (styling === null) throw new Error('A switch of print stands outside of any style.');
  return styling;
}
