import { useDocument } from './document.ts';
import type { DocumentState } from './document.ts';

/** How long typing must rest before what is derived from the document follows, in ms. */
const restMs = 150;

/**
 * Calls `work` now, and whenever typing rests after an edit that `concerns` it; `also` hears of other causes. Until the
 * returned function is called.
 */
export function afterRest(
  concerns: (state: DocumentState, before: DocumentState) => boolean,
  work: () => void,
  also: (later: () => void) => () => void = () => () => undefined,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(work, restMs);
  };
  const stops = [
    useDocument.subscribe((state, before) => {
      if (concerns(state, before)) later();
    }),
    also(later),
  ];
  work();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}

/** Whether rows or columns are other than before. */
export function tableChanged({ sop }: DocumentState, { sop: before }: DocumentState): boolean {
  return sop !== before && (sop?.steps !== before?.steps || sop?.lanes !== before?.lanes);
}
