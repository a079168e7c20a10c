import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Where the caret goes when another text replaces the one in a field: behind what has changed. */
function caretAfter(before: string, text: string): number {
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return text.length - tail;
}

/**
 * Keeps the caret of a field where the author works: a text that the field did not come to by itself (an absorbed number, an
 * undo) would throw it to the end. What it returns names a place for the caret before the next text is shown.
 */
export function useSteadyCaret(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
): { typed(now: string): void; wish(caret: number): void } {
  /** What the field showed last, of itself or through us. */
  const shown = useRef(text);
  const wished = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = field.current;
    const before = shown.current;
    const caret = wished.current ?? (before === text ? null : caretAfter(before, text));
    shown.current = text;
    wished.current = null;
    if (element !== null && caret !== null) element.setSelectionRange(caret, caret);
  });
  return {
    typed: (now) => {
      shown.current = now;
      wished.current = null;
    },
    wish: (caret) => {
      wished.current = caret;
    },
  };
}
