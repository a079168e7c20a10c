import { useEffect } from 'react';
import { collectParcels, refreshInbox } from '../state/inbox.ts';

/** How often the watched folder is looked into, in ms. */
const everyMs = 30_000;

/** Keeps the list of the inbox and its figure fresh while a screen is shown; the watched folder is looked into now and then. */
export function useInboxWatch(): void {
  useEffect(() => {
    void refreshInbox().then(collectParcels);
    const timer = setInterval(() => void collectParcels(), everyMs);
    return () => clearInterval(timer);
  }, []);
}
