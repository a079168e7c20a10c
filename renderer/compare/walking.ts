import { selectDifference, useComparing } from '../state/comparing.ts';

/** Goes to the next or the former thing that is marked, round the end. */
export function walkDifferences(marked: readonly { readonly id: string }[], by: 1 | -1): void {
  if (marked.length === 0) return;
  const at = marked.findIndex(({ id }) => id === useComparing.getState().selected);
  const next = at < 0 ? (by === 1 ? 0 : marked.length - 1) : (at + by + marked.length) % marked.length;
  selectDifference(marked[next]?.id ?? null);
}
