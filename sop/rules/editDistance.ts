/** Letters to add, drop, change or swap with their neighbour to come from one word to another. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let beforeLast: number[] = [];
  let last = b.map((_, index) => index + 1);
  last.unshift(0);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, counterpart] of b.entries()) {
      const change = (last[column] ?? 0) + (letter === counterpart ? 0 : 1);
      const step = Math.min(change, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1);
      const swapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === counterpart;
      current.push(swapped ? Math.min(step, (beforeLast[column - 1] ?? 0) + 1) : step);
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? 0;
}

/** The one candidate that is nearest to a word, at most `most` letters away; null when none is, or two are as near. */
export function nearestWord(word: string, candidates: readonly string[], most: number): string | null {
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  return best === undefined || best.distance === second?.distance ? null : best.candidate;
}
