import type { Page } from '@playwright/test';
import { axe, expectAccessible } from './axe.ts';
import { expect } from './lajur.ts';

/** What a change of theme can break; everything else is the same in each. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Nothing on the screen may break a rule of axe, and no colour of the other themes may either. The other themes are walked in the
 * long form (LAJUR_FULL=1).
 */
export async function expectAccessibleInEveryTheme(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('data-theme');
  await expectAccessible(page);
  if (process.env['LAJUR_FULL'] !== '1') return;
  for (const theme of ['light', 'dark', 'contrast'].filter((other) => other !== before)) {
    await wearTheme(page, theme);
    const { violations } = await axe(page).withRules(colourRules).analyze();
    const found = violations.flatMap(({ nodes }) =>
      nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message}`),
    );
    expect(found, theme).toEqual([]);
  }
  await wearTheme(page, before ?? 'light');
}

async function wearTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

/**
 * Nothing of the interface stands beside the window, is cut off at its side or must be scrolled sideways. The desk is left
 * out: a sheet of paper may be wider than the window.
 */
export async function expectNothingBeside(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const width = window.innerWidth;
    const named = (element: HTMLElement): string =>
      `${element.tagName} ${element.className.slice(0, 40)} ${(element.textContent ?? '').slice(0, 30)}`;
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.desk, .visually-hidden, svg') !== null) continue;
      const style = getComputedStyle(element);
      if (style.visibility === 'hidden' || element.clientWidth <= 1) continue;
      const box = element.getBoundingClientRect();
      if (element.matches('button, input, textarea, a, [role=option], h1, h2, label, output')) {
        if (box.height > 1 && (box.left < -1 || box.right > width + 1)) faults.push(`beside: ${named(element)}`);
      }
      if (element.scrollWidth <= element.clientWidth + 1) continue;
      if (['auto', 'scroll'].includes(style.overflowX)) faults.push(`scrolls: ${named(element)}`);
      if (style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis') faults.push(`cut: ${named(element)}`);
    }
    return faults;
  });
  expect(found).toEqual([]);
}
