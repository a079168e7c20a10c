import type { Locator, Page } from '@playwright/test';
import { expectSaved, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { beginWithTemplate } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';

test('papers, colons and shared cells are set from the keyboard and the form, and the page follows', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.open();
  await beginWithTemplate(page, template);
  const sheet = page.locator('main svg').first();
  const shape = async (): Promise<number> => {
    const box = await sheet.boundingBox();
    return (box?.width ?? 0) / (box?.height ?? 1);
  };
  await expect.poll(shape).toBeCloseTo(297 / 210, 2);

  // One key lays everything out anew; the status bar says for which paper.
  await page.keyboard.press('F9');
  await expect(page.getByText('Kertas F4 215 × 330 mm lanskap')).toBeVisible();
  await expect.poll(shape).toBeCloseTo(330 / 215, 2);
  await page.keyboard.press('Control+F9');
  await expect.poll(shape).toBeCloseTo(215 / 330, 2);
  await page.keyboard.press('Control+F9');
  await page.keyboard.press('Shift+F9');
  await expect.poll(shape).toBeCloseTo(297 / 210, 2);

  // The part "Cetakan" of the panel.
  await page.getByRole('button', { name: 'Berkas', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Pengaturan cetakan' }).click();
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await expect(panel.getByRole('heading', { name: /^Cetakan/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/cetakan.png' });
  await choose(page, panel, 'Label', 'Kapital (NOMOR SOP, TGL. …)');
  await expect(page.locator('main svg').getByText('TGL. PEMBUATAN')).toBeAttached();
  await choose(page, panel, 'Titik dua', 'Di depan isi');
  const equipment = panel.getByRole('checkbox', { name: 'Peralatan dan perlengkapan' });
  await equipment.focus();
  await page.keyboard.press('Space');
  await expect(equipment).toBeChecked();
  // The frame of the window stays where it is, however far the panel is scrolled.
  await expect.poll(() => page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  const band = panel.getByRole('textbox', { name: 'Pita kosong di kaki halaman (mm)' });
  await band.fill('41');
  await expect(panel.getByText('Isi angka 0 sampai 40.')).toBeVisible();
  await band.fill('25');
  await band.press('Tab');
  await expect(band).toHaveValue('25');
  await expect(page.getByText(/^Ruang kosong .*, 25 mm\. Garis ini tidak ikut tercetak\.$/).first()).toBeAttached();

  // Where the SOP cannot be one page, the switch itself says so, and says nothing once it can.
  const onePage = panel.getByRole('checkbox', { name: 'Muat satu halaman' });
  await onePage.focus();
  await page.keyboard.press('Space');
  const fields = panel.getByRole('tabpanel', { name: 'Isian' });
  const refusal = fields.getByText(/^SOP ini tidak muat dalam satu halaman/);
  const top = panel.getByRole('textbox', { name: 'Tepi atas (mm)' });
  const usual = await top.inputValue();
  await top.fill('80');
  await expect(refusal).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/tidak-muat.png' });
  await top.fill(usual);
  await top.press('Tab');
  await expect(refusal).toBeHidden();
  await onePage.focus();
  await page.keyboard.press('Space');
  await expect(onePage).not.toBeChecked();
  await page.screenshot({ path: 'test-results/screens/cetakan-diubah.png' });

  // A Kelengkapan over several rows is one cell of the page; the panel says whose it is.
  await page.getByRole('button', { name: /Lompat ke bagian/ }).click();
  await page.getByRole('menuitem', { name: /^Langkah 1 / }).click();
  await choose(page, panel, 'Kelengkapan berlaku sampai', 'Langkah 3');
  const inputs = (number: number): Locator =>
    stepRow(page, number).getByRole('gridcell', { name: new RegExp(`^Kelengkapan, langkah ${number}`) });
  await expect(inputs(1)).toBeAttached();
  await expect(inputs(2)).toHaveCount(0);
  await expect(inputs(3)).toHaveCount(0);
  await expect(inputs(4)).toBeAttached();
  await page.screenshot({ path: 'test-results/screens/kelengkapan-bersama.png' });
  await page.getByRole('button', { name: /Lompat ke bagian/ }).click();
  await page.getByRole('menuitem', { name: /^Langkah 2 / }).click();
  await expect(panel.getByText('Kelengkapan (bersama langkah 1)')).toBeVisible();
  await panel.getByRole('button', { name: 'Beri kelengkapan sendiri' }).click();
  await expect(inputs(2)).toBeAttached();
  await expectSaved(page);
});

/** Opens a choice of the panel and takes one of its values. */
async function choose(page: Page, panel: Locator, label: string, value: string): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(` ${label}$`) }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}
