import type { BoxName, Sop } from '../model/sop.ts';
import { derivedIds } from './derivedIds.ts';
import type { Fix } from './problem.ts';
import type { Finding } from './rule.ts';
import { isBlank } from './words.ts';

/** Whether a box of the identity part holds no entry with text. */
export function isBoxEmpty(sop: Sop, box: BoxName): boolean {
  return sop.identity.boxes[box].items.every((item) => isBlank(item.text));
}

/** One finding at the box when it holds nothing. `text` is what offices write there, when that is always the same. */
export function emptyBoxFindings(
  sop: Sop,
  box: BoxName,
  message: string,
  hint: string,
  text?: string,
): readonly Finding[] {
  return isBoxEmpty(sop, box)
    ? [
        {
          where: { at: 'box', box },
          message,
          hint,
          missing: true,
          ...(text === undefined ? {} : { fix: writeFix(sop, box, text) }),
        },
      ]
    : [];
}

/** Writes a text into an empty box: into its blank entry, or as a new one. */
function writeFix(sop: Sop, box: BoxName, text: string): Fix {
  const list = { of: 'box', box } as const;
  const [blank] = sop.identity.boxes[box].items;
  const label = `Tulis “${text}”`;
  if (blank !== undefined) return { label, change: { kind: 'setItem', list, item: blank.id, text } };
  return { label, change: { kind: 'insertItem', list, at: 0, item: { id: derivedIds(sop, box)(), text } } };
}
