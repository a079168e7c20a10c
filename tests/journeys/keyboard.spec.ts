import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectSaved, stepRow, symbolCell, tabTo } from './support/editor.ts';
import { takeDownloads } from './support/exported.ts';
import { expect, test } from './support/lajur.ts';

test('from the empty register to an exported file without a mouse', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await tabTo(page, page.getByRole('button', { name: 'SOP kosong' }));
  await page.keyboard.press('Enter');

  const title = page.getByRole('main').getByRole('button', { name: /^Nama SOP/ });
  // The SOP opens with the keyboard on its name.
  await expect(title).toBeFocused();
  await page.keyboard.type('Penerimaan Tamu');
  await page.keyboard.press('Enter');
  await expect(title).toHaveAccessibleName('Nama SOP: Penerimaan Tamu');

  // The menus: Sisip, then Pelaksana; the name is typed where the caret lands.
  for (const [index, name] of ['Tamu', 'Resepsionis'].entries()) {
    await tabTo(page, page.getByRole('toolbar', { name: 'Menu' }).getByRole('button'), 'Shift+Tab');
    const menu = page.getByRole('button', { name: 'Sisip', exact: true });
    // The bar is entered at its end, later at the menu that was used last; the arrows walk to the one that is wanted.
    if (index === 0) for (const _ of ['Tampilan', 'Langkah', 'Sisip']) await page.keyboard.press('ArrowLeft');
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Langkah di bawah' })).toBeFocused();
    // A letter walks to the entry that begins with it.
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Pelaksana' })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }

  await tabTo(page, page.getByRole('button', { name: 'Tambah langkah pertama' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const activity = (number: number, text: string) =>
    stepRow(page, number).getByRole('gridcell', { name: `Kegiatan, langkah ${number}: ${text}` });
  await expect(activity(1, 'kosong')).toBeFocused();
  // As in Excel: Enter goes down, and under the last row it makes a new one.
  await page.keyboard.type('Mengisi buku tamu');
  await page.keyboard.press('Enter');
  await expect(activity(2, 'kosong')).toBeFocused();
  await page.keyboard.type('Memeriksa janji temu');
  await page.keyboard.press('Enter');
  await expect(activity(3, 'kosong')).toBeFocused();
  await page.keyboard.type('Mengantar tamu');
  await page.keyboard.press('Tab');

  await expect(symbolCell(page, 3, 1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.keyboard.type('t1');
  await page.keyboard.press('Enter');
  await expect(symbolCell(page, 2, 2)).toHaveAccessibleName(
    'Resepsionis, keputusan, Ya ke langkah 3, Tidak kembali ke langkah 1',
  );
  await expect(symbolCell(page, 2, 2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(symbolCell(page, 1, 1)).toHaveAccessibleName(/^Tamu, proses/);

  await page.keyboard.press('Control+z');
  await expect(symbolCell(page, 1, 1)).toHaveAccessibleName(/^Tamu, kosong/);
  await page.keyboard.press('Control+y');
  await expect(symbolCell(page, 1, 1)).toHaveAccessibleName(/^Tamu, proses/);
  await expectSaved(page);

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Ekspor' }));
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  const files = await takeDownloads(page, () => page.keyboard.press('Enter'), 2, folder);
  for (const file of files.values()) expect(statSync(file).size).toBeGreaterThan(5000);
  rmSync(folder, { recursive: true, force: true });
  await expect(dialog.getByRole('button', { name: 'Selesai' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // Back to the register: the row that was open has the keyboard, and Enter opens it again.
  await tabTo(page, page.getByRole('toolbar', { name: 'Alat' }).getByRole('button'), 'Shift+Tab');
  const register = page.getByRole('button', { name: 'Daftar SOP' });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await register.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('ArrowLeft');
  }
  await expect(register).toBeFocused();
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Penerimaan Tamu' });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(activity(2, 'Memeriksa janji temu')).toBeAttached();
  await expect(title).toBeFocused();
});
