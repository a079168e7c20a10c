import { call } from '../desk/call.ts';
import type { Failure, Register, RegisterRow, RegisterSort, SopStatus } from '../desk/contract.ts';

export interface Filter {
  readonly query: string;
  readonly unit: string | null;
  readonly status: SopStatus | null;
  readonly archived: boolean;
  readonly withProblems: boolean;
  /** Only these SOPs: what a reminder is about. */
  readonly among: readonly string[] | null;
  readonly sort: RegisterSort;
}

/** Rows asked for at a time. */
export const pageSize = 60;

/** What is known of the list under one filter: its figures, and the pages that were looked at. */
export interface ListedRows {
  readonly filter: Filter;
  readonly figures: Omit<Register, 'rows'>;
  readonly pages: ReadonlyMap<number, readonly RegisterRow[]>;
}

/** The row at a place of the list, null while its page is not there. */
export function rowAt({ pages }: Pick<ListedRows, 'pages'>, index: number): RegisterRow | null {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
}

/** Questions to the host about one list, one at a time. */
export interface Asking {
  filter(filter: Filter): void;
  again(): void;
  see(first: number, last: number): void;
  stop(): void;
}

/** `show` gets every answer to the newest filter, `fail` what was refused, null once something worked again. */
export function createAsking(show: (listed: ListedRows) => void, fail: (failure: Failure | null) => void): Asking {
  let wanted: Filter | null = null;
  /** The wanted filter was not answered yet, or something changed since. */
  let isDue = false;
  let isBusy = false;
  let isStopped = false;
  let current: ListedRows | null = null;
  /** What is shown is no longer true; nothing of it is kept. */
  let isStale = false;
  let range = { first: 0, last: 0 };

  const next = (): void => {
    if (isBusy || isStopped || wanted === null) return;
    if (isDue) {
      isDue = false;
      const isSame = current !== null && current.filter === wanted;
      void ask(wanted, isSame ? Math.floor(range.first / pageSize) : 0);
      return;
    }
    const page = missingPage(current, range);
    if (page !== null) void ask(wanted, page);
  };

  const ask = async (filter: Filter, page: number): Promise<void> => {
    isBusy = true;
    const startsAnew = current === null || current.filter !== filter || isStale;
    isStale = false;
    const reply = await call('register.list', { ...filter, offset: page * pageSize, limit: pageSize });
    isBusy = false;
    if (isStopped) return;
    fail(reply.ok ? null : reply.error);
    // A newer filter waits: this answer would only be seen for a moment.
    if (reply.ok && filter === wanted) {
      const { rows, ...figures } = reply.value;
      const pages = new Map(startsAnew ? [] : current?.pages);
      pages.set(page, rows);
      current = { filter, figures, pages };
      show(current);
    }
    // A page that was refused is not asked for again by itself.
    if (reply.ok || isDue) next();
  };

  return {
    filter: (filter) => {
      isStopped = false;
      if (filter === wanted) return;
      wanted = filter;
      isDue = true;
      next();
    },
    again: () => {
      isDue = true;
      isStale = true;
      next();
    },
    see: (first, last) => {
      range = { first, last };
      next();
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** The page to fetch next: one that is seen, else one beside what is seen; null when all are there. */
function missingPage(
  listed: ListedRows | null,
  { first, last }: { readonly first: number; readonly last: number },
): number | null {
  if (listed === null || listed.figures.total === 0) return null;
  const most = Math.floor((listed.figures.total - 1) / pageSize);
  const from = Math.min(most, Math.floor(first / pageSize));
  const to = Math.min(most, Math.floor(last / pageSize));
  const seen = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const around = [to + 1, from - 1].filter((page) => page >= 0 && page <= most);
  return [...seen, ...around].find((page) => !listed.pages.has(page)) ?? null;
}
