/** The longest run of positions in which these numbers only rise: the parts that kept their order. */
export function longestRise(values: readonly number[]): readonly number[] {
  // `ends[length]` is the position whose value ends the best rise of that length so far.
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.unshift(at);
  return rise;
}

/**
 * Of the ids that both orders hold, those that stand elsewhere: as few as possible, since what only makes way for another has
 * not moved.
 */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, at) => [id, at]));
  const common = after.filter((id) => places.has(id));
  const stayed = new Set(longestRise(common.map((id) => places.get(id) ?? 0)));
  return new Set(common.filter((_, at) => !stayed.has(at)));
}
