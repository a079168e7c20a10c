import type { Page } from '@playwright/test';
import { openLongSop } from '../bench/screen/editor.ts';
import { clickCell, expectSaved, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { leaveDialog } from './support/opening.ts';

/** The cell of what is done in a step. */
function activity(page: Page, step: number) {
  return stepRow(page, step).getByRole('gridcell', { name: new RegExp(`^Kegiatan, langkah ${step}:`) });
}

test('typing goes on where it was after help, the keys or the export lay over it', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 4, 3);
  await clickCell(page, activity(page, 2));
  await page.keyboard.type('satu dua');
  await page.keyboard.press('ArrowLeft');
  for (const key of ['F1', 'Control+/', 'Control+e']) {
    await page.keyboard.press(key);
    await leaveDialog(page);
    await expect(page.locator('.cell-editor')).toBeFocused();
    await page.keyboard.type('x');
  }
  await expect(page.locator('.cell-editor')).toHaveValue('satu duxxxa');
  await page.keyboard.press('Escape');
  await expect(activity(page, 2)).not.toHaveAccessibleName(/satu/);
});

test('Tab goes from what is sought to what takes its place', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 4, 3);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('surat');
  await page.keyboard.press('Tab');
  await page.keyboard.type('naskah baru');
  const bar = page.getByRole('search');
  await expect(bar.getByRole('textbox', { name: 'Cari di SOP ini' })).toHaveValue('surat');
  await expect(bar.getByRole('textbox', { name: 'Ganti dengan' })).toHaveValue('naskah baru');
});

test('what two windows write in one SOP comes together, and nothing that was typed is lost', async ({
  page,
  context,
  lajur,
}) => {
  await lajur.open();
  await openLongSop(page, 4, 3);
  const other = await context.newPage();
  await other.goto(new URL('/', page.url()).href);
  await other.getByRole('rowheader').first().click();
  await clickCell(other, activity(other, 3));
  await other.keyboard.type('dari jendela kedua');
  await other.keyboard.press('Enter');
  await expectSaved(other);
  await other.close();

  await clickCell(page, activity(page, 2));
  await page.keyboard.type('dari jendela pertama');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await expect(page.getByText(/^Isi terbaru dimuat\./)).toBeVisible();
  await expect(activity(page, 2)).toHaveAccessibleName('Kegiatan, langkah 2: dari jendela pertama');
  await expect(activity(page, 3)).toHaveAccessibleName('Kegiatan, langkah 3: dari jendela kedua');
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(activity(page, 2)).not.toHaveAccessibleName(/dari jendela pertama/);
  await expect(activity(page, 3)).toHaveAccessibleName('Kegiatan, langkah 3: dari jendela kedua');
});

test('zoom and undo by the mouse leave the keyboard in the cell, also in the middle of a word', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await openLongSop(page, 4, 3);
  await clickCell(page, activity(page, 2));
  await page.keyboard.type('satu');
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await page.keyboard.type(' dua');
  await page.getByRole('button', { name: 'Lebar halaman' }).click();
  await page.keyboard.type(' tiga');
  await expect(page.locator('.cell-editor')).toHaveValue('satu dua tiga');
  await page.keyboard.press('Enter');
  await expect(activity(page, 3)).toBeFocused();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.keyboard.press('ArrowDown');
  await expect(activity(page, 3)).toBeFocused();
});

test('a double click where one click makes a SOP makes one', async ({ page, lajur }) => {
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).dblclick();
  await expect(page.locator('main .sheet').first()).toBeVisible();
  await lajur.restart();
  await expect(page.getByText('1 SOP · 0 berlaku · 0 dalam proses · 1 draf')).toBeVisible();
  await page.getByRole('button', { name: /^Templat/ }).click();
  await page
    .getByRole('button', { name: /^Pakai templat/ })
    .first()
    .dblclick();
  await expect(page.locator('main .sheet').first()).toBeVisible();
  await lajur.restart();
  await expect(page.getByText('2 SOP · 0 berlaku · 0 dalam proses · 2 draf')).toBeVisible();
});
