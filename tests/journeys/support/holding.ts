import type { Page } from '@playwright/test';

/** Lets so many calls of a command through, and holds those after them until the answer is called. */
export async function holdAfter(page: Page, command: string, free: number): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let calls = 0;
  await page.route(`**/api/${command}`, async (route) => {
    calls += 1;
    if (calls > free) await released;
    await route.fallback();
  });
  return () => release();
}
