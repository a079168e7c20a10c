import type { Locator, Page } from '@playwright/test';
import { clickCell, expectSaved, stepRow, symbolCell } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { beginWithTemplate, openFromRegister } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';

/** Everything that a person sees or hears of the document. */
async function content(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator('.cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? cell.textContent ?? ''));
}

/** The numbers of the steps as they stand on all sheets. */
async function numbers(page: Page): Promise<number[]> {
  const names = await page
    .getByRole('gridcell', { name: /^Langkah \d+$/ })
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  return names.map((name) => Number(name.slice('Langkah '.length)));
}

async function caretIn(field: Locator): Promise<number> {
  return field.evaluate((now) => (now instanceof HTMLTextAreaElement ? now.selectionStart : -1));
}

/** Presses a key again and again until its button has nothing more to do. */
async function pressUntilDone(page: Page, key: string, button: Locator): Promise<void> {
  while (await button.isEnabled()) await page.keyboard.press(key);
}

test('what was typed, moved and drawn is undone to the beginning after a restart, and done again to the end', async ({
  page,
  lajur,
}) => {
  test.setTimeout(200_000);
  await lajur.open();
  await beginWithTemplate(page, template);
  const first = await content(page);
  const count = await numbers(page);

  // Header, table and drawing.
  await clickCell(page, page.getByRole('main').getByRole('button', { name: /^Nomor SOP:/ }));
  await page.keyboard.type('400/7');
  await page.keyboard.press('Tab');
  await clickCell(page, stepRow(page, 2).locator('[role=gridcell][aria-colindex="2"]').first());
  await page.keyboard.type('Memeriksa kembali berkas');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+ArrowDown');
  await clickCell(page, symbolCell(page, 1, 2));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await clickCell(page, stepRow(page, 4).getByRole('gridcell', { name: 'Langkah 4', exact: true }));
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+-');
  await expectSaved(page);
  // Sheets out of sight follow in an idle moment.
  await expect.poll(() => numbers(page)).toEqual(count.slice(0, -2));
  const last = await content(page);
  expect(last).not.toEqual(first);

  await lajur.restart();
  await openFromRegister(page, 'Tidak Mampu');
  await expect.poll(() => content(page)).toEqual(last);
  const undo = page.getByRole('button', { name: 'Urungkan' });
  const redo = page.getByRole('button', { name: 'Ulangi' });
  await expect(redo).toBeDisabled();
  // The keyboard goes along to what changes.
  await page.keyboard.press('Control+z');
  await expect(stepRow(page, 4).locator('[tabindex="0"]')).toBeFocused();
  await pressUntilDone(page, 'Control+z', undo);
  await expect.poll(() => content(page)).toEqual(first);
  await expect(page.getByRole('main').getByRole('button', { name: /^Nomor SOP:/ })).toBeFocused();
  await expectSaved(page);

  await lajur.restart();
  await openFromRegister(page, 'Tidak Mampu');
  await expect.poll(() => content(page)).toEqual(first);
  await expect(undo).toBeDisabled();
  await pressUntilDone(page, 'Control+y', redo);
  await expect.poll(() => content(page)).toEqual(last);
});

test('Escape takes back what was typed and leaves nothing to do again; undo while typing keeps the caret', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  await expect(page.getByRole('main').getByRole('button', { name: /^Nama SOP/ })).toBeFocused();
  await page.keyboard.type('Satu');
  await page.keyboard.press('Enter');
  const title = page.getByRole('main').getByRole('button', { name: /^Nama SOP/ });
  await clickCell(page, title);
  await page.keyboard.press('F2');
  await page.keyboard.type(' dua');
  await page.keyboard.press('Escape');
  await expect(title).toHaveAccessibleName('Nama SOP: Satu');
  await expect(page.getByRole('button', { name: 'Ulangi' })).toBeDisabled();

  await page.keyboard.press('F2');
  await page.keyboard.press('Home');
  await page.keyboard.type('Nomor ');
  const field = page.locator('.cell-editor');
  await expect(field).toHaveValue('Nomor Satu');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('Satu');
  await expect.poll(() => caretIn(field)).toBe(0);
  await page.keyboard.press('Control+y');
  await expect(field).toHaveValue('Nomor Satu');
  await expect.poll(() => caretIn(field)).toBe(6);
});
