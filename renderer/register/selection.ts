/** What is ticked in a list, by id, and the row that Shift reaches from (index; null = none yet). */
export interface TickedRows {
  readonly ids: ReadonlySet<string>;
  readonly anchor: number | null;
}

export const nothingTicked: TickedRows = { ids: new Set(), anchor: null };

/** Ticks one row, or takes its tick away; Shift reaches from here. */
export function toggled({ ids }: TickedRows, id: string, index: number): TickedRows {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index };
}

/** Adds a stretch of rows; Shift goes on reaching from the same row. */
export function extended({ ids, anchor }: TickedRows, stretch: readonly string[]): TickedRows {
  return { ids: new Set([...ids, ...stretch]), anchor };
}

/** Rows from the anchor to another row, both included; the row alone when there is no anchor. */
export function stretchTo({ anchor }: TickedRows, index: number): { readonly offset: number; readonly limit: number } {
  const from = anchor ?? index;
  return { offset: Math.min(from, index), limit: Math.abs(from - index) + 1 };
}
