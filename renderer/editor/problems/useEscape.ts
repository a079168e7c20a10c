import type { RefObject } from 'react';
import { useListeners } from '../desk/useListeners.ts';

/** Escape anywhere in an element leaves it, and goes no further. */
export function useEscape(element: RefObject<HTMLElement | null>, leave: () => void): void {
  useListeners(element, {
    keydown: (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      leave();
    },
  });
}
