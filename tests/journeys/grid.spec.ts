import type { Locator, Page } from '@playwright/test';
import { openLongSop } from '../bench/screen/editor.ts';
import { clickCell, restingBox, stepRow, symbolCell } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';

/** A cell of the table by the name of its column. */
function cell(page: Page, step: number, column: string): Locator {
  return stepRow(page, step).getByRole('gridcell', { name: new RegExp(`^${column}, langkah ${step}:`) });
}

function numberCell(page: Page, step: number): Locator {
  return stepRow(page, step).getByRole('gridcell', { name: `Langkah ${step}`, exact: true });
}

async function texts(page: Page, column: string): Promise<string[]> {
  const names = await page
    .getByRole('gridcell', { name: new RegExp(`^${column}, langkah`) })
    .evaluateAll((cells) => cells.map((found) => found.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.slice(name.indexOf(':') + 2));
}

/** What lies on the clipboard of the system. */
function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('several rows are copied, cut, moved, filled and deleted as one, and each act is one undo', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await openLongSop(page, 8, 3);
  const before = await texts(page, 'Kegiatan');
  const keys = async (...names: string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };

  // Rows 2 to 4 by the keyboard, copied below row 8: words, kind and performer go along.
  await clickCell(page, numberCell(page, 2));
  await keys('Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.getByText('Langkah 2 sampai 4 dipilih')).toBeVisible();
  await expect(page.locator('.row-range-range').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/baris-dipilih.png' });
  await keys('Control+c');
  await clickCell(page, cell(page, 8, 'Kegiatan'));
  await keys('Control+v');
  await expect(page.getByText('3 langkah ditempel')).toBeVisible();
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual([...before, ...before.slice(1, 4)]);
  await keys('Control+z');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual(before);

  // Cut by Shift+click and pasted above all the others that stay: the same steps in another place.
  await clickCell(page, numberCell(page, 6));
  await page.keyboard.down('Shift');
  await clickCell(page, numberCell(page, 7));
  await page.keyboard.up('Shift');
  await keys('Control+x');
  await expect(page.locator('.row-range-cut').first()).toBeVisible();
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual(before);
  await clickCell(page, numberCell(page, 1));
  await keys('Control+v');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual([0, 5, 6, 1, 2, 3, 4, 7].map((index) => before[index]));
  await keys('Alt+ArrowDown');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual([0, 1, 5, 6, 2, 3, 4, 7].map((index) => before[index]));
  await keys('Control+-');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual([0, 1, 2, 3, 4, 7].map((index) => before[index]));
  await keys('Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual(before);

  // Escape leaves cut rows where they are.
  await clickCell(page, numberCell(page, 2));
  await keys('Control+x', 'Escape');
  await expect(page.locator('.row-range-cut')).toHaveCount(0);
  await expect(page.getByText('Pemindahan dibatalkan')).toBeVisible();

  // Fill down: one cell from above, then a column of three rows from the first.
  await clickCell(page, cell(page, 3, 'Waktu'));
  await page.keyboard.type('7 hari');
  await keys('Enter', 'Control+d');
  await expect(cell(page, 4, 'Waktu')).toHaveAccessibleName('Waktu, langkah 4: 7 hari');
  await keys('ArrowUp', 'ArrowUp');
  await page.keyboard.type('9 jam');
  await keys('Tab', 'Shift+Tab', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  for (const step of [2, 3, 4])
    await expect(cell(page, step, 'Waktu')).toHaveAccessibleName(`Waktu, langkah ${step}: 9 jam`);

  // All rows cleared and brought back.
  await keys('Control+a', 'Delete');
  await expect.poll(async () => new Set(await texts(page, 'Kegiatan'))).toEqual(new Set(['kosong']));
  await keys('Control+z');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual(before);
});

test('a symbol is copied, filled down and pasted like a text', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 6, 3);
  await clickCell(page, numberCell(page, 2));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const own = symbolCell(page, 2, 1);
  await expect(own).toHaveAccessibleName(/, (proses|keputusan)/);
  const kind = /keputusan/.test((await own.getAttribute('aria-label')) ?? '') ? /, keputusan/ : /, proses/;
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(symbolCell(page, 3, 1)).toHaveAccessibleName(kind);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(symbolCell(page, 4, 1)).toHaveAccessibleName(kind);
  await page.keyboard.press('Delete');
  await expect(symbolCell(page, 4, 1)).toHaveAccessibleName(/, kosong/);
});

test('words of a cell go to the clipboard of the system and come from it', async ({ page, lajur, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lajur.open();
  await openLongSop(page, 6, 3);
  await clickCell(page, cell(page, 2, 'Waktu'));
  await page.keyboard.type('3 hari');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(page)).toBe('3 hari');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(cell(page, 3, 'Waktu')).toHaveAccessibleName('Waktu, langkah 3: 3 hari');
  await page.evaluate(() => navigator.clipboard.writeText('dua\nbaris'));
  await clickCell(page, page.getByRole('button', { name: /^Nomor SOP:/ }));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('button', { name: 'Nomor SOP: dua baris' })).toBeAttached();
  await page.keyboard.press('Control+x');
  await expect(page.getByRole('main').getByRole('button', { name: 'Nomor SOP: kosong' })).toBeAttached();
  await expect.poll(() => clipboard(page)).toBe('dua baris');

  // Rows as Excel takes them.
  await clickCell(page, numberCell(page, 3));
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(page)).toMatch(/^3\t/);
  const lines = (await clipboard(page)).split('\t');
  expect(lines).toContain('3 hari');
  expect(lines.filter((text) => text === '□' || text === '◇').length).toBeGreaterThan(0);
});

