/** Reading text the way a clerk compares it: case, spacing and punctuation do not count. */

/** Lower case, single spaces, trimmed. */
export function foldText(text: string): string {
  return text.toLocaleLowerCase('id').replace(/\s+/g, ' ').trim();
}

/** Nothing but white space. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** A mark that stands where content should: "-", "…", "xxx", "tbd". */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-–—_.…]+|x{2,}|tbd|tba|n\/?a|\?+)$/i.test(text.trim().replace(/\s+/g, ''));
}

/** Words in lower case: runs of letters and digits, with inner hyphens and apostrophes. */
export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('id').match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Marks of a sub-line: "·", "-", "a.", "1)", "a " before a capital. */
const subLineMark = /^\s*(?:[·•*–—-]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+|[a-z]\s+(?=\p{Lu}))/u;

/** Non-blank lines without their list mark; `marked` tells whether there was one. */
export function linesOf(text: string): readonly { readonly text: string; readonly marked: boolean }[] {
  return text
    .split('\n')
    .filter((line) => !isBlank(line))
    .map((line) => ({ text: line.replace(subLineMark, '').trim(), marked: subLineMark.test(line) }));
}

/** "nomor, judul dan tanggal". */
export function enumerated(names: readonly string[]): string {
  const [last = ''] = names.slice(-1);
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} dan ${last}`;
}

/** Upper-cases the first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}

/** A quotation short enough for a message: one line, at most 60 characters, cut at a word. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= 60) return `“${flat}”`;
  const cut = flat.slice(0, 60);
  const space = cut.lastIndexOf(' ');
  return `“${cut.slice(0, space > 30 ? space : 60)}…”`;
}
