import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Gives the keyboard to a button when its dialog opens: a table that was read right is inserted by Enter. */
export function useFirstFocus(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return button;
}
