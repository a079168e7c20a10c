import { isActiveVerb } from './verbs.ts';
import { capitalised, linesOf, wordsOf } from './words.ts';

/** More pieces than this are a paragraph to be rewritten, not a step to be cut. */
const mostParts = 6;

const joint =
  /\s*(?:[,;]\s*(?:(?:dan|serta|lalu|kemudian|selanjutnya)\s+)?|\s(?:dan|serta|lalu|kemudian|selanjutnya|sekaligus)\s+)(?=\p{L}+)/giu;

/**
 * The activities that one text holds, each beginning with its own verb; null when it cannot be cut without rewriting. A verb that
 * stands alone before the next one shares its object: "Mengetik dan mencetak surat" → "Mengetik surat", "Mencetak surat".
 */
export function splitActivity(activity: string): readonly string[] | null {
  const lines = linesOf(activity);
  const isList = lines.length > 1 && lines.every(({ marked }) => marked);
  if (lines.length > 1 && !isList) return null;
  const parts = isList ? lines.map(({ text }) => text) : clausesOf(lines[0]?.text ?? '');
  const whole = parts.map((part, index) => withObject(part.replace(/[\s.,;:]+$/, ''), parts[index + 1]));
  const isSound = whole.every((part) => {
    const [verb = '', ...rest] = wordsOf(part);
    return rest.length > 0 && isActiveVerb(verb) && !verb.endsWith('nya') && !/\d$/.test(verb);
  });
  return isSound && whole.length > 1 && whole.length <= mostParts ? whole.map(capitalised) : null;
}

/** A line cut wherever a joint is followed by an active verb. */
function clausesOf(line: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: match } of line.matchAll(joint)) {
    const next = /^\p{L}+/u.exec(line.slice(index + match.length))?.[0] ?? '';
    if (!isActiveVerb(next)) continue;
    parts.push(line.slice(from, index));
    from = index + match.length;
  }
  return [...parts, line.slice(from)];
}

function withObject(part: string, next: string | undefined): string {
  if (next === undefined || wordsOf(part).length !== 1) return part;
  const object = next.trim().split(/\s+/).slice(1).join(' ');
  return object === '' ? part : `${part} ${object}`;
}
