import type { BoxName, Sop } from '../model/sop.ts';
import type { Finding } from './rule.ts';
import { isBlank } from './words.ts';

/** Whether a box of the identity part holds no entry with text. */
export function isBoxEmpty(sop: Sop, box: BoxName): boolean {
  return sop.identity.boxes[box].items.every((item) => isBlank(item.text));
}

/** One finding at the box when it holds nothing. */
export function emptyBoxFindings(sop: Sop, box: BoxName, message: string, hint: string): readonly Finding[] {
  return isBoxEmpty(sop, box) ? [{ where: { at: 'box', box }, message, hint }] : [];
}
