import { openLongSop } from '../bench/screen/editor.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, stepRow, symbolCell } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';

test('every cell of the official page is typed where it is printed', async ({ page, lajur }) => {
  test.setTimeout(240_000);
  await lajur.open();
  await openLongSop(page, 4, 3);
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await panel.getByRole('button', { name: 'Tambah blok pengusul' }).click();
  const main = page.getByRole('main');
  const fields: readonly (readonly [string, string, string])[] = [
    ['Instansi penerbit', 'PEMERINTAH CONTOH', 'PEMERINTAH CONTOH'],
    ['Nomor SOP', '7/SOP', '7/SOP'],
    ['Tanggal pembuatan', '14 feb 22', '14 Februari 2022'],
    ['Tanggal revisi', 'belum ada', 'belum ada'],
    ['Tanggal efektif', '1 mar 2022', '1 Maret 2022'],
    ['Disahkan oleh, jabatan', 'Plt. Lurah Contoh', 'Plt. Lurah Contoh'],
    ['Disahkan oleh, nama', 'Nama Contoh', 'Nama Contoh'],
    ['Disahkan oleh, pangkat', 'Penata', 'Penata'],
    ['Disahkan oleh, nip', 'belum ada', 'belum ada'],
    ['Nama SOP', 'Pelayanan Contoh', 'Pelayanan Contoh'],
    ['Dasar hukum', 'Satu', 'Satu'],
    ['Kualifikasi pelaksana', 'Dua', 'Dua'],
    ['Keterkaitan', 'Tiga', 'Tiga'],
    ['Peralatan dan perlengkapan', 'Empat', 'Empat'],
    ['Peringatan', 'Lima', 'Lima'],
    ['Pencatatan dan pendataan', 'Enam', 'Enam'],
    ['Diusulkan oleh, jabatan', 'Sekretaris', 'Sekretaris'],
    ['Diusulkan oleh, nama', 'Nama Pengusul', 'Nama Pengusul'],
  ];
  for (const [name, typed, shown] of fields) {
    const cell = main.getByRole('button', { name: new RegExp(`^${name}:`) });
    // Tab may have brought the keyboard here already.
    if (!(await cell.evaluate((element) => element === document.activeElement))) await clickCell(page, cell);
    await expect(cell).toBeFocused();
    await page.keyboard.type(typed);
    const field = page.locator('.cell-editor');
    await expect(field).toHaveValue(typed);
    await page.keyboard.press('Tab');
    await expect(main.getByRole('button', { name: `${name}: ${shown}`, exact: true })).toBeAttached();
  }

  // Lists: Enter begins an item, Ctrl+Enter a line in it, Backspace takes an empty one away, a typed number is absorbed.
  const box = main.getByRole('button', { name: /^Dasar hukum:/ });
  await clickCell(page, box);
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2. Kedua');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('masih kedua');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect(main.getByRole('button', { name: 'Dasar hukum: Satu; Kedua, masih kedua' })).toBeAttached();

  const heading = page.getByRole('columnheader', { name: /^Pelaksana: Pemohon/ }).first();
  await clickCell(page, heading);
  await page.keyboard.type('Warga');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Pelaksana: Warga' }).first()).toBeAttached();

  for (const [column, typed] of [
    ['Kegiatan', 'Menyerahkan map'],
    ['Kelengkapan', 'Map'],
    ['Waktu', '3 menit'],
    ['Output', 'Bukti'],
    ['Keterangan', 'Di loket'],
  ] as const) {
    const cell = stepRow(page, 2).getByRole('gridcell', { name: new RegExp(`^${column}, langkah 2:`) });
    if (!(await cell.evaluate((element) => element === document.activeElement))) await clickCell(page, cell);
    await expect(cell).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
    await expect(
      stepRow(page, 2).getByRole('gridcell', { name: `${column}, langkah 2: ${typed}`, exact: true }),
    ).toBeAttached();
  }
  const symbol = symbolCell(page, 2, 2);
  await clickCell(page, symbolCell(page, 2, 3));
  await clickCell(page, symbol);
  await expect(symbol).toHaveAccessibleName(/, (proses|keputusan)/);
});

test('the menus copy, paste and fill, and the key sheet tells every key', async ({ page, lajur }) => {
  test.setTimeout(120_000);
  await lajur.open();
  await openLongSop(page, 4, 3);
  const choose = async (entry: string): Promise<void> => {
    await page.getByRole('button', { name: 'Sunting', exact: true }).click();
    if (entry === 'Salin') await page.screenshot({ path: 'test-results/screens/menu-sunting.png' });
    await page.getByRole('menuitem', { name: entry }).first().click();
  };
  const time = (step: number) =>
    stepRow(page, step).getByRole('gridcell', { name: new RegExp(`^Waktu, langkah ${step}:`) });
  await clickCell(page, time(1));
  await page.keyboard.type('8 jam');
  await page.keyboard.press('Enter');
  await expect(time(2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await choose('Salin');
  await expect(page.getByText('Isi sel disalin')).toBeVisible();
  await clickCell(page, time(3));
  await choose('Tempel');
  await expect(time(3)).toHaveAccessibleName('Waktu, langkah 3: 8 jam');
  await page.keyboard.press('ArrowDown');
  await choose('Isi ke bawah');
  await expect(time(4)).toHaveAccessibleName('Waktu, langkah 4: 8 jam');

  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Daftar tombol' });
  await expect(sheet.getByText('Mengisi sel')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/daftar-tombol.png' });
  await sheet.getByRole('textbox', { name: 'Cari tombol' }).fill('cetak');
  await expect(sheet.getByText('Ctrl+P')).toBeVisible();
  await expect(sheet.getByText('Mengisi sel')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});
