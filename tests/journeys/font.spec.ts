import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { tinosPaths } from '../support/ownFonts.ts';
import { expectAccessible } from './support/axe.ts';
import { expectSaved, tabTo } from './support/editor.ts';
import { takeDownloads } from './support/exported.ts';
import { importThroughDialog, jsonFile, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { beginWithTemplate } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';

async function openStyles(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Gaya: / }).click();
  return page.getByRole('dialog', { name: 'Gaya cetak' });
}

/** Chooses files in the dialog of fonts. */
async function add(fonts: Locator, files: string[] | { name: string; mimeType: string; buffer: Buffer }[]) {
  const button = fonts.getByRole('button', { name: 'Tambah huruf…' });
  const [chooser] = await Promise.all([fonts.page().waitForEvent('filechooser'), button.press('Enter')]);
  await chooser.setFiles(files);
}

const chosenFont = (scope: Locator): Locator => scope.getByRole('button', { name: / Huruf$/ });

async function choose(scope: Locator, font: string): Promise<void> {
  await chosenFont(scope).click();
  await scope.page().getByRole('option', { name: font, exact: true }).click();
}

/** The heading of the activities as the browser draws it: its faces, and its width in the units of its own. */
async function heading(page: Page): Promise<{ readonly family: string; readonly width: number }> {
  const text = page.locator('main svg text', { hasText: /^Uraian Kegiatan$/ }).first();
  return text.evaluate((drawn) => ({
    family: getComputedStyle(drawn).fontFamily,
    width: drawn instanceof SVGTextElement ? drawn.getComputedTextLength() : 0,
  }));
}

test('an office adds its own font, prints with it, and takes it away again', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-font-'));
  try {
    await lajur.open();
    await beginWithTemplate(page, template);
    await expect.poll(async () => (await heading(page)).family).toMatch(/^Arimo/);
    const before = await heading(page);
    let dialog = await openStyles(page);
    await tabTo(page, dialog.getByRole('button', { name: 'Huruf kantor…' }));
    await page.keyboard.press('Enter');
    const fonts = page.getByRole('dialog', { name: 'Huruf kantor' });
    await expect(fonts.getByText('Belum ada huruf yang ditambahkan.')).toBeVisible();

    // What cannot be used is refused, and says why.
    await add(fonts, [{ name: 'surat.ttf', mimeType: 'font/ttf', buffer: Buffer.from('bukan huruf') }]);
    await expect(fonts.getByRole('alert')).toContainText('surat.ttf: Berkas ini bukan huruf TrueType');
    await add(fonts, tinosPaths.slice(0, 1));
    await expect(fonts.getByRole('alert')).toContainText('Huruf tebal belum ada.', { timeout: 60_000 });
    await expect(fonts.getByText('Belum ada huruf yang ditambahkan.')).toBeVisible();

    await add(fonts, tinosPaths.slice(0, 2));
    // Every glyph of both files is tried out.
    await expect(fonts.getByText('Huruf Tinos ditambahkan dan dipilih.')).toBeVisible({ timeout: 60_000 });
    await expect(fonts.getByRole('alert')).toBeHidden();
    await expect(fonts.getByRole('listitem')).toContainText('Ikut di dalam berkas Word. Tanpa huruf miring');
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/screens/huruf-kantor.png' });
    await fonts.getByRole('button', { name: 'Tutup' }).last().click();
    await expect(chosenFont(dialog)).toContainText('Tinos');
    await page.screenshot({ path: 'test-results/screens/huruf-kantor-pratinjau.png' });
    await dialog.getByRole('button', { name: 'Pakai untuk SOP ini' }).click();

    // The page is drawn with it: other faces, and as wide as they were measured, which other letters would not be.
    await expect.poll(async () => (await heading(page)).family).toMatch(/^"Lajur [0-9a-f]{16}"/);
    await expect.poll(async () => (await heading(page)).width).not.toBeCloseTo(before.width, 1);
    const after = await heading(page);
    await page.screenshot({ path: 'test-results/screens/huruf-kantor-halaman.png' });
    await expectSaved(page);

    // So is it after a restart, from the first moment.
    await lajur.restart();
    await page
      .getByRole('grid', { name: 'Daftar SOP' })
      .getByRole('row')
      .nth(1)
      .getByText(/Tidak Mampu/)
      .dblclick();
    await expect.poll(async () => (await heading(page)).family).toBe(after.family);
    await expect.poll(async () => (await heading(page)).width).toBeCloseTo(after.width, 3);

    // PDF and Word carry it.
    await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
    const exporting = page.getByRole('dialog', { name: 'Ekspor SOP' });
    const press = (): Promise<void> => exporting.getByRole('button', { name: 'Ekspor' }).click();
    const paths = await takeDownloads(page, press, 2, folder);
    const embedded = execFileSync('pdffonts', [paths.get('pdf') ?? ''], { encoding: 'utf8' });
    expect(embedded).toMatch(/Tinos-Bold .* yes yes yes/);
    expect(embedded).not.toContain('Arimo');
    const parts = Object.keys(unzipSync(readFileSync(paths.get('docx') ?? '')));
    expect(parts.filter((name) => name.endsWith('.odttf'))).toHaveLength(2);
    await page.keyboard.press('Escape');

    // A font that is in use stays; one that nobody uses goes.
    dialog = await openStyles(page);
    await dialog.getByRole('button', { name: 'Huruf kantor…' }).click();
    await expect(fonts.getByRole('listitem')).toContainText('Dipakai 1 SOP.');
    await expect(fonts.getByRole('button', { name: 'Hapus huruf Tinos' })).toBeDisabled();
    await fonts.getByRole('button', { name: 'Tutup' }).last().click();
    await choose(dialog, 'Arial');
    await dialog.getByRole('button', { name: 'Pakai untuk SOP ini' }).click();
    await expect.poll(async () => (await heading(page)).width).toBeCloseTo(before.width, 3);
    await expectSaved(page);
    dialog = await openStyles(page);
    await dialog.getByRole('button', { name: 'Huruf kantor…' }).click();
    await fonts.getByRole('button', { name: 'Hapus huruf Tinos' }).click();
    await expect(fonts.getByText('Huruf Tinos dihapus dari pilihan.')).toBeVisible();
    await expect(fonts.getByRole('listitem')).toHaveCount(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a SOP whose font is not here is printed in Arial, says so, and offers the way out', async ({ page, lajur }) => {
  await lajur.open();
  const json = JSON.parse(readFileSync(realSops(1)[0] ?? '', 'utf8')) as object;
  const title = 'Pelayanan dengan Huruf Lain';
  const font = { name: 'Kantor Lama', hash: 'ab'.repeat(32) };
  const file = jsonFile('a.json', JSON.stringify({ ...json, title, style: { font } }));
  await importThroughDialog(page, 'Impor berkas', [file]);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByRole('row').nth(1).getByText(title).dblclick();
  await expect.poll(async () => page.locator('main svg text').count()).toBeGreaterThan(10);
  await page.getByRole('tab', { name: /^Masalah/ }).click();
  const panel = page.getByRole('tabpanel', { name: /^Masalah/ });
  const told = 'Huruf Kantor Lama tidak ada di komputer ini, sehingga SOP dicetak dengan huruf Arial.';
  await expect(panel.getByText(told)).toBeVisible();
  await panel.getByRole('button', { name: 'Pakai huruf Arial' }).click();
  await expect(panel.getByText(told)).toBeHidden();
});
