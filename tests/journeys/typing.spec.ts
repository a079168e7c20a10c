import type { Locator, Page } from '@playwright/test';
import { openLongSop } from '../bench/screen/editor.ts';
import { clickCell, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';

function activityCell(page: Page, step: number): Locator {
  return stepRow(page, step).locator('[role=gridcell][aria-colindex="2"]').first();
}

/** Opens the field over the activity of a step, with the caret behind its text. */
async function beginTyping(page: Page, step: number): Promise<Locator> {
  await clickCell(page, activityCell(page, step));
  await page.keyboard.press('F2');
  const field = page.locator('.cell-editor');
  await expect(field).toBeFocused();
  return field;
}

test('a key redraws what shows it and nothing else', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 60, 6);
  const field = await beginTyping(page, 30);
  // The first key of a run also wakes the undo button and the status bar.
  await page.keyboard.type('a');
  await page.waitForTimeout(700);
  await page.evaluate(() => {
    const touched = ((window as unknown as { touched: string[] }).touched ??= []);
    const cell = document.querySelector('.cell-ring')?.getBoundingClientRect() ?? new DOMRect();
    const nameOf = (node: Node): string => {
      const element = node instanceof Element ? node : node.parentElement;
      const sheet = element?.closest('.sheet');
      if (element === null || element.closest('.cell-editor') !== null) return 'field';
      if (element.closest('[data-region=status]') !== null) return 'status';
      if (sheet === null || sheet === undefined)
        return (
          element.closest('[data-field]')?.getAttribute('data-field')?.split(':').slice(0, 2).join(':') ??
          element.outerHTML
        );
      if (element.closest('svg') !== null) {
        const box = element.getBoundingClientRect();
        const inside =
          box.left >= cell.left && box.right <= cell.right && box.top >= cell.top && box.bottom <= cell.bottom;
        return inside ? 'printed text' : `printed elsewhere: ${element.outerHTML}`;
      }
      return element.getAttribute('aria-label')?.startsWith('Kegiatan, langkah 30') === true
        ? 'cell'
        : element.outerHTML;
    };
    new MutationObserver((records) => touched.push(...records.map(({ target }) => nameOf(target)))).observe(
      document.body,
      {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      },
    );
  });
  await page.keyboard.type('b');
  // Long enough for everything that follows a key later: other sheets, rules, saving.
  await page.waitForTimeout(700);
  const touched = await page.evaluate(() => (window as unknown as { touched: string[] }).touched);
  expect(new Set(touched)).toEqual(new Set(['field', 'cell', 'printed text', 'step:activity', 'status']));
  await expect(field).toHaveValue(/ab$/);
});

test('typing goes on when the row leaves for the next page, and its line stays where it is', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await openLongSop(page, 60, 6);
  const lastRow = page.getByRole('grid').nth(1).getByRole('row').last();
  const step = Number(await lastRow.getAttribute('aria-rowindex')) - 1;
  const field = await beginTyping(page, step);
  const element = await field.elementHandle();
  await page.keyboard.press('Control+Home');
  const firstLine = (): Promise<number> =>
    page.evaluate(() => {
      const box = document.querySelector('.cell-editor')?.getBoundingClientRect() ?? new DOMRect();
      const lines = [...document.querySelectorAll('.sheet svg text')].map((line) => line.getBoundingClientRect());
      return Math.min(
        ...lines
          .filter(
            ({ left, right, top, bottom }) =>
              left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1,
          )
          .map(({ top }) => top),
      );
    });
  const sheetOf = (): Promise<number> =>
    page.evaluate((row) => {
      const found = document
        .querySelector(`[role=row][aria-rowindex="${row}"]:has([role=gridcell])`)
        ?.closest('.sheet');
      return found === null || found === undefined ? -1 : [...document.querySelectorAll('.sheet')].indexOf(found);
    }, step + 1);
  const [before, line] = [await sheetOf(), await firstLine()];
  let typed = '';
  while ((await sheetOf()) === before && typed.length < 600) {
    await page.keyboard.type('kata ');
    typed += 'kata ';
  }
  expect(await sheetOf()).toBe(before + 1);
  await page.keyboard.type('akhir');
  await expect(field).toHaveValue(new RegExp(`^${typed}akhir\\S`));
  expect(await field.evaluate((now, then) => now === then && now === document.activeElement, element)).toBe(true);
  expect(await field.evaluate((now) => (now as HTMLTextAreaElement).selectionStart)).toBe(
    typed.length + 'akhir'.length,
  );
  expect(Math.abs((await firstLine()) - line)).toBeLessThan(3);
});
