/** What a spreadsheet may trim away in front of a formula. */
const blanks = /^[\s\u00a0\u200b\ufeff]+/u;

/**
 * Whether a spreadsheet that is given this text in a cell would calculate with it, or call a program: it begins with a sign of a
 * formula in one of its lines. A dash opens many a list here, so that it counts only before what a formula is made of.
 */
export function looksLikeFormula(text: string): boolean {
  return text.split(/[\n\r\u2028]/).some((line) => {
    const begins = line.replace(blanks, '');
    return /^[=+@＝＋＠]/.test(begins) || (/^[-－−]/.test(begins) && /[|(!]|^.\d/.test(begins));
  });
}
