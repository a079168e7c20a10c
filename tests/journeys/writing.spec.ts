import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, drawnText, expectSaved, squeezed, stepRow, symbolCell } from './support/editor.ts';
import type { StepToType } from './support/editor.ts';
import { pdfText, printWordFile, takeDownloads } from './support/exported.ts';
import { expect, test } from './support/lajur.ts';

const title = 'Peminjaman Ruang Rapat';
const lanes = ['Pemohon', 'Petugas', 'Kepala Bagian'];
const steps: readonly StepToType[] = [
  { activity: 'Mengajukan surat permohonan', performer: 1 },
  { activity: 'Memeriksa jadwal ruang', performer: 2 },
  { activity: 'Menyetujui peminjaman', performer: 3, no: 1 },
  { activity: 'Mencatat di buku agenda', performer: 2 },
  { activity: 'Menerima kunci ruang', performer: 1 },
];

test('a new SOP is written, undone, found again after a restart, and leaves as PDF and Word with the same text', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await fillHeader(page);
  const tools = page.getByRole('toolbar', { name: 'Alat' });
  for (const lane of lanes) {
    await tools.getByRole('button', { name: 'Pelaksana' }).click();
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Pelaksana' })).toBeFocused();
    await page.keyboard.type(lane);
    await page.keyboard.press('Enter');
  }
  for (const [index, step] of steps.entries()) await typeStep(page, index + 1, step);

  const decision = symbolCell(page, 3, 3);
  await expect(decision).toHaveAccessibleName('Kepala Bagian, keputusan, Ya ke langkah 4, Tidak kembali ke langkah 1');
  await tools.getByRole('button', { name: 'Urungkan' }).click();
  await expect(symbolCell(page, 5, 1)).not.toHaveAccessibleName(/proses/);
  await tools.getByRole('button', { name: 'Ulangi' }).click();
  await expect(symbolCell(page, 5, 1)).toHaveAccessibleName(/^Pemohon, proses/);
  await expectSaved(page);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/penyunting.png' });
  await panel.getByRole('tab', { name: /^Masalah/ }).click();
  await expect(panel.getByRole('tabpanel', { name: /^Masalah/ })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/masalah.png' });

  await lajur.restart();
  await page.getByRole('row').filter({ hasText: title }).getByRole('rowheader').click();
  for (const [index, { activity }] of steps.entries()) {
    await expect(
      stepRow(page, index + 1).getByRole('gridcell', { name: `Kegiatan, langkah ${index + 1}: ${activity}` }),
    ).toBeAttached();
  }
  await expect(decision).toHaveAccessibleName('Kepala Bagian, keputusan, Ya ke langkah 4, Tidak kembali ke langkah 1');
  const drawn = await drawnText(page);

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/ekspor.png' });
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  const press = (): Promise<void> => dialog.getByRole('button', { name: 'Ekspor' }).click();
  const files = await takeDownloads(page, press, 2, folder);
  await expect(dialog.getByText('2 berkas dibuat')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/ekspor-selesai.png' });

  const texts = [drawn, pdfText(files.get('pdf') ?? ''), pdfText(printWordFile(files.get('docx') ?? '', folder))];
  for (const text of texts) {
    for (const wanted of [title, ...lanes, ...steps.map((step) => step.activity)])
      expect(text).toContain(squeezed(wanted));
  }
  rmSync(folder, { recursive: true, force: true });
});

/** The fields of the identity page, typed into the panel. */
async function fillHeader(page: Page): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await panel.getByRole('textbox', { name: 'Nama SOP' }).fill(title);
  await panel.getByRole('textbox', { name: 'Nomor SOP' }).fill('800/01/UMUM/2026');
  await panel.getByRole('textbox', { name: 'Tanggal pembuatan' }).fill('2 jan 2026');
  await panel.getByRole('textbox', { name: 'Unit kerja' }).fill('Sekretariat Daerah\nBagian Umum');
  await expect(panel.getByRole('textbox', { name: 'Tanggal pembuatan' })).toHaveValue('2 Januari 2026');
}

/** Adds a row and types it on the page: activity, symbol, and for a decision where Tidak leads. */
async function typeStep(page: Page, number: number, { activity, performer, no }: StepToType): Promise<void> {
  await page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Langkah' }).click();
  const cell = stepRow(page, number).getByRole('gridcell', { name: new RegExp(`^Kegiatan, langkah ${number}`) });
  await expect(cell).toBeFocused();
  await page.keyboard.type(activity);
  await page.keyboard.press('Tab');
  await expect(cell).toHaveAccessibleName(`Kegiatan, langkah ${number}: ${activity}`);
  await clickCell(page, symbolCell(page, number, performer));
  await expect(symbolCell(page, number, performer)).toHaveAccessibleName(/, proses/);
  if (no === undefined) return;
  await page.keyboard.press('Space');
  await expect(symbolCell(page, number, performer)).toHaveAccessibleName(/, keputusan/);
  await page.keyboard.type(`t${no}`);
  await page.keyboard.press('Enter');
}

test('what was typed a moment before the page is reloaded is not lost', async ({ page, lajur }) => {
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  await page.getByRole('complementary', { name: 'Panel' }).getByRole('textbox', { name: 'Nama SOP' }).fill(title);
  await page.reload();
  await page.getByRole('row').filter({ hasText: title }).getByRole('rowheader').click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('a logo is chosen, stands on the page and in the exported PDF, and a file that is no picture is refused', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  const panel = page.getByRole('complementary', { name: 'Panel' });
  const choose = async (button: string, name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: button }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
  };
  await choose('Pilih logo', 'palsu.png', Buffer.from('<svg onload="alert(1)"/>'));
  await expect(panel.getByText('Berkas ini bukan gambar PNG atau JPEG yang terbaca.')).toBeVisible();
  await choose('Pilih logo', 'logo.png', readFileSync(path.join(root, 'resources/icons/linux/256x256.png')));
  await expect(page.locator('main svg image')).toHaveCount(1);
  await expectSaved(page);
  await expectAccessible(page);

  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-logo-'));
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await dialog.getByText('Word (.docx)').click();
  const press = (): Promise<void> => dialog.getByRole('button', { name: 'Ekspor' }).click();
  const pdf = (await takeDownloads(page, press, 1, folder)).get('pdf') ?? '';
  expect(execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').length).toBeGreaterThan(2);
  rmSync(folder, { recursive: true, force: true });
});
