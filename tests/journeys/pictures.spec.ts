import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../build/paths.ts';
import { clickCell, symbolCell } from './support/editor.ts';
import { takeDownloads } from './support/exported.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';
/** Pictures of the project's README are only written on request, so that a test run leaves the checkout alone. */
const folder =
  process.env['LAJUR_PICTURES'] === '1'
    ? path.join(root, 'resources/pictures')
    : path.join(root, 'test-results/pictures');

test('a template opens as a page ready to print', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  mkdirSync(folder, { recursive: true });
  await lajur.open();
  await page.getByRole('button', { name: 'Pilih templat' }).click();
  await expect(page.getByRole('dialog', { name: 'Pilih templat' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/templat.png' });
  await page.getByRole('button', { name: `Pakai templat ${template}` }).click();
  await expectEditor(page);
  await clickCell(page, symbolCell(page, 2, 2));
  await expect(page.getByText(/^Tersimpan/)).toBeVisible();
  await page.screenshot({ path: path.join(folder, 'editor.png') });

  // What leaves the app: the first page, printed from the exported PDF.
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await dialog.getByText('Word (.docx)').click();
  const files = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  const press = (): Promise<void> => dialog.getByRole('button', { name: 'Ekspor' }).click();
  const pdf = (await takeDownloads(page, press, 1, files)).get('pdf') ?? '';
  execFileSync('pdftoppm', ['-png', '-r', '110', '-singlefile', '-f', '1', pdf, path.join(folder, 'halaman')]);
  rmSync(files, { recursive: true, force: true });
});
