/** The words of a text as the search index sees them: lower case, no diacritics, split at everything else. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

/**
 * A query for the index out of what a person typed: every word must occur, as the beginning of a word. Quoted, so
 * that no sign of the query language has a meaning. Null when nothing searchable was typed.
 */
export function indexQuery(typed: string): string | null {
  const words = searchWords(typed);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

export interface SearchedTexts {
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  /** One line per step. */
  readonly activities: string;
}

/** Characters shown on either side of a found word. */
const hitContext = 28;

/** Where a query was found when title and number do not show it already: "langkah 4: …paraf…", else null. */
export function describeHit(typed: string, texts: SearchedTexts): string | null {
  const shown = searchWords(`${texts.title} ${texts.number}`);
  const hidden = searchWords(typed).find((word) => !shown.some((other) => other.startsWith(word)));
  if (hidden === undefined) return null;
  for (const [index, activity] of texts.activities.split('\n').entries()) {
    const excerpt = excerptAround(activity, hidden);
    if (excerpt !== null) return `langkah ${index + 1}: ${excerpt}`;
  }
  const unit = excerptAround(texts.unit, hidden);
  return unit === null ? null : `unit: ${unit}`;
}

/** The first word that begins like `word`, with whole words around it. */
function excerptAround(text: string, word: string): string | null {
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)) {
    if (!searchWords(found[0]).some((other) => other.startsWith(word))) continue;
    const after = found.index + found[0].length;
    const start = found.index <= hitContext ? 0 : startOfWord(text, found.index - hitContext, found.index);
    const end = text.length - after <= hitContext ? text.length : endOfWord(text, after + hitContext, after);
    return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
  }
  return null;
}

function startOfWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from - 1);
  return space < 0 || space >= limit ? limit : space + 1;
}

function endOfWord(text: string, from: number, limit: number): number {
  return Math.max(limit, text.lastIndexOf(' ', from));
}
