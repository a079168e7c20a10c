import type { Page } from '@playwright/test';
import { openLongSop } from '../bench/screen/editor.ts';
import { clickCell, expectSaved, restingBox, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';

/** Where the first printed line of the cell that is typed in stands on the screen, in pixels from the top. */
function firstLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const box = document.querySelector('.cell-editor')?.getBoundingClientRect() ?? new DOMRect();
    const lines = [...document.querySelectorAll('.sheet svg text')].map((line) => line.getBoundingClientRect());
    const inside = lines.filter(
      ({ left, right, top, bottom }) =>
        left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1,
    );
    return Math.min(...inside.map(({ top }) => top));
  });
}

/** Number of the sheet that shows a row, from 0. */
function sheetOf(page: Page, step: number): Promise<number> {
  return page.evaluate((row) => {
    const found = document.querySelector(`[role=row][aria-rowindex="${row}"]:has([role=gridcell])`)?.closest('.sheet');
    return found === null || found === undefined ? -1 : [...document.querySelectorAll('.sheet')].indexOf(found);
  }, step + 1);
}

test('the line that is typed keeps its place while rows grow over the end of the second page, whatever the cell', async ({
  page,
  lajur,
}) => {
  test.setTimeout(240_000);
  await lajur.open();
  await openLongSop(page, 24, 5);
  const last = Number(await page.getByRole('grid').nth(1).getByRole('row').last().getAttribute('aria-rowindex')) - 1;
  for (const [step, column] of [
    [last - 1, 'Kegiatan'],
    [last, 'Kelengkapan'],
    [last, 'Keterangan'],
  ] as const) {
    const cell = stepRow(page, step).getByRole('gridcell', { name: new RegExp(`^${column}, langkah ${step}`) });
    await clickCell(page, cell);
    await page.keyboard.press('F2');
    const field = page.locator('.cell-editor');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('awal ');
    const line = await firstLine(page);
    const start = await sheetOf(page, step);
    const element = await field.elementHandle();
    for (let words = 1; words <= 14; words += 1) {
      await page.keyboard.type('kata ');
      expect(Math.abs((await firstLine(page)) - line), `${column}, ${words} words`).toBeLessThan(3);
      expect(await field.evaluate((now) => (now as HTMLTextAreaElement).selectionStart)).toBe(5 + words * 5);
    }
    expect(await field.evaluate((now, then) => now === then && now === document.activeElement, element)).toBe(true);
    expect(await sheetOf(page, step)).toBeGreaterThanOrEqual(start);
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  }
  await expectSaved(page);
});

test('a click puts the caret where the pointer is, and a prefix is typed with the position', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  const title = page.getByRole('main').getByRole('button', { name: /^Nama SOP/ });
  await expect(title).toBeFocused();
  await page.keyboard.type('Pelayanan Surat Keterangan Domisili');
  await page.keyboard.press('Enter');
  const word = page.locator('main svg text').getByText('Pelayanan Surat');
  const box = await restingBox(word);
  // Once to select, once to type: after "Pelayanan", which is a little more than a quarter of the line.
  await page.mouse.click(box.x + box.width * 0.27, box.y + box.height / 2);
  await page.waitForTimeout(600);
  await page.mouse.click(box.x + box.width * 0.27, box.y + box.height / 2);
  await expect(page.locator('.cell-editor')).toBeFocused();
  await page.keyboard.type('X');
  await page.keyboard.press('Escape');
  await expect(title).toHaveAccessibleName('Nama SOP: Pelayanan Surat Keterangan Domisili');
  await page.mouse.click(box.x + box.width * 0.27, box.y + box.height / 2);
  await page.keyboard.type('X');
  await page.keyboard.press('Enter');
  await expect(title).toHaveAccessibleName(/^Nama SOP: Pelayana[nX ]{2,3}\S* ?Surat Keterangan Domisili$/);

  const position = page.getByRole('main').getByRole('button', { name: /^Disahkan oleh, jabatan/ });
  await clickCell(page, position);
  await page.keyboard.type('a.n. Camat Contoh');
  await page.keyboard.press('Enter');
  await expect(position).toHaveAccessibleName('Disahkan oleh, jabatan: a.n. Camat Contoh');
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await expect(panel.getByRole('textbox', { name: 'Awalan jabatan' }).first()).toHaveValue('a.n.');
  await expect(panel.getByRole('textbox', { name: 'Jabatan', exact: true }).first()).toHaveValue('Camat Contoh');
});
