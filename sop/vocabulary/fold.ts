/** A text as vocabulary compares it: no marks on letters, lower case, single spaces. */
export function foldPhrase(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** The words of a folded text: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return foldPhrase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
