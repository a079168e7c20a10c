import { useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import { lastOpenedSop } from '../state/desk.ts';
import type { ListedRows } from './asking.ts';

/** Most rows that are searched for the one that was open (contract). */
const mostRows = 100_000;

/**
 * Coming back from the editor: the place in the list of the SOP that was open, so that it gets the keyboard; `looking`
 * while the host is asked, null when there is none.
 */
export function useReturn(listed: ListedRows | null): number | 'looking' | null {
  const [place, setPlace] = useState<number | 'looking' | null>(() => (lastOpenedSop() === null ? null : 'looking'));
  const filter = listed?.filter ?? null;
  useEffect(() => {
    const id = lastOpenedSop();
    if (place !== 'looking' || filter === null) return;
    let isOver = false;
    void call('register.ids', { ...filter, offset: 0, limit: mostRows }).then((reply) => {
      const index = reply.ok && id !== null ? reply.value.ids.indexOf(id) : -1;
      if (!isOver) setPlace(index < 0 ? null : index);
    });
    return () => {
      isOver = true;
    };
  }, [place, filter]);
  return place;
}
