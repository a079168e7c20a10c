import { expectAccessible } from './support/axe.ts';
import { importThroughDialog, jsonFile, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';

test('the address with its token becomes a session and leaves the address bar', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await expect(page.getByRole('heading', { name: 'Belum ada SOP di komputer ini' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Belum ada SOP di komputer ini' })).toBeVisible();
});

test('a register is filled, searched, tidied up, and comes back after a restart', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/daftar-kosong.png' });

  await importThroughDialog(page, 'Impor berkas', realSops(12));
  await expect(page.getByText('12 SOP dimasukkan ke daftar').first()).toBeVisible();
  await page.getByRole('button', { name: 'Selesai' }).click();
  const rows = page.getByRole('grid', { name: 'Daftar SOP' }).getByRole('row');
  await expect(rows).toHaveCount(13);
  await expect(page.getByText('12 SOP · 0 berlaku · 0 dalam proses · 12 draf')).toBeVisible();
  await expectAccessible(page);

  const search = page.getByRole('searchbox', { name: 'Cari SOP' });
  await search.fill('himbauan');
  await expect(page.getByText(/^\d+ dari 12 SOP$/)).toBeVisible();
  await expect(page.getByText(/langkah \d+: .*himbauan/i).first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/daftar-cari.png' });
  await search.fill('kata yang tidak ada');
  await expect(page.getByText('Tidak ada SOP yang memuat “kata yang tidak ada”.')).toBeVisible();
  await page.getByRole('button', { name: 'Hapus penyaring' }).click();
  await expect(rows).toHaveCount(13);

  const title = (await rows.nth(1).getByRole('rowheader').locator('.name').textContent()) ?? '';
  await rows.nth(1).getByRole('checkbox').check({ force: true });
  await rows.nth(2).getByRole('checkbox').check({ force: true });
  await expect(page.getByText('2 dipilih')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/daftar.png' });
  await page.getByRole('button', { name: 'Arsipkan' }).click();
  await expect(rows).toHaveCount(11);

  await lajur.restart();
  await expect(rows).toHaveCount(11);
  await page.getByRole('button', { name: /^Arsip/ }).click();
  const archived = page.getByRole('grid', { name: 'Daftar SOP' }).getByRole('row');
  await expect(archived).toHaveCount(3);
  await archived
    .filter({ hasText: title })
    .getByRole('button', { name: /^Tindakan untuk/ })
    .click();
  await page.getByRole('menuitem', { name: 'Pulihkan' }).click();
  await expect(archived).toHaveCount(2);
  await page.getByRole('button', { name: /^Daftar SOP/ }).click();
  await expect(rows.filter({ hasText: title })).toHaveCount(1);
});

test('a bad import is refused with its reasons, and the good files of the same choice are taken', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.open();
  const good = JSON.stringify({
    title: 'Peminjaman Ruang Rapat',
    actors: ['Pemohon', 'Petugas'],
    steps: [
      { text: 'Mengajukan permohonan', performers: ['Pemohon'] },
      { text: 'Mencatat jadwal', performers: ['Petugas'] },
    ],
  });
  await importThroughDialog(page, 'Impor berkas', [
    jsonFile('terpotong.json', '{"title": "Surat'),
    jsonFile('salah.json', '{"title": 3, "steps": "tidak ada"}'),
    jsonFile('baik.json', good),
  ]);
  const dialog = page.getByRole('dialog', { name: 'Hasil impor' });
  await expect(dialog.getByText('2 berkas ditolak')).toBeVisible();
  for (const name of ['terpotong.json', 'salah.json']) {
    const reasons = dialog.getByRole('listitem').filter({ hasText: name }).locator('.reason');
    await expect(reasons.first()).toHaveText(/[a-z]{4,}/);
  }
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/impor.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').filter({ hasText: 'Peminjaman Ruang Rapat' })).toHaveCount(1);
  await expect(page.getByRole('row')).toHaveCount(2);
});
