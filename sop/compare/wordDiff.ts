import type { DiffWord } from './difference.ts';

/** Longest texts whose words are compared one by one; beyond, the differing middle counts as replaced. In word pairs. */
const mostPairs = 1_000_000;

/**
 * What was taken out of a text and what was put in, word by word. The parts that are not added make up the former text, those
 * that are not removed the later one, to the character.
 */
export function wordDiff(before: string, after: string): readonly DiffWord[] {
  const one = tokensOf(before);
  const other = tokensOf(after);
  const head = commonHead(one, other);
  const tail = commonTail(one.slice(head), other.slice(head));
  const removed = one.slice(head, one.length - tail);
  const added = other.slice(head, other.length - tail);
  return joined([
    ...one.slice(0, head).map(kept),
    ...middle(removed, added),
    ...(tail === 0 ? [] : one.slice(-tail).map(kept)),
  ]);
}

/** Words, each run of white space, each other sign: a comma that comes or goes does not make its word another one. */
function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function kept(text: string): DiffWord {
  return { text, is: 'kept' };
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonTail(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function middle(one: readonly string[], other: readonly string[]): DiffWord[] {
  const replaced = (): DiffWord[] => [
    ...one.map((text): DiffWord => ({ text, is: 'removed' })),
    ...other.map((text): DiffWord => ({ text, is: 'added' })),
  ];
  if (one.length * other.length > mostPairs) return replaced();
  const words = alongTheLongest(one, other);
  // A few spaces in common do not make two sentences alike: read as a whole they are clearer.
  const isAlike = words.some(({ text, is }) => is === 'kept' && /[\p{L}\p{N}]/u.test(text));
  return isAlike ? words : replaced();
}

/** The parts along the longest common sequence; of a stretch that differs, what was removed stands first. */
function alongTheLongest(one: readonly string[], other: readonly string[]): DiffWord[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const words: DiffWord[] = [];
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    const [former, later] = [one[row], other[column]];
    if (former !== undefined && former === later) {
      words.push(kept(former));
      row += 1;
      column += 1;
    } else if (former !== undefined && (later === undefined || at(row + 1, column) >= at(row, column + 1))) {
      words.push({ text: former, is: 'removed' });
      row += 1;
    } else if (later !== undefined) {
      words.push({ text: later, is: 'added' });
      column += 1;
    }
  }
  return words;
}

/** Neighbours of one kind as one stretch; a space alone between two stretches that changed goes with them. */
function joined(words: readonly DiffWord[]): readonly DiffWord[] {
  const result: DiffWord[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ text: removed, is: 'removed' });
    if (added !== '') result.push({ text: added, is: 'added' });
    removed = '';
    added = '';
  };
  words.forEach((word, at) => {
    if (word.is === 'removed') removed += word.text;
    else if (word.is === 'added') added += word.text;
    else if (word.text === ' ' && removed !== '' && added !== '' && isChange(words[at + 1])) {
      removed += word.text;
      added += word.text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.is === 'kept') result[result.length - 1] = kept(last.text + word.text);
      else result.push(word);
    }
  });
  flush();
  return result;
}

function isChange(word: DiffWord | undefined): boolean {
  return word !== undefined && word.is !== 'kept';
}
