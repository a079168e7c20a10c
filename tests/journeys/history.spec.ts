import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clickCell, drawnText, expectSaved, squeezed, stepRow } from './support/editor.ts';
import { withHistory } from './support/forks.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor } from './support/opening.ts';
import { expectAccessibleInEveryTheme } from './support/reflow.ts';

const title = 'Pengelolaan Surat Keluar';

async function openSop(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).click();
  await expectEditor(page);
}

const lines = (page: Page) => page.getByRole('list', { name: 'Riwayat SOP, terbaru di atas' }).getByRole('listitem');
const activity = (page: Page, step: number) => stepRow(page, step).getByRole('gridcell', { name: /^Kegiatan/ });

test('a SOP tells who did what and when, and shows how it was', async ({ page, lajur }) => {
  await lajur.open(withHistory);
  await openSop(page);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('tab', { name: 'Riwayat', selected: true })).toBeVisible();
  await expect(lines(page)).toHaveText([
    /Menyunting langkah 1, 2.*2 perubahan.*Rini Contoh/s,
    /Status menjadi Draf.*Versi 2.*“Ada yang kurang.”.*Rini Contoh/s,
    /Status menjadi Diajukan.*Versi 1.*Rini Contoh/s,
    /Menyunting langkah 1, 3, 4, 2|Menyunting langkah 1–4, identitas, pelaksana.*4 langkah baru/s,
    /Dibuat kosong/,
  ]);
  await expectAccessible(page);

  // What is typed now is in the history as soon as it is saved, together with what the same hand did just before.
  await clickCell(page, activity(page, 3));
  await page.keyboard.type('Meneliti konsep');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await expect(lines(page).first()).toHaveText(/Menyunting langkah 1–3.*[3-9] perubahan|[12]\d perubahan/s);

  // A former moment, as the printed page.
  await lines(page).nth(2).getByRole('button').click();
  await page.getByRole('button', { name: 'Lihat', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Saat yang dilihat' })).toBeVisible();
  await expect.poll(() => drawnText(page)).toContain(squeezed('Membuat konsep surat'));
  await expect.poll(() => drawnText(page)).not.toContain(squeezed('Menyusun konsep surat'));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  // Back where one was.
  await expect(page.getByRole('tab', { name: 'Riwayat', selected: true })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});

test('a former state is brought back, and that is undone and done again', async ({ page, lajur }) => {
  await lajur.open(withHistory);
  await openSop(page);
  await page.keyboard.press('Control+4');
  await lines(page).nth(2).getByRole('button').click();
  await page.getByRole('button', { name: 'Pulihkan', exact: true }).click();
  await expect(page.getByText(/^Isi SOP dikembalikan ke keadaan/)).toBeVisible();
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Membuat konsep surat');
  await expect.poll(() => activity(page, 4).getAttribute('aria-label')).toContain('Mengirim surat');
  await expect(lines(page).first()).toHaveText(/Keadaan lama dipulihkan.*Rini Contoh/s);

  await page.keyboard.press('Control+z');
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Menyusun konsep surat');
  await expect.poll(() => activity(page, 2).getAttribute('aria-label')).toContain('Mengirim surat');
  await page.keyboard.press('Control+y');
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Membuat konsep surat');
  await expectSaved(page);

  // It is there after a restart, and can be undone then too.
  await lajur.restart();
  await openSop(page);
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Membuat konsep surat');
  await page.keyboard.press('Control+z');
  await expect.poll(() => activity(page, 1).getAttribute('aria-label')).toContain('Menyusun konsep surat');
});

test('what was handed on is looked at, not brought back', async ({ page, lajur }) => {
  await lajur.open(withHistory);
  await openSop(page);
  await page.getByRole('button', { name: 'Ajukan reviu', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajukan reviu' });
  await dialog.getByRole('button', { name: 'Ajukan reviu' }).click();
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await page.keyboard.press('Control+4');
  await expect(lines(page).first()).toHaveText(/Status menjadi Diajukan.*Versi 3/s);
  await lines(page).nth(1).getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Lihat', exact: true })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Pulihkan', exact: true })).toBeDisabled();
});
