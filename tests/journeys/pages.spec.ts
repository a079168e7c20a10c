import { openLongSop } from '../bench/screen/editor.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, restingBox, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { changeKept, openFromRegister } from './support/opening.ts';

test('the page is looked at in every size, by scrolling, by keys and by small pages, and stays as it was chosen', async ({
  page,
  lajur,
}) => {
  test.setTimeout(240_000);
  await lajur.open();
  await openLongSop(page, 24, 4);
  const status = page.getByRole('contentinfo');
  const desk = page.getByRole('main');
  const zoom = page.locator('.zoom-figure');
  await expect.poll(() => page.locator('.sheet').count()).toBeGreaterThan(2);
  const pages = await page.locator('.sheet').count();
  await expect(status.getByText(`Halaman 1 dari ${pages}`)).toBeVisible();

  // The page number follows the desk, wherever the caret is.
  await page.keyboard.press('Control+PageDown');
  await expect(status.getByText(`Halaman 2 dari ${pages}`)).toBeVisible();
  await desk.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(status.getByText(`Halaman ${pages} dari ${pages}`)).toBeVisible();
  await page.keyboard.press('Control+PageUp');
  await expect(status.getByText(`Halaman ${pages - 1} dari ${pages}`)).toBeVisible();

  // Whole page, width, single steps; the place that is read stays on the desk.
  await page.keyboard.press('Control+9');
  await expect.poll(async () => Number.parseInt(await zoom.innerText(), 10)).toBeLessThan(85);
  const { height } = await restingBox(desk);
  await expect.poll(async () => (await restingBox(page.locator('.sheet').first())).height).toBeLessThan(height);
  await expect(status.getByText(`Halaman ${pages - 1} dari ${pages}`)).toBeVisible();
  await page.keyboard.press('Control+Alt+=');
  await page.keyboard.press('Control+0');
  await expect(zoom).toHaveText('89%');
  await expect(status.getByText(`Halaman ${pages - 1} dari ${pages}`)).toBeVisible();

  // Small pages: off at this width until they are asked for.
  const strip = page.getByRole('navigation', { name: 'Halaman' });
  await expect(strip).toHaveCount(0);
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Halaman', exact: true }).click();
  await expect(strip.getByRole('button')).toHaveCount(pages);
  await strip.getByRole('button', { name: /^1 · Identitas/ }).click();
  await expect(status.getByText(`Halaman 1 dari ${pages}`)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(strip.getByRole('button', { name: /^2 · Langkah \d+–\d+$/ })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/halaman-kecil.png' });
  // No part of the window scrolls sideways.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);

  const usual = await zoom.innerText();
  await changeKept(page, () => page.keyboard.press('Control+Alt+-'));
  await expect(zoom).not.toHaveText(usual);
  const chosen = await zoom.innerText();
  await lajur.restart();
  await openFromRegister(page, 'Pelayanan 24 langkah');
  await expect(zoom).toHaveText(chosen);
  await expect(strip).toBeVisible();
});

test('small pages stand beside the desk where there is room', async ({ page, lajur }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await lajur.open();
  await openLongSop(page, 12, 4);
  await expect(page.getByRole('navigation', { name: 'Halaman' })).toBeVisible();
  await clickCell(page, stepRow(page, 2).locator('[role=gridcell][aria-colindex="2"]').first());
  await page.screenshot({ path: 'test-results/screens/penyunting-1920.png' });
});

test('a SOP opens at its beginning', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 12, 4);
  const desk = page.getByRole('main');
  await expect(page.locator('.zoom-figure')).toHaveText('89%');
  await expect.poll(() => desk.evaluate((element) => element.scrollTop)).toBe(0);
  await page.keyboard.press('Control+9');
  await page.keyboard.press('Control+0');
  await expect(page.locator('.zoom-figure')).toHaveText('89%');
  await expect.poll(() => desk.evaluate((element) => element.scrollTop)).toBe(0);
});
