import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { takeDownloads } from './support/exported.ts';
import { importThroughDialog, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { changeKept, leaveDialog } from './support/opening.ts';

/** Lets the first calls of a command through, and holds the rest until the answer is called. */
async function holdAfter(page: Page, command: string, free: number): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let calls = 0;
  await page.route(`**/api/${command}`, async (route) => {
    calls += 1;
    if (calls > free) await released;
    await route.continue();
  });
  return () => release();
}

test('exporting many SOPs shows how far it is, and stops when asked to', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(5));
  await leaveDialog(page);
  await page.getByRole('button', { name: 'Pilih semua SOP' }).click();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await dialog.getByText('Word (.docx)').click();
  const release = await holdAfter(page, 'sop.export', 1);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await dialog.getByRole('button', { name: 'Ekspor' }).click();
  const progress = dialog.getByRole('progressbar');
  await expect(progress).toHaveAccessibleName('Membuat berkas 2 dari 5…');
  await expect(progress).toHaveAttribute('aria-valuenow', '1');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/ekspor-berjalan.png' });
  await dialog.getByRole('button', { name: 'Hentikan' }).click();
  release();
  await expect(dialog.getByText('Dihentikan. 1 dari 5 SOP')).toBeVisible();
  await expect.poll(() => downloads).toBe(1);
  await expect(dialog.getByRole('button', { name: 'Selesai' })).toBeFocused();
});

test('the export of one SOP can be called off, and nothing is handed over', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(1));
  await leaveDialog(page);
  await page.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  const release = await holdAfter(page, 'sop.export', 0);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await dialog.getByRole('button', { name: 'Ekspor' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Membuat berkas…' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Hentikan' }).click();
  await expect(dialog.getByRole('button', { name: 'Batal' })).toBeVisible();
  await Promise.all([page.waitForResponse('**/api/sop.export'), Promise.resolve(release())]);
  await page.waitForTimeout(500);
  expect(downloads).toBe(0);
  await takeDownloads(page, () => dialog.getByRole('button', { name: 'Ekspor' }).click(), 2, test.info().outputDir);
});

test('importing many files shows how far it is, and what was taken before a stop stays', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  const release = await holdAfter(page, 'sop.import', 1);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Impor berkas' }).click(),
  ]);
  await chooser.setFiles(realSops(25));
  await expect(page.getByText('Mengimpor 11 dari 25 berkas…').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hentikan' }).click();
  release();
  const dialog = page.getByRole('dialog', { name: 'Hasil impor' });
  await expect(dialog.getByText('Dihentikan: 5 berkas belum diimpor.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('20 SOP · 0 berlaku')).toBeVisible();
});

test('the desktop app opens what was saved, and says so when there is nothing to open', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(1));
  await leaveDialog(page);
  // The bridge of the desktop app, over the host of this test: it was never told where a file went.
  await page.addInitScript(() => {
    const call = async (command: string, input: unknown): Promise<unknown> => {
      const headers = { 'Content-Type': 'application/json' };
      const reply = await fetch(`/api/${command}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return reply.json();
    };
    Object.defineProperty(window, 'lajur', { value: { call } });
  });
  await page.reload();
  await page.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await takeDownloads(page, () => dialog.getByRole('button', { name: 'Ekspor' }).click(), 2, test.info().outputDir);
  await expect(dialog.getByRole('button', { name: /^Buka berkas .*\.pdf$/ })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/ekspor-selesai.png' });
  await dialog.getByRole('button', { name: /^Buka folder tempat .*\.docx$/ }).click();
  await expect(dialog.getByText('Berkas ini belum disimpan atau sudah dipindahkan.')).toBeVisible();
});

test('the list opens as the role needs it, and says so', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(6));
  await leaveDialog(page);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Pengaturan/ })
    .click();
  await changeKept(page, () => page.getByRole('radio', { name: /^Organisasi/ }).check({ force: true }));
  await expect(page.getByRole('navigation').getByText('Organisasi')).toBeVisible();
  await lajur.restart();
  await expect(page.getByRole('heading', { level: 1, name: 'Kotak masuk' })).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Pengaturan/ })
    .click();
  await changeKept(page, () => page.getByRole('radio', { name: /^Kasubag/ }).check({ force: true }));
  await lajur.restart();
  await expect(
    page.getByText('Untuk Kasubag: SOP yang paling sedikit masalahnya di atas, siap diekspor.'),
  ).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^Masalah/ })).toHaveAttribute('aria-sort', 'ascending');
});
