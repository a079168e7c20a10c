import type { Page } from '@playwright/test';
import { shippedCatalogue, shippedTemplates } from '../support/templates.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/lajur.ts';

const titles = shippedCatalogue.groups.flatMap(({ templates }) =>
  templates.map(({ id }) => shippedTemplates.find((template) => template.id === id)?.sop.identity.title ?? id),
);

const openScreen = (page: Page): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: /^Templat/ })
    .click();

test('the screen of templates: grouped, searched as you type, with the real pages of the chosen one', async ({
  page,
  lajur,
}) => {
  await lajur.open();
  await openScreen(page);
  const list = page.getByRole('listbox', { name: 'Daftar templat' });
  await expect(list.getByRole('option')).toHaveCount(titles.length);
  await expect(list.getByRole('group')).toHaveCount(shippedCatalogue.groups.length);
  await expect(list.getByRole('option', { selected: true })).toContainText(titles[0] ?? '');
  const preview = page.getByRole('region', { name: 'Pratinjau' });
  await expect(preview.getByRole('figure', { name: 'Halaman 1 dari 2' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/templat-layar.png' });

  await list.getByRole('option', { name: 'Penyaluran Hibah Sarana Keagamaan' }).click();
  await expect(preview.getByRole('figure', { name: 'Halaman 1 dari 3' })).toBeVisible();
  await expect(preview).toContainText('tanda tangan pengusul di bawah tabel');
  await page.screenshot({ path: 'test-results/screens/templat-contoh.png' });

  const search = page.getByRole('searchbox', { name: 'Cari templat' });
  await search.fill('stempel');
  await expect(page.getByText(`2 dari ${titles.length} templat`)).toBeVisible();
  await expect(list.getByRole('option').first()).toContainText('langkah 7: Membubuhkan nomor dan stempel');
  await search.fill('tidak ada yang begini');
  await expect(page.getByText('Tidak ada templat yang memuat')).toBeVisible();
  await page.getByRole('button', { name: 'Hapus pencarian' }).last().click();
  await expect(list.getByRole('option')).toHaveCount(titles.length);
  // What was chosen before the search is chosen still, and in sight.
  await expect(list.getByRole('option', { name: 'Penyaluran Hibah Sarana Keagamaan' })).toBeInViewport();

  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  for (const width of [1180, 820, 640]) {
    await page.setViewportSize({ width, height: 640 });
    await expect(list).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await page.screenshot({ path: `test-results/screens/templat-${width}.png` });
  }
});

test('by keyboard alone: search, walk, use; the SOP begins as the office of the settings', async ({ page, lajur }) => {
  await lajur.open();
  await openScreen(page);
  const search = page.getByRole('searchbox', { name: 'Cari templat' });
  await expect(search).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(search).toBeFocused();
  await page.keyboard.type('surat keterangan');
  const preview = page.getByRole('region', { name: 'Pratinjau' });
  await expect(preview.getByRole('heading')).toHaveText('Pelayanan Surat Keterangan Tidak Mampu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(preview.getByRole('heading')).toHaveText('Pelayanan Surat Keterangan Domisili');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pelayanan Surat Keterangan Domisili' })).toBeVisible();
  // What the template made up is not in the SOP.
  await expect(page.getByText('Ratna Contoh')).toHaveCount(0);
});

test('from an empty register the dialog offers the same', async ({ page, lajur }) => {
  await lajur.open();
  await page.getByRole('button', { name: 'Pilih templat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pilih templat' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(dialog.getByRole('figure', { name: 'Halaman 1 dari 2' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/templat-dialog.png' });
  await dialog.getByRole('button', { name: 'Isi di Pengaturan' }).click();
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Daftar SOP/ })
    .click();
  await page.getByRole('button', { name: 'Pilih templat' }).click();
  await page.keyboard.type('rapat');
  await dialog.getByRole('option', { name: 'Pelayanan Peminjaman Ruang Rapat' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Pelayanan Peminjaman Ruang Rapat' })).toBeVisible();
});

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}