test('words are found and replaced, and a step is reached by its number', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 20, 4);
  const before = await texts(page, 'Kegiatan');
  const bar = page.getByRole('search');
  await page.keyboard.press('Control+f');
  await expect(bar.getByRole('textbox', { name: 'Cari di SOP ini' })).toBeFocused();
  await page.keyboard.type('draf surat');
  await expect(bar.getByText(/^\d+ ditemukan$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bar.getByText(/^1 dari \d+$/)).toBeVisible();
  await expect(page.locator('.match-mark').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/cari.png' });
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByText(/^(\d+) dari \1$/)).toBeVisible();

  await page.keyboard.press('Control+h');
  await bar.getByRole('textbox', { name: 'Ganti dengan' }).fill('rancangan surat');
  await bar.getByRole('button', { name: 'Ganti semua' }).click();
  await expect(page.getByText(/^\d+ tempat diganti/)).toBeVisible();
  await expect(bar.getByText('Tidak ada')).toBeVisible();
  // Sheets out of sight follow in an idle moment.
  await expect
    .poll(() => texts(page, 'Kegiatan'))
    .toEqual(before.map((text) => text.replaceAll(/draf surat/gi, 'rancangan surat')));
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);

  await page.keyboard.press('Control+g');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await expect(bar.getByText('Langkah 99 tidak ada. Tersedia 1–20.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  await expect(cell(page, 17, 'Kegiatan')).toBeFocused();
});

test('the grip carries all rows that are selected', async ({ page, lajur }) => {
  await lajur.open();
  await openLongSop(page, 6, 3);
  const before = await texts(page, 'Kegiatan');
  await clickCell(page, numberCell(page, 2));
  await page.keyboard.press('Shift+ArrowUp');
  const grip = await restingBox(page.locator('.row-grip'));
  const target = await restingBox(numberCell(page, 3));
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 5, target.y + target.height / 2, { steps: 5 });
  await page.mouse.move(target.x + 5, target.y + target.height - 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual([2, 0, 1, 3, 4, 5].map((index) => before[index]));
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 'Kegiatan')).toEqual(before);
});
