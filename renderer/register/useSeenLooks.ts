import { useEffect } from 'react';
import { rowAt } from './asking.ts';
import type { ListedRows } from './asking.ts';
import { fetchLooks } from './looks.ts';

/** Scrolling rests this long before rows are looked at, in ms: a list that flies past waits for nothing. */
const restMs = 120;

/** Gets problem counts and drawings of the rows in sight, when the list rests. */
export function useSeenLooks(listed: ListedRows, first: number, last: number): void {
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      const rows = [];
      for (let index = first; index <= last; index += 1) {
        const row = rowAt(listed, index);
        if (row !== null) rows.push(row);
      }
      void fetchLooks(rows, () => isOver);
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [listed, first, last]);
}
