import { compare } from '../compare/compare.ts';
import type { Difference } from '../compare/difference.ts';
import { foldPhrase } from '../vocabulary/fold.ts';
import type { Sop } from '../model/sop.ts';

/** An export that a file may have come back from. */
export interface ExportedRevision {
  readonly id: string;
  readonly sop: string;
  /** Title and number of the SOP. */
  readonly title: string;
  readonly number: string;
  /** The file begins with every byte of this export, and nothing but signatures stands behind them. */
  readonly isPrefix: boolean;
  /** What the export carries inside, as the text it was written in; null where it could not be read. Asked only where it is needed. */
  readonly source: () => string | null;
  /** The same read as a SOP, ids by position. */
  readonly read: () => Sop | null;
  /** No later export of the same SOP has taken its place. */
  readonly isNewest: boolean;
  /** ISO instant. */
  readonly exportedAt: string;
}

/** What is known of a file that came back. */
export interface ReturnedFile {
  readonly name: string;
  /** The SOP inside as text, null when the file carries none. */
  readonly source: string | null;
  /** The same read as a SOP, ids by position; null when it cannot be read. */
  readonly sop: Sop | null;
}

/** What a file that came back belongs to. */
export type ReturnMatch =
  /** It is the export with nothing behind it but signatures, or nothing at all. */
  | { readonly kind: 'exact'; readonly export: string }
  /** A portal wrote the file anew, or added more than signatures; the SOP inside is word for word that of the export. */
  | { readonly kind: 'rewritten'; readonly export: string }
  /** The SOP inside was exported here, and says something else now. */
  | { readonly kind: 'changed'; readonly export: string; readonly differences: readonly Difference[] }
  /** Nothing ties the file to an export; `guesses` are those it might be meant for, the likeliest first. */
  | { readonly kind: 'unknown'; readonly hasSource: boolean; readonly guesses: readonly string[] };

/**
 * Finds the export that a file came back from: by its first bytes, else by the SOP it carries, word for word, else by the number or title of that
 * SOP, and says then what differs. A file that carries nothing belongs to nobody; its name may give a hint.
 */
export function matchReturn(file: ReturnedFile, exported: readonly ExportedRevision[]): ReturnMatch {
  // An export that was made twice without a change has the same bytes: the newest stands.
  const newestFirst = exported.toSorted(
    (one, other) => Number(other.isNewest) - Number(one.isNewest) || (one.exportedAt < other.exportedAt ? 1 : -1),
  );
  const exact = newestFirst.find(({ isPrefix }) => isPrefix);
  if (exact !== undefined) return { kind: 'exact', export: exact.id };
  const { source, sop } = file;
  const same = source === null ? undefined : newestFirst.find((one) => one.source() === source);
  if (same !== undefined) return { kind: 'rewritten', export: same.id };
  if (sop !== null) {
    const related = newestFirst.find((one) => isSameName(one, sop));
    const before = related?.read() ?? null;
    if (related !== undefined && before !== null)
      return { kind: 'changed', export: related.id, differences: compare(before, { ...sop, status: before.status }) };
  }
  return { kind: 'unknown', hasSource: source !== null, guesses: guessesFor(file, newestFirst) };
}

function isSameName(one: Pick<ExportedRevision, 'title' | 'number'>, { identity }: Sop): boolean {
  const number = foldPhrase(identity.number);
  if (number !== '' && number === foldPhrase(one.number)) return true;
  return foldPhrase(identity.title) !== '' && foldPhrase(identity.title) === foldPhrase(one.title);
}

/** Most guesses that are told. */
const mostGuesses = 3;

/** Words of a file name that stand in the name of every export. */
const commonWords = new Set(['sop', 'dan', 'signed', 'tte', 'pdf', 'final', 'salinan', 'copy', 'pindai', 'scan']);

function guessesFor({ name, sop }: ReturnedFile, exported: readonly ExportedRevision[]): readonly string[] {
  const said = new Set(wordsOf(`${name} ${sop?.identity.title ?? ''} ${sop?.identity.number ?? ''}`));
  const rated = exported
    .filter(({ isNewest }) => isNewest)
    .map((one) => {
      const words = [...new Set(wordsOf(`${one.title} ${one.number}`))];
      const shared = words.filter((word) => said.has(word)).length;
      return { id: one.id, share: words.length === 0 ? 0 : shared / words.length };
    });
  return rated
    .filter(({ share }) => share >= 0.3)
    .toSorted((one, other) => other.share - one.share)
    .slice(0, mostGuesses)
    .map(({ id }) => id);
}

function wordsOf(text: string): readonly string[] {
  return (foldPhrase(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !commonWords.has(word));
}
