import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

type Handlers = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/**
 * Listens on an element for what happens inside it, while mounted. For surfaces that are no control themselves: the
 * sheet hands a click to the cell under it, the desk a key to the cell that holds the focus.
 * Heard as soon as it is drawn: a key pressed right then is not lost.
 */
export function useListeners(element: RefObject<HTMLElement | null>, handlers: Handlers): void {
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const entries = Object.entries(handlers) as [string, (event: Event) => void][];
    for (const [name, handler] of entries) target.addEventListener(name, handler);
    return () => {
      for (const [name, handler] of entries) target.removeEventListener(name, handler);
    };
  });
}
