import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectAccessible } from './support/axe.ts';
import { squeezed } from './support/editor.ts';
import { pdfText, takeDownloads } from './support/exported.ts';
import { importThroughDialog, jsonFile, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';

test('an SOP with a letter that cannot be printed is exported with a warning, and its PDF is opened again as a draft', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  test.setTimeout(300_000);
  const json = JSON.parse(readFileSync(realSops(1)[0] ?? '', 'utf8')) as { title: string; steps: { text: string }[] };
  const title = 'Pelayanan yang Dibuka Kembali';
  const steps = json.steps.map((step, index) => (index === 1 ? { ...step, text: `${step.text} ☃` } : step));
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', [jsonFile('a.json', JSON.stringify({ ...json, title, steps }))]);
  await page.getByRole('button', { name: 'Selesai' }).click();
  const rows = page.getByRole('grid', { name: 'Daftar SOP' }).getByRole('row');
  await rows.nth(1).getByText(title).dblclick();
  await expect(page.locator('main svg text').first()).toBeVisible();

  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-pdf-'));
  try {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
    await expect(dialog.getByText(/Huruf ☃ .*langkah 2/)).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: /Sertakan data SOP/ })).toBeChecked();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/screens/ekspor-huruf.png' });
    await dialog.getByText('Word (.docx)').click();
    const press = (): Promise<void> => dialog.getByRole('button', { name: 'Ekspor' }).click();
    const pdf = (await takeDownloads(page, press, 1, folder)).get('pdf') ?? '';
    await expect(dialog.getByText(/Huruf ☃ .*langkah 2/)).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/ekspor-selesai.png' });
    expect(pdfText(pdf)).toContain(squeezed(title));
    await dialog.getByRole('button', { name: 'Selesai' }).click();

    await lajur.restart();
    await expect(rows).toHaveCount(2);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles([pdf]);
    await page.getByRole('dialog', { name: 'Hasil impor' }).getByRole('button', { name: 'Selesai' }).click();
    await expect(rows.filter({ hasText: title })).toHaveCount(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
