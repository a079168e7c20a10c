import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../desk/call.ts';

/** Nobody pressed a key or moved the mouse for this long, in ms, before SOPs out of sight are looked at. */
const idleMs = 2000;
/** Between two of them, in ms: the host has other things to do. */
const pauseMs = 60;
/** The list is asked anew after so many when it depends on them. */
const shownEvery = 40;

export interface Checking {
  /** SOPs that remain while all are being looked at; null when nobody asked for that. */
  readonly left: number | null;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Looks at the SOPs that nobody saw yet: one by one while nobody touches anything, or at once for somebody who sorts by
 * problems (`start`). `changed` is called now and then while somebody waits for it.
 */
export function useIdleLooks(archived: boolean, changed: () => void): Checking {
  const [left, setLeft] = useState<number | null>(null);
  const isAsked = useRef(false);
  const touchedAt = useRef(0);
  useEffect(() => {
    touchedAt.current = performance.now();
    const touch = (): void => {
      touchedAt.current = performance.now();
    };
    const events = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, touch, { passive: true, capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, touch, { capture: true });
    };
  }, []);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let made = 0;
    const next = async (): Promise<void> => {
      const rested = performance.now() - touchedAt.current;
      if (!isAsked.current && (rested < idleMs || document.hidden)) {
        timer = setTimeout(() => void next(), idleMs);
        return;
      }
      const reply = await call('register.check', { archived });
      if (isOver || !reply.ok) return;
      made += 1;
      if (isAsked.current) {
        setLeft(reply.value.left);
        if (reply.value.left === 0 || made % shownEvery === 0) changed();
      }
      if (reply.value.left === 0) {
        isAsked.current = false;
        setLeft(null);
        timer = setTimeout(() => void next(), 10 * idleMs);
        return;
      }
      timer = setTimeout(() => void next(), isAsked.current ? 0 : pauseMs);
    };
    wake.current = () => {
      clearTimeout(timer);
      void next();
    };
    timer = setTimeout(() => void next(), idleMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [archived, changed]);
  const wake = useRef<() => void>(() => undefined);
  const start = useCallback(() => {
    isAsked.current = true;
    wake.current();
  }, []);
  const stop = useCallback(() => {
    isAsked.current = false;
    setLeft(null);
  }, []);
  return { left, start, stop };
}
