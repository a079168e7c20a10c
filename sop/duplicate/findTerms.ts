import type { Term } from './terms.ts';

/** One place in a text where a term stands. */
export interface Finding {
  /** Offset in the text. */
  readonly at: number;
  readonly old: string;
  readonly new: string;
  readonly term: Term;
  /** Whether it should be replaced unless somebody says no. */
  readonly isProposed: boolean;
}

/** Every place where one of the terms stands as a whole word, from left to right, the longest term at each place. */
export function findTerms(text: string, terms: readonly Term[]): readonly Finding[] {
  if (terms.length === 0 || text.trim() === '') return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${terms.map(({ old }) => `(${patternSource(old)})`).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [old] = match;
    const term = terms[match.slice(1).findIndex((group) => group !== undefined)];
    if (term === undefined) return [];
    const next = term.followsCase ? inCaseOf(old, term.new) : term.new;
    if (next === old) return [];
    return [{ at: match.index, old, new: next, term, isProposed: isSurely(term, old, text) }];
  });
}

/** The text with some of its findings replaced. */
export function replaceFindings(text: string, findings: readonly Pick<Finding, 'at' | 'old' | 'new'>[]): string {
  let replaced = '';
  let from = 0;
  for (const { at, old, new: next } of findings) {
    replaced += text.slice(from, at) + next;
    from = at + old.length;
  }
  return replaced + text.slice(from);
}

/** The source of a pattern for a term, whatever white space stands between its words. */
function patternSource(old: string): string {
  return old
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
}

/** Word by word as it was found when there are as many words, else as a whole: all capitals, all small letters, or a name. */
function inCaseOf(found: string, text: string): string {
  const former = found.split(/\s+/);
  const next = text.split(/\s+/);
  if (former.length === next.length) return next.map((word, at) => wordInCaseOf(former[at] ?? '', word)).join(' ');
  if (isAllCapitals(found)) return text.toLocaleUpperCase('id');
  return isAllCapitals(text) ? capitalised(text) : text;
}

function wordInCaseOf(found: string, word: string): string {
  if (found.length > 1 && isAllCapitals(found)) return word.toLocaleUpperCase('id');
  if (isSmall(found)) return word.toLocaleLowerCase('id');
  return isAllCapitals(word) ? capitalised(word) : word;
}

/** Whether a find is the name that was meant, not a word that looks like it. */
function isSurely({ doubt }: Term, found: string, text: string): boolean {
  switch (doubt) {
    case 'none':
      return true;
    case 'small':
      return !isSmall(found);
    case 'usual':
      return !isSmall(found) && !isAllCapitals(text);
  }
}

function isSmall(text: string): boolean {
  return text === text.toLocaleLowerCase('id') && text !== text.toLocaleUpperCase('id');
}

function isAllCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('id') && text !== text.toLocaleLowerCase('id');
}

/** "KELURAHAN MELATI" as "Kelurahan Melati". */
function capitalised(text: string): string {
  return text
    .toLocaleLowerCase('id')
    .replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('id'));
}
