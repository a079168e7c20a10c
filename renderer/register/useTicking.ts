import { useCallback } from 'react';
import { call } from '../desk/call.ts';
import type { ListedRows } from './asking.ts';
import { extended, nothingTicked, stretchTo } from './selection.ts';
import { tick, tickOnceNamed, useRegisterView } from './view.ts';

/** Most SOPs ticked at once (contract). */
const mostRows = 100_000;

export interface Ticking {
  /** Ticks everything that was found; takes all ticks away when it is ticked already. */
  readonly tickAll: () => void;
  /** Ticks everything from the row that Shift reaches from to this one. */
  readonly stretchTo: (index: number) => void;
}

/** Ticks many rows at once. The host names them: most of them were never fetched. */
export function useTicking(listed: ListedRows | null): Ticking {
  const tickStretch = useCallback(
    async (stretch: { readonly offset: number; readonly limit: number }): Promise<void> => {
      if (listed === null) return;
      const named = call('register.ids', { ...listed.filter, ...stretch });
      await tickOnceNamed(
        named.then((reply) => {
          if (reply.ok) tick(extended(useRegisterView.getState().ticked, reply.value.ids));
        }),
      );
    },
    [listed],
  );
  const tickAll = useCallback(() => {
    const { ticked } = useRegisterView.getState();
    if (listed !== null && ticked.ids.size >= listed.figures.total) tick(nothingTicked);
    else void tickStretch({ offset: 0, limit: mostRows });
  }, [listed, tickStretch]);
  const toIndex = useCallback(
    (index: number) => {
      const { ticked } = useRegisterView.getState();
      if (ticked.anchor === null) tick({ ...ticked, anchor: index });
      void tickStretch(stretchTo(ticked, index));
    },
    [tickStretch],
  );
  return { tickAll, stretchTo: toIndex };
}
