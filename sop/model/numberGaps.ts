/** A stretch of a SOP number: text as typed, or a place left for the pen. */
export type NumberPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string };

/**
 * What waits for a number inside a SOP number: nothing or blanks, dots and lines between two separators or at an end that
 * a slash closes ("068.2/ /SOP", "…/SOP/2026", "SOP/"), a row of dots or lines, or three blanks and more.
 */
const blank = /(?<=^|\/)[\s._…]*(?=\/)|(?<=\/)[\s._…]*$|(?<=\.)\s+(?=\.)|…+|_{2,}|\.{3,}|\s{3,}/gu;

/**
 * The parts of a SOP number, in order; their texts joined give it back. A number without any letter or digit has no gap:
 * it is empty.
 */
export function numberParts(number: string): readonly NumberPart[] {
  if (!/[\p{L}\p{N}]/u.test(number)) return number === '' ? [] : [{ kind: 'text', text: number }];
  const parts: NumberPart[] = [];
  let at = 0;
  for (const match of number.matchAll(blank)) {
    if (match.index > at) parts.push({ kind: 'text', text: number.slice(at, match.index) });
    parts.push({ kind: 'gap', text: match[0] });
    at = match.index + match[0].length;
  }
  return at < number.length ? [...parts, { kind: 'text', text: number.slice(at) }] : parts;
}
