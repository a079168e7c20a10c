import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, Register, RegisterRow, SopStatus } from '../desk/contract.ts';

export interface Filter {
  readonly query: string;
  readonly unit: string | null;
  readonly status: SopStatus | null;
  readonly archived: boolean;
}

export interface RegisterState {
  /** Null until the first answer. */
  readonly register: Register | null;
  readonly failure: Failure | null;
  /** Asks again, after something changed. */
  readonly reload: () => void;
  /** Shows the next rows. */
  readonly more: () => void;
}

/** Rows asked for at a time. */
export const pageSize = 200;
/** Typing pauses this long before the register is asked, in ms. */
const typingPauseMs = 120;

/** The register under a filter, asked anew whenever the filter changes; late answers to older filters are dropped. */
export function useRegister(filter: Filter): RegisterState {
  const [register, setRegister] = useState<Register | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pages, setPages] = useState(1);
  const [asked, setAsked] = useState(0);
  const isFirst = useRef(true);
  const { query, unit, status, archived } = filter;

  useEffect(() => setPages(1), [query, unit, status, archived]);

  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const rows: RegisterRow[] = [];
      for (let page = 0; page < pages; page += 1) {
        const reply = await call('register.list', {
          query,
          unit,
          status,
          archived,
          offset: page * pageSize,
          limit: pageSize,
        });
        if (!isCurrent) return;
        if (!reply.ok) {
          setFailure(reply.error);
          return;
        }
        rows.push(...reply.value.rows);
        if (page === pages - 1 || rows.length >= reply.value.total) {
          setFailure(null);
          setRegister({ ...reply.value, rows });
          return;
        }
      }
    };
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : typingPauseMs);
    isFirst.current = false;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, unit, status, archived, pages, asked]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  const more = useCallback(() => setPages((count) => count + 1), []);
  return { register, failure, reload, more };
}
