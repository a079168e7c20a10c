import type { Page } from '@playwright/test';
import { pemOf } from '../support/signatures/authorities.ts';
import { root, signed } from '../support/signatures/signedPdfs.ts';
import { kasubag, one, sekda } from '../support/signatures/signing.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/lajur.ts';

const mimeType = 'application/pdf';
const two = signed(one({ holder: kasubag }), { holder: sekda, field: 21, name: 'Sekda' }).bytes;
const changed = Buffer.from(two);
changed.write('Bukan S', changed.indexOf('Isi SOP'));

const openSection = (page: Page) =>
  page.getByRole('navigation').getByRole('button', { name: 'Periksa berkas' }).click();

async function choose(page: Page, button: string, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

test('signed files are checked, an issuer is trusted after comparing the fingerprint, the signed version is kept', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await openSection(page);
  await expect(page.getByRole('heading', { name: 'Periksa tanda tangan elektronik' })).toBeVisible();
  await expectAccessible(page);
  await choose(page, 'Pilih berkas…', [
    { name: '003-SOP-Lomba.pdf', mimeType, buffer: two },
    { name: '006-SOP-Pembayaran.pdf', mimeType, buffer: changed },
    { name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('bukan PDF') },
  ]);
  const list = page.getByRole('listbox', { name: 'Hasil pemeriksaan' });
  await expect(list.getByRole('option', { name: /^003-SOP-Lomba\.pdf Penerbit tidak dikenal/ })).toBeVisible();
  await expect(list.getByRole('option', { name: /^006-SOP-Pembayaran\.pdf Isi berubah/ })).toBeVisible();
  await expect(list.getByRole('option', { name: /^catatan\.txt Tidak diperiksa/ })).toBeVisible();
  const table = page.getByRole('table', { name: 'Tanda tangan, menurut urutan' });
  await expect(table.getByRole('row').filter({ hasText: 'Kasubag Uji' })).toContainText('Tidak dikenal');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Penerbit tepercaya…' }).click();
  await choose(page, 'Tambah sertifikat…', [
    { name: 'induk.crt', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(pemOf(root)) },
  ]);
  await expect(page.getByRole('button', { name: 'Percayai penerbit ini' })).toBeDisabled();
  await page.getByText('Sidik ini sama dengan yang diumumkan penerbitnya').click();
  await page.getByRole('button', { name: 'Percayai penerbit ini' }).click();
  await expect(page.getByRole('list', { name: 'Sertifikat induk' })).toContainText('Induk Uji');
  await expectAccessible(page);
  await page.getByRole('contentinfo').filter({ hasText: 'Tutup' }).getByRole('button', { name: 'Tutup' }).click();
  await expect(list.getByRole('option', { name: /^003-SOP-Lomba\.pdf Sebagian belum dapat diperiksa/ })).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'Kasubag Uji' })).toContainText('Penerbit Uji');

  await page.screenshot({ path: 'test-results/screens/periksa.png' });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan versi yang ditandatangani pada tanda tangan 1' }).click();
  expect((await download).suggestedFilename()).toBe('003-SOP-Lomba-tanda-tangan-1.pdf');

  // By keyboard alone: down to the changed file, and out of the list.
  await list.getByRole('option').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: '006-SOP-Pembayaran.pdf' })).toBeVisible();
  await expect(page.getByText('Isi berubah setelah ditandatangani.').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/periksa-berubah.png' });
  await page.getByRole('button', { name: 'Keluarkan dari daftar' }).focus();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(2);
});
