/** The line of a text that is being typed, from its first letter to the caret. */
export interface TypedLine {
  /** What was typed of it. */
  readonly typed: string;
  /** Offsets in the whole text that a chosen entry takes the place of. */
  readonly from: number;
  readonly to: number;
}

/** The line that the caret ends; null where it stands in the middle of a line, which is mended and not begun. */
export function typedLine(text: string, from: number, to: number): TypedLine | null {
  if (from !== to) return null;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', from);
  const end = next < 0 ? text.length : next;
  if (text.slice(from, end).trim() !== '') return null;
  const line = text.slice(start, from);
  const lead = /^\s*(?:\d{1,3}[.)]\s+|[·•–-]\s+)?/.exec(line)?.[0].length ?? 0;
  return { typed: line.slice(lead), from: start + lead, to: end };
}
