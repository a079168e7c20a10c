import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '../desk/contract.ts';
import { createAsking } from './asking.ts';
import type { Filter, ListedRows } from './asking.ts';

export interface RegisterState {
  /** Null until the first answer. What is shown stays until the next filter is answered. */
  readonly listed: ListedRows | null;
  readonly failure: Failure | null;
  /** Asks again for what is seen, after something changed. */
  readonly reload: () => void;
  /** Says which rows are seen: they, and those around them, are fetched. */
  readonly see: (first: number, last: number) => void;
}

/**
 * The register under a filter. A filter is asked at once, one question at a time: while one is under way the newest
 * waits, and those between are never asked, so that typing is answered as fast as the host can.
 */
export function useRegister(filter: Filter): RegisterState {
  const [listed, setListed] = useState<ListedRows | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asking = useMemo(() => createAsking(setListed, setFailure), []);
  useEffect(() => {
    asking.filter(filter);
  }, [asking, filter]);
  useEffect(() => () => asking.stop(), [asking]);
  const reload = useCallback(() => asking.again(), [asking]);
  const see = useCallback((first: number, last: number) => asking.see(first, last), [asking]);
  return { listed, failure, reload, see };
}
