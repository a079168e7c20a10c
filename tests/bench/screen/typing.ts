import { clickCell, stepRow } from '../../journeys/support/editor.ts';
import { randomFrom } from '../../support/randomSops.ts';
import type { OpenEditor } from './editor.ts';
import { pressKey, takeLateKeys } from './keyWatch.ts';
import type { KeyCost } from './keyWatch.ts';

const words = [
  'dan',
  'memeriksa',
  'kelengkapan',
  'berkas',
  'sesuai',
  'ketentuan',
  'yang',
  'berlaku',
  'lalu',
  'mencatat',
];

/** What typing into one cell cost, key by key. */
export interface TypedCell {
  readonly keys: readonly KeyCost[];
  /** Keys that Chromium itself presented later than 16 ms. */
  readonly late: number;
}

/**
 * Types into the activity of a step as a quick hand does: a key every 50 to 130 ms, a rest after some words, now and then
 * a word taken back, so that rules and saving fall between the keys as they do in use. Undone at the end.
 */
export async function typeInActivity(
  { page, threadTime }: OpenEditor,
  step: number,
  count: number,
  seed: number,
): Promise<TypedCell> {
  const random = randomFrom(seed);
  const keys: KeyCost[] = [];
  const press = async (key: string): Promise<void> => {
    keys.push(await pressKey(page, threadTime, key));
    await page.waitForTimeout(50 + random.below(80));
  };
  await clickCell(page, stepRow(page, step).locator('[role=gridcell][aria-colindex="2"]').first());
  await page.keyboard.press('F2');
  await page.waitForTimeout(500);
  await takeLateKeys(page);
  while (keys.length < count) {
    const word = ` ${words[random.below(words.length)] ?? ''}`;
    for (const letter of word) await press(letter === ' ' ? 'Space' : letter);
    if (random.chance(0.3)) for (const _ of word) await press('Backspace');
    if (random.chance(0.2)) await page.waitForTimeout(500);
  }
  const late = await takeLateKeys(page);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  return { keys, late };
}
