import type { DiffWord } from '../../sop/compare/difference.ts';

/** Characters of an unchanged stretch that are shown on each side of a change. */
const around = 32;

/** A word diff with the long stretches that stayed as they were cut down to what stands beside a change. */
export function shortened(words: readonly DiffWord[]): readonly DiffWord[] {
  return words.map((word, index) => {
    if (word.is !== 'kept') return word;
    const isFirst = index === 0;
    const isLast = index === words.length - 1;
    const room = isFirst || isLast ? around : 2 * around;
    if (word.text.length <= room + 8) return word;
    const head = isFirst ? '' : upToWord(word.text.slice(0, around));
    const tail = isLast ? '' : fromWord(word.text.slice(-around));
    return { text: `${head}…${tail}`, is: 'kept' };
  });
}

/** Without the word that was cut. */
function upToWord(text: string): string {
  const at = text.lastIndexOf(' ');
  return at <= 0 ? text : text.slice(0, at + 1);
}

function fromWord(text: string): string {
  const at = text.indexOf(' ');
  return at < 0 ? text : text.slice(at);
}
