/** Texts as other programs write them, brought to what a SOP keeps: single blanks, lines, nothing invisible. */

// Soft hyphens, zero-width and direction marks, controls: word processors strew them, nobody sees them.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC]|(?![\n\t])\p{Cc}/gu;
const blanks = /[\t\p{Zs}]+/gu;
const tidy = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Lines without blanks at their ends, single blanks within, and no empty line. */
export function cleanText(text: string): string {
  // Most cells: nothing to take out.
  if (tidy.test(text)) return text;
  return text
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    .replace(invisible, '')
    .split('\n')
    .map((line) => line.replace(blanks, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** For comparing names and headings: lower case, letters and figures only, single blanks. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many letters must be added, dropped or exchanged; `limit + 1` stands for anything more. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const exchanged = (above[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    above = row;
  }
  return above.at(-1) ?? 0;
}
