import { rowHeight } from './rowWindow.ts';

/** What part of the list is in sight, in px. Moves in steps of a row: smaller ones draw nothing. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Follows the scrolling of one element and the size it is given. */
export interface Watcher {
  /** Begins to follow an element; the answer ends it. */
  readonly attach: (element: HTMLElement | null) => (() => void) | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly sight: () => Sight;
}

/** `scrolled` is told every place the element is scrolled to. `top` and `height` hold until it was measured. */
export function createWatcher(top: number, height: number, scrolled: (top: number) => void, row = rowHeight): Watcher {
  const listeners = new Set<() => void>();
  const inSteps = (place: number): number => Math.floor(place / row) * row;
  let current: Sight = { top: inSteps(top), height };
  const look = (element: HTMLElement): void => {
    const next = { top: inSteps(element.scrollTop), height: element.clientHeight };
    if (next.top === current.top && next.height === current.height) return;
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    attach: (element) => {
      if (element === null) return undefined;
      const follow = (): void => {
        scrolled(element.scrollTop);
        look(element);
      };
      element.addEventListener('scroll', follow, { passive: true });
      const sizes = new ResizeObserver(() => look(element));
      sizes.observe(element);
      return () => {
        element.removeEventListener('scroll', follow);
        sizes.disconnect();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sight: () => current,
  };
}
