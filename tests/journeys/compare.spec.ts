import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expectSaved, squeezed, stepRow, tabTo } from './support/editor.ts';
import { pdfText, takeDownloads } from './support/exported.ts';
import { withFork, withHistory } from './support/forks.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor } from './support/opening.ts';
import { expectAccessibleInEveryTheme, expectNothingBeside } from './support/reflow.ts';

const title = 'Pengelolaan Surat Keluar';

async function openSop(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).click();
  await expectEditor(page);
}

const activity = (page: Page, step: number) => stepRow(page, step).getByRole('gridcell', { name: /^Kegiatan/ });
const differences = (page: Page) => page.getByRole('listbox', { name: 'Daftar perubahan' }).getByRole('option');
const pane = (page: Page, side: 'before' | 'after') => page.locator(`.compare-desk[data-side=${side}]`);

test('two versions stand beside each other, what differs is marked and told', async ({ page, lajur }) => {
  await lajur.open(withHistory);
  await openSop(page);
  await page.getByRole('button', { name: 'Banding versi' }).first().click();
  await expect(page.getByRole('heading', { name: '2 perubahan' })).toBeVisible();
  await expect(differences(page)).toHaveText([
    /Langkah pindah dari 4 ke 2.*“Mengirim surat”/s,
    /Langkah 1 · Kegiatan.*Membuat.*Menyusun.*konsep surat/s,
  ]);
  await expect(page.getByText('Yang tidak berubah')).toBeVisible();
  await expect(page.getByText(/seluruh halaman identitas/)).toBeVisible();
  await expect(pane(page, 'before').locator('.compare-mark')).toHaveCount(2);
  await expect(pane(page, 'after').locator('.compare-mark')).toHaveCount(2);
  await expectAccessible(page);

  // Walked by key, both sides show it; a click on the page chooses too.
  await page.keyboard.press('F8');
  await expect(differences(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Perubahan 1 dari 2')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(pane(page, 'after').locator('.compare-mark[data-selected]')).toBeInViewport();
  await expect(pane(page, 'before').locator('.compare-mark[data-selected]')).toBeInViewport();
  await pane(page, 'after').locator('.compare-mark').first().click();
  await expect(differences(page).first()).toHaveAttribute('aria-selected', 'true');

  // Stacked at this width, both scroll together; beside each other on request.
  await pane(page, 'before').evaluate((scroller) => scroller.scrollTo(0, 0));
  await expect.poll(() => pane(page, 'after').evaluate((scroller) => scroller.scrollTop)).toBe(0);
  await pane(page, 'after').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await expect.poll(() => pane(page, 'before').evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(0);
  await page.getByRole('radio', { name: 'Berdampingan' }).click();
  await expect(page.locator('.compare-beside')).toBeVisible();
  await expectNothingBeside(page);
  await expectAccessibleInEveryTheme(page);

  // Another version.
  await page.getByRole('button', { name: /Keadaan sebelum/ }).click();
  await page.getByRole('option', { name: /^Versi 1/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Versi 1' })).toBeVisible();
  await expect(page.getByText(/^diajukan /)).toBeVisible();

  // As a file.
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-compare-'));
  const files = await takeDownloads(page, () => page.getByRole('button', { name: 'Lampiran PDF' }).click(), 1, folder);
  const text = pdfText(files.get('pdf') ?? '');
  expect(text).toContain(squeezed('LAMPIRAN PERBANDINGAN SOP'));
  expect(text).toContain(squeezed('Langkah pindah dari 4 ke 2'));
  expect(text).toContain(squeezed('Yang tidak berubah'));

  // Brought back from here, and undone in the editor.
  await page.getByRole('button', { name: 'Pulihkan versi 1' }).click();
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Membuat konsep surat');
  await page.keyboard.press('Control+z');
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Menyusun konsep surat');
  await expectSaved(page);
});

test('a fork is merged by keyboard: what both changed is chosen, nothing is lost', async ({ page, lajur }) => {
  await lajur.open(withFork);
  await openSop(page);
  await page.keyboard.press('Control+4');
  const beside = page
    .getByRole('list', { name: 'Riwayat SOP, terbaru di atas' })
    .getByRole('button', { name: /bercabang/ });
  await expect(beside).toBeVisible();
  await tabTo(page, beside);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Bandingkan dan gabungkan' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '2 hal diubah keduanya' })).toBeVisible();
  const choices = page.locator('.choice');
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toContainText('Langkah 1 · Kegiatan');
  await expectAccessible(page);

  // The first stays mine, the second becomes both.
  await tabTo(page, choices.first().getByRole('radio', { name: /^Milik Anda/ }));
  await page.keyboard.press('Enter');
  await expect(choices.nth(1).getByRole('radio', { name: /^Milik Anda/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(choices.nth(1).getByRole('radio', { name: 'Keduanya' })).toBeChecked();
  await expect(page.getByText('2 dari 2 sudah dipilih')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Simpan gabungan' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByText(/^Gabungan disimpan sebagai versi 3/)).toBeVisible();
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Menulis konsep surat');
  await expect
    .poll(() => activity(page, 3).getAttribute('aria-label'))
    .toContain('Meneken surat, Menandatangani surat keluar');
  await expect.poll(() => activity(page, 4).getAttribute('aria-label')).toContain('Mengantar surat');
  await page.keyboard.press('Control+z');
  await expect.poll(() => activity(page, 4).getAttribute('aria-label')).toContain('Mengirim surat');
  await expectSaved(page);
});
