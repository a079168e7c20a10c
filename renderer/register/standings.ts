import { useEffect } from 'react';
import { create } from 'zustand';
import type { Standing } from '../../sop/handover/standing.ts';
import type { Status } from '../../sop/model/sop.ts';
import { call } from '../desk/call.ts';
import { onHandoverChange } from '../state/handover.ts';
import { rowAt } from './asking.ts';
import type { ListedRows } from './asking.ts';

/** Where SOPs stand on their way to be signed, by their id, as far as they were seen. */
export const useStandings = create<{ readonly standings: ReadonlyMap<string, Standing> }>(() => ({
  standings: new Map(),
}));

/** Scrolling rests this long before it is asked, in ms. */
const restMs = 120;

/** Statuses in which there may be something to tell. */
const signed: readonly Status[] = ['awaitingApproval', 'inForce', 'superseded', 'revoked'];

/** Asks where the rows in sight stand, when the list rests, and anew when something was frozen or filed. */
export function useSeenStandings(listed: ListedRows, first: number, last: number): void {
  useEffect(() => {
    let isOver = false;
    const ask = (): void => {
      const ids: string[] = [];
      for (let index = first; index <= last; index += 1) {
        const row = rowAt(listed, index);
        if (row !== null && signed.includes(row.status)) ids.push(row.id);
      }
      if (ids.length === 0) return;
      void call('handover.list', { ids }).then((reply) => {
        if (isOver || !reply.ok) return;
        const told = new Map(reply.value.standings.map(({ sop, standing }) => [sop, standing]));
        useStandings.setState(({ standings }) => {
          const next = new Map(standings);
          for (const id of ids) {
            const standing = told.get(id);
            if (standing === undefined) next.delete(id);
            else next.set(id, standing);
          }
          return { standings: next };
        });
      });
    };
    const timer = setTimeout(ask, restMs);
    const forget = onHandoverChange(ask);
    return () => {
      isOver = true;
      clearTimeout(timer);
      forget();
    };
  }, [listed, first, last]);
}
