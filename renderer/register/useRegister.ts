import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, Register, RegisterRow, Reply, SopStatus } from '../desk/contract.ts';

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

/** What is asked; a new object asks again. */
interface Question {
  readonly filter: Filter;
  readonly pages: number;
}

/** The register under a filter, asked anew whenever the filter changes; late answers to older questions are dropped. */
export function useRegister(filter: Filter): RegisterState {
  const [register, setRegister] = useState<Register | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [question, setQuestion] = useState<Question>({ filter, pages: 1 });
  const hasAsked = useRef(false);
  if (question.filter !== filter) setQuestion({ filter, pages: 1 });

  useEffect(() => {
    let isCurrent = true;
    const answer = async (): Promise<void> => {
      const reply = await ask(question);
      if (!isCurrent) return;
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setRegister(reply.value);
    };
    const timer = setTimeout(() => void answer(), hasAsked.current ? typingPauseMs : 0);
    hasAsked.current = true;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question]);

  const reload = useCallback(() => setQuestion((former) => ({ ...former })), []);
  const more = useCallback(() => setQuestion(({ filter, pages }) => ({ filter, pages: pages + 1 })), []);
  return { register, failure, reload, more };
}

/** Asks for the first pages of rows, one call each. */
async function ask({ filter, pages }: Question): Promise<Reply<'register.list'>> {
  const rows: RegisterRow[] = [];
  for (let page = 0; ; page += 1) {
    const reply = await call('register.list', { ...filter, offset: page * pageSize, limit: pageSize });
    if (!reply.ok) return reply;
    rows.push(...reply.value.rows);
    if (page + 1 >= pages || rows.length >= reply.value.total) return { ok: true, value: { ...reply.value, rows } };
  }
}
