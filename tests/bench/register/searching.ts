import type { Page } from '@playwright/test';

/** What one key of a search cost, in ms: from the key to the end of the frame that shows its rows. */
export interface SearchedKey {
  readonly typed: string;
  readonly clock: number;
  readonly processor: number;
}

declare global {
  interface Window {
    lastAnswer: Promise<number>;
  }
}

/**
 * From now on times every key of the search field to the frame in which its rows are painted: the list is busy from the key
 * on, and no longer in the frame that draws the answer of the host.
 */
export async function watchSearch(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed = 0;
    window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    window.addEventListener(
      'input',
      () => {
        const at = pressed;
        window.lastAnswer = new Promise((resolve) => {
          const found = document.querySelector('.found');
          if (found === null) return;
          const seen = new MutationObserver(() => {
            if (found.getAttribute('aria-busy') === 'true') return;
            seen.disconnect();
            const channel = new MessageChannel();
            channel.port1.start();
            channel.port1.addEventListener('message', () => resolve(performance.now() - at));
            requestAnimationFrame(() => channel.port2.postMessage(null));
          });
          seen.observe(found, { attributes: true, attributeFilter: ['aria-busy'] });
        });
      },
      { capture: true },
    );
  });
}

/** Types a query letter by letter, each after the answer to the one before, and takes it away again. */
export async function typeQuery(
  page: Page,
  threadTime: () => Promise<number>,
  query: string,
): Promise<readonly SearchedKey[]> {
  const keys: SearchedKey[] = [];
  const field = page.getByRole('searchbox');
  await field.focus();
  for (let length = 1; length <= query.length; length += 1) {
    const letter = query[length - 1] ?? '';
    const before = await threadTime();
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const clock = await page.evaluate(() => window.lastAnswer);
    keys.push({ typed: query.slice(0, length), clock, processor: (await threadTime()) - before });
    await page.waitForTimeout(60);
  }
  await field.fill('');
  await page.waitForTimeout(300);
  return keys;
}
