import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './support/axe.ts';
import { tabTo } from './support/editor.ts';
import { takeDownloads } from './support/exported.ts';
import { importThroughDialog, jsonFile, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { leaveDialog } from './support/opening.ts';

/** A kelurahan's SOP, as plain JSON. */
function kelurahanSop(title: string, number: string, activity: string): string {
  return JSON.stringify({
    issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN MAWAR'] },
    number,
    title,
    approved_by: { position: 'LURAH MAWAR', name: 'SITI KENANGA', nip: '197001011990012001' },
    actors: ['Pemohon', 'Lurah Mawar'],
    steps: [
      { text: 'Mengajukan permohonan', performers: ['Pemohon'], requirements: ['Kuitansi asli'] },
      { text: activity, performers: ['Lurah Mawar'] },
    ],
  });
}

const usaha = kelurahanSop('Surat Keterangan Usaha', '010/SOP/KEL-MWR/2026', 'Membubuhkan paraf');
const domisili = kelurahanSop('Surat Keterangan Domisili', '9/SOP/KEL-MWR/2026', 'Membawa setangkai mawar');

const rows = (page: Page) => page.getByRole('grid', { name: 'Daftar SOP' }).locator('[data-key]');
const titles = (page: Page) => rows(page).locator('.name');

async function importMade(page: Page): Promise<void> {
  await importThroughDialog(page, 'Impor berkas', [jsonFile('usaha.json', usaha), jsonFile('domisili.json', domisili)]);
  await page.getByRole('button', { name: 'Selesai' }).click();
}

test('SOPs are found by any text, filtered, sorted, and shown with page and problems', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importMade(page);
  await expect(rows(page)).toHaveCount(2);
  // Listed at once, looked at afterwards: counts and drawings follow by themselves.
  await expect(
    rows(page)
      .first()
      .getByText(/bagian belum diisi/),
  ).toBeAttached();
  await expect(rows(page).locator('.thumbnail img')).toHaveCount(2);
  await expect(rows(page).first().locator('.changed')).toHaveText(/^Hari ini \d\d\.\d\d$/);

  const search = page.getByRole('searchbox', { name: 'Cari SOP' });
  await search.fill('paraf');
  await expect(titles(page)).toHaveText(['Surat Keterangan Usaha']);
  await expect(rows(page).locator('.hit')).toHaveText('langkah 2: Membubuhkan paraf');
  await search.fill('kuitan');
  await expect(rows(page).locator('.hit')).toHaveText([
    'kelengkapan langkah 1: Kuitansi asli',
    'kelengkapan langkah 1: Kuitansi asli',
  ]);
  await page.screenshot({ path: 'test-results/screens/daftar-temuan.png' });
  await search.fill('');

  await page.getByRole('button', { name: 'Nama', exact: true }).click();
  await expect(titles(page)).toHaveText(['Surat Keterangan Domisili', 'Surat Keterangan Usaha']);
  await page.getByRole('button', { name: /^Nama/ }).click();
  await expect(titles(page)).toHaveText(['Surat Keterangan Usaha', 'Surat Keterangan Domisili']);
  // Numbers by their value: 9 before 010.
  await page.getByRole('button', { name: 'nomor', exact: true }).click();
  await expect(titles(page)).toHaveText(['Surat Keterangan Domisili', 'Surat Keterangan Usaha']);
  await expect(page.getByRole('columnheader', { name: /Nama/ })).toHaveAttribute('aria-sort', 'ascending');

  await page.getByRole('button', { name: 'Ada masalah' }).click();
  await expect(rows(page)).toHaveCount(2);
  await search.fill('tidak dikenal');
  await expect(page.getByText('Tidak ada SOP yang memuat “tidak dikenal”.')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/daftar-tanpa-hasil.png' });
  await page.getByRole('button', { name: 'Hapus penyaring Ada masalah' }).click();
  await expect(page.getByRole('button', { name: /^Hapus penyaring/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^Hapus penyaring Memuat/ }).click();
  await expect(rows(page)).toHaveCount(2);

  // What was searched is still there after a look into the editor.
  await search.fill('paraf');
  await titles(page).first().click();
  await page.getByRole('button', { name: 'Daftar SOP' }).click();
  await expect(search).toHaveValue('paraf');
  await expect(rows(page).first()).toBeFocused();
});

test('many are ticked, exported as one file, archived and taken back', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(30));
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect(page.getByText('30 SOP', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await rows(page).nth(1).locator('.tick').click();
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 dipilih')).toBeVisible();
  await rows(page)
    .nth(6)
    .click({ modifiers: ['Control'] });
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(page.getByText('4 dipilih')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/daftar-dipilih.png' });

  await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await dialog.getByRole('checkbox', { name: /^Word/ }).uncheck({ force: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  const files = await takeDownloads(page, () => dialog.getByRole('button', { name: 'Ekspor' }).click(), 1, folder);
  const zip = unzipSync(new Uint8Array(readFileSync(files.get('zip') ?? '')));
  expect(Object.keys(zip)).toHaveLength(4);
  for (const bytes of Object.values(zip)) expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
  rmSync(folder, { recursive: true, force: true });
  await dialog.getByRole('button', { name: 'Selesai' }).click();

  // Everything that was found, seen or not.
  await page.getByRole('button', { name: 'Pilih semua SOP yang ditemukan' }).click();
  await expect(page.getByText('30 dipilih')).toBeVisible();
  await page.getByRole('button', { name: 'Arsipkan' }).click();
  await expect(page.getByText('30 SOP dipindahkan ke arsip. Isinya tetap utuh.')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('30 SOP', { exact: true })).toBeVisible();
});

test('files dropped on the list are imported', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'usaha.json', { type: 'application/json' }));
    return transfer;
  }, usaha);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Lepaskan berkas untuk mengimpornya ke daftar')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('1 SOP dimasukkan ke daftar').first()).toBeVisible();
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect(titles(page)).toHaveText(['Surat Keterangan Usaha']);
});

