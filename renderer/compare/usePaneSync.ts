import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { levelWith } from './alignment.ts';
import type { Alignment } from './alignment.ts';

type Pane = RefObject<HTMLElement | null>;

/** Scrolls a pane to a height without the other one following. */
export type ScrollAlone = (pane: Pane, top: number) => void;

/**
 * Scrolls each of two panes along with the other: the same step stands at the upper edge of both. Answers with the way to
 * scroll one of them alone, to something that stands elsewhere in the other.
 */
export function usePaneSync(one: Pane, other: Pane, alignment: Alignment, isOn: boolean): ScrollAlone {
  const latest = useRef(alignment);
  // What was scrolled by the program is no wish of the reader.
  const driven = useRef(new WeakMap<HTMLElement, number>());
  useEffect(() => {
    latest.current = alignment;
  }, [alignment]);
  const alone = useCallback<ScrollAlone>((pane, top) => drive(driven.current, pane.current, top), []);
  useEffect(() => {
    const [left, right] = [one.current, other.current];
    if (!isOn || left === null || right === null) return;
    const follow = (from: 0 | 1) => (): void => {
      const [leader, follower] = from === 0 ? [left, right] : [right, left];
      const expected = driven.current.get(leader);
      driven.current.delete(leader);
      if (expected !== undefined && Math.abs(expected - leader.scrollTop) < 2) return;
      drive(driven.current, follower, levelWith(latest.current, leader.scrollTop, from));
      if (follower.scrollLeft !== leader.scrollLeft) follower.scrollLeft = leader.scrollLeft;
    };
    const [leftMoved, rightMoved] = [follow(0), follow(1)];
    left.addEventListener('scroll', leftMoved, { passive: true });
    right.addEventListener('scroll', rightMoved, { passive: true });
    return () => {
      left.removeEventListener('scroll', leftMoved);
      right.removeEventListener('scroll', rightMoved);
    };
  }, [one, other, isOn]);
  return alone;
}

function drive(driven: WeakMap<HTMLElement, number>, pane: HTMLElement | null, wanted: number): void {
  if (pane === null) return;
  const top = Math.round(Math.max(0, Math.min(pane.scrollHeight - pane.clientHeight, wanted)));
  if (Math.abs(pane.scrollTop - top) < 1) return;
  driven.set(pane, top);
  pane.scrollTop = top;
}
