import type { Page } from '@playwright/test';

/** How many times slower the processor is, and how long each answer of the host takes (ms), when a journey is walked slowly. */
const processor = 4;
const answer = 300;

/**
 * With LAJUR_SLOW=1 a journey is walked as on a very old computer: what it does too early, it then does too early every time.
 */
export async function slowDown(page: Page): Promise<void> {
  if (process.env['LAJUR_SLOW'] !== '1') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  await page.route('**/api/**', async (route) => {
    await new Promise((done) => setTimeout(done, answer));
    await route.fallback();
  });
}
