import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { parseDate } from '../../sop/model/dates.ts';
import { cellsOf } from '../support/workbook.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor } from './support/opening.ts';

const toForce = ['submitted', 'compliant', 'awaitingApproval', 'inForce'] as const;

/** Three SOPs that came into force long ago, and one that is being written. */
async function fill(handlers: Handlers): Promise<void> {
  const sops = [
    ['001/SOP/ORG/2024', 'Layanan Konsultasi Penyusunan SOP', true],
    ['002/SOP/ORG/2024', 'Layanan Pinjam Ruangan', true],
    ['004/SOP/ORG/2024', 'Layanan Penerbitan Pembayaran', true],
    ['005/SOP/ORG/2024', 'Penyusunan Laporan Kinerja', false],
  ] as const;
  for (const [number, title, isInForce] of sops) {
    const created = await handlers['sop.create']({ from: { kind: 'blank' } });
    if (!created.ok) throw new Error(created.error.code);
    const { id } = created.value.sop;
    const changes = [
      { kind: 'setText', field: 'number', text: number },
      { kind: 'setText', field: 'title', text: title },
      { kind: 'setUnitLines', lines: ['Bagian Organisasi'] },
      { kind: 'setDate', field: 'created', value: parseDate('2 Januari 2024') },
      { kind: 'setDate', field: 'effective', value: parseDate('10 Januari 2024') },
    ] as const;
    const changed = await handlers['sop.change']({ id, revision: 1, changes });
    if (!changed.ok) throw new Error(changed.error.code);
    let { revision } = changed.value;
    for (const to of isInForce ? toForce : []) {
      const moved = await handlers['sop.move']({ id, revision, to, reason: 'Uji' });
      if (!moved.ok) throw new Error(moved.error.code);
      revision = moved.value.revision;
    }
  }
}

function rows(page: Page) {
  return page.locator('.register-rows [role="row"]');
}

