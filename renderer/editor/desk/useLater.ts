import { startTransition, useEffect, useState } from 'react';

/** Longest wait for an idle moment, in ms. */
const longestWait = 300;

/** A value as it was some moments ago: it follows when the browser has nothing better to do, in a drawing of its own. */
export function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const waiting = requestIdleCallback(() => startTransition(() => setLater(value)), { timeout: longestWait });
    return () => cancelIdleCallback(waiting);
  }, [value]);
  return later;
}
