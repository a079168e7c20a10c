import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { RegisterLook, RegisterRow } from '../desk/contract.ts';

/** Problem counts and small drawing of one revision of a SOP. */
export interface Look extends Omit<RegisterLook, 'id' | 'thumbnail'> {
  /** Address of the drawing; null when there is none. */
  readonly picture: string | null;
}

/** Looks at hand, by `lookName`. */
export const useLooks = create<{ readonly looks: ReadonlyMap<string, Look> }>(() => ({ looks: new Map() }));

/** Looks kept at a time: a dozen screens of rows. */
const mostKept = 400;

/** A revision is looked at once; the next one is another thing. */
export function lookName(row: Pick<RegisterRow, 'id' | 'revision'>): string {
  return `${row.id} ${row.revision}`;
}

/**
 * Gets the looks of these rows, known ones first and at once, the others one after the other: each lays a SOP out. Until
 * `isOver` says so: who scrolls on wants others.
 */
export async function fetchLooks(rows: readonly RegisterRow[], isOver: () => boolean): Promise<void> {
  for (let make = false; ; make = true) {
    const { looks } = useLooks.getState();
    const missing = rows.filter((row) => !looks.has(lookName(row)));
    if (missing.length === 0 || isOver()) return;
    const reply = await call('register.looks', { ids: missing.map(({ id }) => id), make });
    if (!reply.ok || (make && reply.value.looks.length === 0)) return;
    keep(missing, reply.value.looks);
  }
}

function keep(rows: readonly RegisterRow[], looks: readonly RegisterLook[]): void {
  const names = new Map(rows.map((row) => [row.id, lookName(row)]));
  useLooks.setState((state) => {
    const next = new Map(state.looks);
    for (const { id, thumbnail, ...counts } of looks) {
      const name = names.get(id);
      if (name !== undefined) next.set(name, { ...counts, picture: thumbnail === null ? null : address(thumbnail) });
    }
    for (const oldest of next.keys()) if (next.size > mostKept) next.delete(oldest);
    return { looks: next };
  });
}

function address(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
