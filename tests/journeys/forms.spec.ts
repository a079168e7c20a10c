import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { leaveDialog } from './support/opening.ts';

async function begin(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Formulir baru' }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
  await expect(page.getByRole('heading', { name: kind })).toBeVisible();
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('a monitoring form is filled, kept and exported; a need becomes a SOP', async ({ page, lajur }) => {
  test.setTimeout(120_000);
  await lajur.open();
  await page.getByRole('navigation').getByRole('button', { name: 'Formulir' }).click();
  await expect(page.getByText('Belum ada formulir.')).toBeVisible();
  await expectAccessible(page);

  await begin(page, 'Monitoring pelaksanaan SOP');
  await page.getByLabel('Satuan Kerja').fill('Kelurahan Contoh');
  await page.getByLabel('Tanggal Monitoring').fill('14 feb 26');
  await page.getByLabel('Penilai', { exact: true }).focus();
  await expect(page.getByLabel('Tanggal Monitoring')).toHaveValue('14 Februari 2026');
  await page.getByLabel('Prosedur, baris 1').fill('Pelayanan Surat Keterangan');
  await page.getByRole('button', { name: /Penilaian terhadap Penerapan, baris 1$/ }).click();
  await page.getByRole('option', { name: 'Berjalan dengan baik', exact: true }).click();
  await page.getByRole('button', { name: 'Tambah baris: Prosedur yang dinilai' }).click();
  await page.getByLabel('Prosedur, baris 2').fill('Baris yang keliru');
  await page.getByRole('button', { name: 'Hapus baris 2' }).click();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByLabel('Prosedur, baris 2')).toHaveValue('Baris yang keliru');
  await page.getByRole('button', { name: 'Hapus baris 2' }).click();
  await expect(page.getByText(/^Tersimpan hari ini/)).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/formulir-monitoring.png' });
  for (const [button, sign] of [
    ['PDF', '%PDF-'],
    ['Word', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect((await bytesOf(download)).toString('latin1', 0, sign.length)).toBe(sign);
  }
  await page.getByRole('button', { name: 'Semua formulir' }).click();
  await page.getByRole('button', { name: 'Buka Monitoring pelaksanaan SOP, Kelurahan Contoh' }).click();
  await expect(page.getByLabel('Prosedur, baris 1')).toHaveValue('Pelayanan Surat Keterangan');
  await page.getByRole('button', { name: 'Semua formulir' }).click();

  await page.getByRole('button', { name: /^Hapus Monitoring/ }).click();
  await expect(page.getByText('Belum ada formulir.')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByRole('button', { name: /^Buka Monitoring/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/formulir.png' });

  await begin(page, 'Identifikasi kebutuhan SOP');
  await page.getByLabel('Aspek, baris 1').fill('Penyusunan');
  await page.getByLabel('Output (Final), baris 1').fill('Rencana Kerja');
  await page.getByRole('button', { name: 'Buat SOP dari baris 1' }).click();
  await expect(page.getByRole('heading', { name: 'Penyusunan Rencana Kerja' })).toBeVisible();
});

test('the steps of a worksheet begin a SOP', async ({ page, lajur }) => {
  await lajur.open();
  await page.getByRole('navigation').getByRole('button', { name: 'Formulir' }).click();
  await begin(page, 'Lembar kerja identifikasi kegiatan');
  await page.getByLabel('Judul SOP').fill('Pelayanan Surat Pengantar');
  await page.getByLabel('C. Identifikasi langkah: langkah awal, baris 1').fill('Menerima berkas permohonan');
  await page.getByLabel('C. Identifikasi langkah: langkah akhir, baris 1').fill('Menyerahkan surat pengantar');
  await page.screenshot({ path: 'test-results/screens/formulir-lembar-kerja.png' });
  await page.getByRole('button', { name: 'Buat SOP dari lembar ini' }).click();
  await expect(page.getByRole('heading', { name: 'Pelayanan Surat Pengantar' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /Menyerahkan surat pengantar/ })).toBeVisible();
});

test('SOPs in force stand in the schedule, and a monitoring form begins with them', async ({ page, lajur }) => {
  await lajur.open();
  const sop = (title: string, iso: string) =>
    JSON.stringify({
      title,
      number: `${title.length}/SOP/2024`,
      status: 'inForce',
      effective: { text: iso, iso },
      actors: ['Lurah'],
      steps: [{ text: 'Menerima berkas', performers: ['Lurah'] }],
    });
  await importThroughDialog(page, 'Impor berkas', [
    jsonFile('a.json', sop('Pelayanan Surat Pengantar', '2024-02-14')),
    jsonFile('b.json', sop('Pengelolaan Arsip', '2099-01-05')),
  ]);
  await leaveDialog(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Formulir' }).click();
  const schedule = page.getByRole('region', { name: 'Jadwal monitoring' });
  await expect(schedule.getByRole('row')).toContainText(['Jatuh tempo', '14 Agustus 2024, sudah lewat', '5 Juli 2099']);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/formulir-jadwal.png' });
  await schedule.getByRole('button', { name: 'Isi formulir monitoring' }).click();
  await expect(page.getByLabel('Prosedur, baris 1')).toHaveValue(/^Pelayanan Surat Pengantar/);
  await expect(page.getByLabel('Prosedur, baris 2')).toHaveValue(/^Pengelolaan Arsip/);
});
