import { foldPhrase, foldedWords } from './fold.ts';

/** Where an offered text comes from, dearest first: the SOP itself, other SOPs of the workspace, the shipped dictionaries. */
const origins = ['sop', 'workspace', 'dictionary'] as const;
export type Origin = (typeof origins)[number];

/** A text that may be offered. */
export interface Candidate {
  readonly text: string;
  readonly origin: Origin;
  /** How many SOPs use it; 0 for a dictionary. */
  readonly uses: number;
  /** ISO instant of the last use, or null. */
  readonly lastUsed: string | null;
  /** A second line, such as what a regulation was replaced by. */
  readonly remark?: string;
}

/** Fewest letters that open a list (design, section 6.1). */
export const fewestLetters = 2;
/** Most rows of a list (design, section 6.1). */
export const mostRows = 6;

/**
 * Where typed words stand in a text: 0 = it begins with them, 1 = a later word does, null = nowhere. The last word typed
 * may be a beginning; marks on letters and capitals do not count.
 */
export function matchAt(typed: readonly string[], words: readonly string[]): 0 | 1 | null {
  const last = typed.at(-1);
  if (last === undefined) return null;
  const before = typed.length - 1;
  for (let start = 0; start + before < words.length; start += 1) {
    if (words[start + before]?.startsWith(last) !== true) continue;
    if (typed.every((word, index) => index === before || words[start + index] === word)) return start === 0 ? 0 : 1;
  }
  return null;
}

/** Days for which a use counts four times and twice. */
const recentDays = [30, 180] as const;
const dayLength = 86_400_000;

/** How dear a text is to the office: its uses, counted more while they are recent. */
function weight({ uses, lastUsed }: Candidate, today: string): number {
  if (lastUsed === null) return uses;
  const age = (Date.parse(today) - Date.parse(lastUsed.slice(0, 10))) / dayLength;
  return uses * (age <= recentDays[0] ? 4 : age <= recentDays[1] ? 2 : 1);
}

/**
 * The texts to offer for what was typed, best first: by origin, then those that begin with it, then by use and recency
 * (`today` is ISO), then by alphabet. Each text once; what is already written to the letter is not offered.
 */
export function rank(
  typed: string,
  candidates: readonly Candidate[],
  today: string,
  limit: number = mostRows,
): readonly Candidate[] {
  const words = foldedWords(typed);
  const written = typed.trim();
  const found: { readonly candidate: Candidate; readonly at: number; readonly weight: number }[] = [];
  for (const candidate of candidates) {
    const at = matchAt(words, foldedWords(candidate.text));
    if (at === null || candidate.text === written) continue;
    found.push({ candidate, at, weight: weight(candidate, today) });
  }
  const ordered = found.toSorted(
    (one, other) =>
      origins.indexOf(one.candidate.origin) - origins.indexOf(other.candidate.origin) ||
      one.at - other.at ||
      other.weight - one.weight ||
      compare(one.candidate.text, other.candidate.text),
  );
  const seen = new Set<string>();
  const rows: Candidate[] = [];
  for (const { candidate } of ordered) {
    const folded = foldPhrase(candidate.text);
    if (seen.has(folded)) continue;
    seen.add(folded);
    rows.push(candidate);
    if (rows.length === limit) break;
  }
  return rows;
}

/** Whether enough was typed to offer anything. */
export function isWorthOffering(typed: string): boolean {
  return foldedWords(typed).join('').length >= fewestLetters;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