async function openLedger(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Berkas', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Buku register…' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

test('what is due is said above the register, looked at and put off', async ({ page, lajur }) => {
  test.setTimeout(120_000);
  await lajur.open(fill);
  await expect(page.getByText('3 SOP lewat masa monitoring enam bulanan.')).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/pengingat.png' });

  await page.getByRole('button', { name: 'Lihat ketiganya' }).click();
  await expect(page.getByText('Menampilkan 3 SOP yang lewat masa monitoring enam bulanan.')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Tampilkan semua SOP' }).click();
  await expect(rows(page)).toHaveCount(4);

  // By keyboard alone: from the notice into the dialog, and put off.
  await page.getByRole('button', { name: '2 pengingat lain' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Buku register' });
  await expect(dialog.getByText('3 SOP lewat masa evaluasi tahunan.')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/buku-pengingat.png' });
  await dialog.getByRole('button', { name: 'Tunda pengingat: lewat masa monitoring enam bulanan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sebulan' }).press('Enter');
  await expect(dialog.getByText(/^3 SOP lewat masa monitoring enam bulanan: ditunda sampai/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('3 SOP lewat masa evaluasi tahunan.')).toBeVisible();
  await lajur.restart();
  await expect(page.getByText('3 SOP lewat masa evaluasi tahunan.')).toBeVisible();
});

test('a number is reserved and shown with those that are missing; the list goes out as Excel and PDF', async ({
  page,
  lajur,
}) => {
  test.setTimeout(120_000);
  await lajur.open(fill);
  await expect(rows(page)).toHaveCount(4);
  await openLedger(page, 'Nomor');
  const dialog = page.getByRole('dialog', { name: 'Buku register' });
  await expect(dialog.getByText('003/SOP/ORG/2024', { exact: true })).toBeVisible();
  await dialog.getByLabel('Nomor SOP', { exact: true }).fill('003/SOP/ORG/2024');
  await dialog.getByLabel('Keperluan').fill('SOP Pengaduan');
  await dialog.getByLabel('Pemesan').fill('Siti Contoh');
  await dialog.getByRole('button', { name: 'Pesan nomor' }).click();
  await expect(
    dialog.getByRole('row', { name: /003\/SOP\/ORG\/2024 SOP Pengaduan Siti Contoh .* Belum dipakai/ }),
  ).toBeVisible();
  await expect(dialog.getByText('Tidak ada nomor yang terlewat.')).toBeVisible();
  await dialog.getByLabel('Nomor SOP', { exact: true }).fill('004/SOP/ORG/2024');
  await dialog.getByLabel('Keperluan').fill('Lain');
  await dialog.getByRole('button', { name: 'Pesan nomor' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nomor ini sudah dipakai sebuah SOP.');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/buku-nomor.png' });

  await dialog.getByRole('tab', { name: 'Daftar resmi' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await page.screenshot({ path: 'test-results/screens/buku-daftar.png' });
  const downloads: string[] = [];
  page.on(
    'download',
    (download) => void download.path().then((file) => downloads.push(`${download.suggestedFilename()} ${file}`)),
  );
  await dialog.getByRole('button', { name: 'Buat daftar' }).click();
  await expect(dialog.getByText('2 berkas selesai dibuat.')).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => downloads.length).toBe(2);
  const bytesOf = (ending: string): Buffer => {
    const found = downloads.find((one) => one.includes(`Daftar Standar Operasional Prosedur.${ending} `)) ?? '';
    return readFileSync(found.slice(found.indexOf(`.${ending} `) + ending.length + 2));
  };
  expect(bytesOf('pdf').toString('latin1', 0, 5)).toBe('%PDF-');
  expect([...cellsOf(bytesOf('xlsx')).values()]).toEqual(
    expect.arrayContaining(['Layanan Pinjam Ruangan', 'Berlaku', '003/SOP/ORG/2024', 'SOP Pengaduan']),
  );
  await expectAccessible(page);
});

test('a SOP that another takes the place of leads to it, and one that is revoked says by which decision', async ({
  page,
  lajur,
}) => {
  test.setTimeout(120_000);
  await lajur.open(fill);
  const menuOf = (title: string) => page.getByRole('button', { name: `Tindakan untuk ${title}` });
  await menuOf('Layanan Pinjam Ruangan').click();
  await page.getByRole('menuitem', { name: 'Tandai digantikan…' }).click();
  await page.getByRole('button', { name: /Digantikan oleh$/ }).click();
  await page.getByRole('option', { name: /^Layanan Konsultasi Penyusunan SOP/ }).click();
  await page.screenshot({ path: 'test-results/screens/digantikan.png' });
  await page.getByRole('button', { name: 'Tandai digantikan', exact: true }).click();
  await expect(page.getByText('Digantikan oleh 001/SOP/ORG/2024 Layanan Konsultasi Penyusunan SOP')).toBeVisible();

  await menuOf('Layanan Penerbitan Pembayaran').click();
  await page.getByRole('menuitem', { name: 'Cabut…' }).click();
  await page.getByLabel('Dicabut dengan').fill('Keputusan Wali Kota');
  await page.getByLabel('Nomor keputusan').fill('12');
  await page.getByLabel('Tanggal keputusan').fill('3 mar 26');
  await page.getByLabel('Dasar dan alasan pencabutan').fill('Tidak lagi sesuai');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/dicabut.png' });
  await page.getByRole('button', { name: 'Cabut', exact: true }).click();
  await expect(
    page.getByText(/^Dicabut dengan Keputusan Wali Kota Nomor 12 tanggal 3 Maret 2026: Tidak lagi sesuai/),
  ).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/daftar-digantikan.png' });

  await page.getByText('Layanan Pinjam Ruangan').dblclick();
  await expectEditor(page);
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await page.screenshot({ path: 'test-results/screens/riwayat-digantikan.png' });
  await page.getByRole('region', { name: 'Digantikan oleh' }).getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'Layanan Konsultasi Penyusunan SOP' })).toBeVisible();
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await expect(
    page.getByRole('region', { name: 'Menggantikan' }).getByRole('button', { name: 'Layanan Pinjam Ruangan' }),
  ).toBeVisible();
});
