import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { drawnText, expectSaved, restingBox, tabTo } from './support/editor.ts';
import { takeDownloads } from './support/exported.ts';
import { expect, test } from './support/lajur.ts';

const logo = path.join(root, 'tests/electron/fixtures/logo.png');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('the first start asks who sits here and what the office is, shows the page, and opens a template', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.openFirst();
  await expect(page.getByRole('heading', { name: 'Siapa yang memakai Lajur di sini' })).toBeVisible();
  await expect(page.getByText('Peran bukan pengaman')).toBeVisible();
  // By keyboard: each step begins in its first field, Enter goes on.
  await expect(field(page, 'Nama')).toBeFocused();
  await page.keyboard.type('Budi Contoh');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Staf Seksi Pelayanan');
  await expectAccessible(page);
  await page.keyboard.press('Enter');

  await expect(field(page, 'Pemerintah daerah')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Isi satu baris unit, atau lewati bagian ini.')).toBeVisible();
  await page.keyboard.type('Pemerintah Kota Contoh');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kelurahan Melati');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Pilih gambar' }).click(),
  ]);
  await chooser.setFiles(logo);
  await expect(page.getByRole('img', { name: 'Lambang yang dipakai' })).toBeVisible();
  const live = page.getByRole('complementary', { name: 'Hasil di halaman' });
  await expect(live.locator('svg')).toContainText('KELURAHAN MELATI');
  await expect(live.locator('svg image')).toHaveCount(1);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/mulai.png' });
  await page.getByRole('button', { name: 'Lanjut: Pejabat dan kertas' }).click();

  // Back is always possible, and what was typed is still there.
  await page.getByRole('button', { name: 'Kembali' }).click();
  await expect(field(page, 'Perangkat daerah atau kelurahan')).toHaveValue('Kelurahan Melati');
  await page.getByRole('button', { name: 'Lanjut: Pejabat dan kertas' }).click();
  await field(page, 'Jabatan').fill('Lurah Melati');
  await field(page, 'Nama').fill('Wati Contoh, S.Sos');
  await field(page, 'NIP').fill('198001012006042001');
  await field(page, 'Nama').focus();
  await expect(field(page, 'NIP')).toHaveValue('19800101 200604 2 001');
  await page.getByRole('button', { name: /^Menurut gaya/ }).click();
  await page.getByRole('option', { name: 'F4 215 × 330 mm' }).click();
  await expect(live.locator('svg')).toContainText('Wati Contoh, S.Sos');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lanjut: SOP pertama' }).click();

  await expect(page.getByRole('option').first()).toBeFocused();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/mulai-templat.png' });
  await page.getByRole('option', { name: /Surat Keterangan Tidak Mampu/ }).click();
  await page.getByRole('button', { name: 'Buka SOP pertama' }).click();
  await expect(page.getByRole('heading', { name: /Surat Keterangan Tidak Mampu/ })).toBeVisible();
  await expect.poll(() => drawnText(page)).toContain('PEMERINTAHKOTACONTOHKELURAHANMELATI');
  await expect.poll(() => drawnText(page)).toContain('WatiContoh,S.Sos');
  await expect(page.getByText('F4 215 × 330 mm lanskap')).toBeVisible();

  // The official stands in the address book, and nothing is asked a second time.
  await lajur.restart();
  await expect(page.getByRole('heading', { name: 'Daftar SOP' })).toBeVisible();
  await expect(page.getByRole('navigation').getByText('Budi Contoh · Penulis')).toBeVisible();
});

test('every step can be skipped, and closing keeps what was typed', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.openFirst();
  for (const heading of ['Instansi Anda', 'Pejabat dan kertas', 'SOP pertama Anda']) {
    await page.getByRole('button', { name: 'Lewati', exact: true }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await page.getByRole('button', { name: /^Anda/ }).click();
  await field(page, 'Nama').fill('Siti Contoh');
  await page.getByRole('radio', { name: /^Organisasi/ }).check({ force: true });
  const kept = page.waitForResponse(
    (reply) =>
      reply.url().endsWith('/api/settings.set') && reply.request().postData()?.includes('"done":true') === true,
  );
  await page.getByRole('button', { name: 'Tutup, isi nanti' }).click();
  await kept;
  // Bagian Organisasi begins where drafts come in.
  await expect(page.getByRole('heading', { name: 'Kotak masuk' })).toBeVisible();
  await lajur.restart();
  await page.getByRole('button', { name: 'Pengaturan' }).click();
  await expect(field(page, 'Nama').first()).toHaveValue('Siti Contoh');
  await expect(page.getByRole('radio', { name: /^Organisasi/ })).toBeChecked();

  // What was asked can be asked again, and a role is changed in one click.
  await page.getByRole('radio', { name: /^Kasubag/ }).check({ force: true });
  await expect(page.getByRole('navigation').getByText('Siti Contoh · Kasubag')).toBeVisible();
  await page.getByRole('button', { name: 'Ulangi persiapan awal' }).click();
  await expect(field(page, 'Nama')).toHaveValue('Siti Contoh');
});

test('the guide ticks itself by what is really done, and stays away once closed', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.openFirst();
  await page.getByRole('button', { name: 'Tutup, isi nanti' }).click();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  const guide = page.getByRole('region', { name: 'Panduan lima langkah' });
  const ticked = guide.getByText(', sudah');
  await expect(guide).toBeVisible();
  await expect(ticked).toHaveCount(0);
  const strip = await restingBox(guide);
  const paper = await restingBox(page.getByRole('main'));
  expect(strip.y + strip.height).toBeLessThanOrEqual(paper.y);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/panduan-lima.png' });

  await expect(page.getByRole('main').getByRole('button', { name: /^Nama SOP/ })).toBeFocused();
  await page.keyboard.type('Penerimaan Tamu');
  await page.keyboard.press('Enter');
  await expect(ticked).toHaveCount(1);
  await page.getByRole('button', { name: 'Tambah pelaksana' }).click();
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Pelaksana' })).toBeFocused();
  await page.keyboard.type('Resepsionis');
  await tabTo(page, page.getByRole('button', { name: 'Tambah langkah pertama' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Menyambut tamu');
  await expect(ticked).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Memeriksa janji temu');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(ticked).toHaveCount(3);
  await page.keyboard.press('Space');
  await page.keyboard.type('t1');
  await page.keyboard.press('Enter');
  await expect(ticked).toHaveCount(4);
  await expectSaved(page);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  await takeDownloads(page, () => dialog.getByRole('button', { name: 'Ekspor' }).click(), 2, folder);
  rmSync(folder, { recursive: true, force: true });
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await expect(guide.getByText('Kelima langkah sudah Anda lakukan.')).toBeVisible();

  await guide.getByRole('button', { name: 'Tutup panduan' }).click();
  await expect(guide).toBeHidden();
  await page.getByRole('button', { name: 'Bantuan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Panduan lima langkah' }).click();
  await expect(guide).toBeVisible();
  await expect(ticked).toHaveCount(0);
});
