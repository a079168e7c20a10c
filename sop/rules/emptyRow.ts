import type { Step } from '../model/sop.ts';
import { isBlank } from './words.ts';

/** Whether a row holds no word: no activity, no Mutu Baku. What is to be said about it is said once. */
export function isEmptyRow({ activity, duration, inputs, outputs }: Step): boolean {
  const texts = [activity, duration.text, ...[...inputs.items, ...outputs.items].map((item) => item.text)];
  return texts.every(isBlank);
}