test('SOPs are copied for other kelurahan; what is not ticked stays as it was', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importMade(page);
  await page.getByRole('button', { name: 'Pilih semua SOP yang ditemukan' }).click();
  await page.getByRole('button', { name: 'Gandakan untuk unit lain' }).click();
  const dialog = page.getByRole('dialog');
  const field = (name: string) => dialog.getByRole('textbox', { name });
  await expect(field('Kode unit asal pada nomor')).toHaveValue('KEL-MWR');
  // As copied from Excel: one line an office.
  await field('Nama unit, baris 1').evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'Kelurahan Melati\tKEL-MLT\tLurah Melati\tBudi Cempaka\tPenata\t198002022000031002\nKelurahan Seruni\tKEL-SRN');
  await expect(field('Nama unit, baris 2')).toHaveValue('Kelurahan Seruni');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/gandakan-unit.png' });
  await dialog.getByRole('button', { name: 'Lihat penggantian' }).click();

  const list = dialog.getByRole('region', { name: 'Semua penggantian' });
  // The flower is offered, and not ticked.
  const flower = list.getByRole('checkbox', { name: /Kegiatan, langkah 2.*setangkai mawar/ }).first();
  await expect(flower).not.toBeChecked();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/gandakan-penggantian.png' });
  const lane = list.getByRole('checkbox', { name: /^Pelaksana.*Mawar.*Melati/ }).first();
  await expect(lane).toBeChecked();
  await lane.uncheck({ force: true });
  // A double click makes them once, and does not stop the work that it began.
  await dialog.getByRole('button', { name: 'Buat 4 SOP' }).dblclick();
  await expect(dialog.getByText('4 SOP dibuat sebagai draf dan dicentang di daftar.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await expect(rows(page)).toHaveCount(6);
  await expect(page.getByText('4 dipilih')).toBeVisible();
  await expect(
    rows(page)
      .locator('.number')
      .getByText(/KEL-MLT/),
  ).toHaveCount(2);
  await expect(rows(page).locator('.unit').getByText('KELURAHAN SERUNI')).toHaveCount(2);
  const search = page.getByRole('searchbox', { name: 'Cari SOP' });
  await search.fill('budi cempaka');
  await expect(rows(page)).toHaveCount(2);
  await search.fill('kenanga');
  // Only those they come from: where nobody of the new office was named, the old official does not sign either.
  await expect(rows(page)).toHaveCount(2);
});

test('the list by keyboard alone', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(20));
  await leaveDialog(page);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Cari SOP' })).toBeFocused();
  await page.keyboard.type('surat');
  await expect(page.getByText(/^\d+ dari 20 SOP$/)).toBeVisible();
  for (const _ of 'surat') await page.keyboard.press('Backspace');
  await expect(page.getByText('20 SOP', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('End');
  const last = page.locator('.register-row[aria-rowindex="21"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('Home');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 dipilih')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('20 dipilih')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/dipilih/)).toBeHidden();

  const third = await rows(page).nth(2).locator('.name').innerText();
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 SOP dipindahkan ke arsip. Isinya tetap utuh.')).toBeVisible();
  await expect(page.getByText('19 SOP', { exact: true })).toBeVisible();
  await expect(titles(page).filter({ hasText: third })).toHaveCount(0);
  // The keyboard stays where it was, on the row that moved up.
  await expect(rows(page).nth(2)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('20 SOP', { exact: true })).toBeVisible();

  // The menu of a row, and a column that sorts.
  await tabTo(page, page.getByRole('button', { name: 'Unit', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /Unit/ })).toHaveAttribute('aria-sort', 'ascending');
  await tabTo(page, rows(page).first());
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: /^Buka/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Alat' })).toBeVisible();
});
