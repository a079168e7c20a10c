import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clickCell, expectSaved, stepRow, tabTo } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { beginWithTemplate, openFromRegister } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';

function cell(page: Page, step: number, name: string): Locator {
  return stepRow(page, step).getByRole('gridcell', { name: new RegExp(`^${name}, langkah ${step}`) });
}

/** Types over what stands in a cell that is not selected yet. */
async function typeInto(page: Page, step: number, name: string, text: string): Promise<void> {
  await clickCell(page, cell(page, step, name));
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

test('the time of the procedure follows what is written, and goes to Word and Excel', async ({
  page,
  lajur,
  context,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lajur.open();
  await beginWithTemplate(page, template);
  // 5 + 5 + 10 + 10 + 30 + 3 + 2
  const time = page.getByRole('button', { name: /^Waktu / });
  await expect(time).toHaveText('Waktu terpendek 65 menit');
  await typeInto(page, 1, 'Waktu', '1 jam');
  await expect(time).toHaveText('Waktu terpendek 2 jam');
  await typeInto(page, 5, 'Waktu', '2 hari');
  await expect(time).toHaveText('Waktu terpendek 2 hari kerja 1 jam 30 menit');
  await typeInto(page, 7, 'Waktu', 'sesuai jadwal');
  await expect(time).toHaveText('Waktu terpendek 2 hari kerja 1 jam 28 menit');

  await time.click();
  const sums = page.getByRole('dialog', { name: 'Waktu penyelesaian' });
  await expect(sums.getByRole('row', { name: /^Terpendek 2 hari kerja 1 jam 28 menit 1–7$/ })).toBeVisible();
  await expect(sums.getByRole('row', { name: /^Staf / })).toBeVisible();
  await expect(sums.getByText('2 pengulangan tidak dihitung')).toBeVisible();
  await expect(sums.getByText('Langkah 4 → 3: sekali ulang 20 menit')).toBeVisible();
  await expect(sums.getByText('Langkah 7: “sesuai jadwal”')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/waktu.png' });

  // The working day of the office counts at once, and stays.
  await sums.getByRole('textbox', { name: 'Jam kerja sehari' }).fill('6,5');
  await expect(sums.getByRole('row', { name: /^Terpanjang 2 hari kerja/ })).toBeVisible();

  await sums.getByRole('button', { name: 'Salin tabel' }).click();
  await expect(sums.getByText(/^Tabel waktu disalin\./)).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.text).toContain('Terpendek\t2 hari kerja 1 jam 28 menit\t868\t1–7');
  expect(copied.text).toContain('2 pengulangan tidak dihitung: langkah 2 → 1, langkah 4 → 3.');
  expect(copied.html).toMatch(/<td>Terpendek<\/td>\s*<td>2 hari kerja 1 jam 28 menit<\/td>/);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sums.getByRole('button', { name: 'Simpan Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`Waktu ${template}.xlsx`);

  // The same from the menu, for windows whose status bar has no room for it.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Waktu penyelesaian' }).click();
  await expect(sums.getByRole('row', { name: /^Terpendek 2 hari kerja/ })).toBeVisible();

  // What could not be read leads to its cell.
  await sums.getByRole('button', { name: 'Langkah 7: “sesuai jadwal”' }).click();
  await expect(sums).toBeHidden();
  await expect(page.getByText('Langkah 7 dari 7').first()).toBeVisible();
  await expectSaved(page);
  await lajur.restart();
  await openFromRegister(page, template);
  await page.getByRole('button', { name: /^Waktu terpendek/ }).click();
  await expect(page.getByRole('textbox', { name: 'Jam kerja sehari' })).toHaveValue('6,5');
});

test('the flow in sentences leads to its steps, by mouse and by keyboard', async ({ page, lajur, context }) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lajur.open();
  await beginWithTemplate(page, template);
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Alur dalam kalimat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Alur dalam kalimat' });
  const sentences = dialog.getByRole('list').getByRole('listitem');
  await expect(sentences).toHaveCount(7);
  await expect(sentences.nth(0)).toHaveText('Mulai: Pemohon menyerahkan berkas permohonan.');
  await expect(sentences.nth(3)).toHaveText(
    'Kasi PMKS memeriksa draf surat keterangan. Bila Tidak, kembali ke langkah 3.',
  );
  await expect(sentences.nth(6)).toHaveText(/ Selesai\.$/);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/kalimat.png' });
  await dialog.getByRole('button', { name: 'Salin kalimat' }).click();
  await expect(dialog.getByText('Alur dalam kalimat disalin.')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^1\. Mulai: Pemohon .*\n2\. Staf .*Bila Tidak, kembali ke langkah 1\.\n3\. /);
  await tabTo(page, sentences.nth(4).getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Langkah 5 dari 7').first()).toBeVisible();

  // A wide window keeps them in sight, below the panel; they follow what is typed.
  await page.setViewportSize({ width: 1920, height: 1080 });
  const standing = page.getByRole('region', { name: 'Alur dalam kalimat' });
  await expect(standing.getByRole('listitem')).toHaveCount(7);
  await expect(standing.locator('[aria-current=step]')).toHaveText('Lurah menandatangani surat keterangan.');
  await typeInto(page, 3, 'Kegiatan', 'Menyusun draf surat');
  await expect(standing.getByRole('listitem').nth(2)).toHaveText('Staf menyusun draf surat.');
  await standing.getByRole('button', { name: /^Staf mencatat/ }).click();
  await expect(page.getByText('Langkah 6 dari 7').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/kalimat-lebar.png' });
  await expectAccessible(page);
  await standing.getByRole('button', { name: 'Tutup alur dalam kalimat' }).click();
  await expect(standing).toBeHidden();
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Alur dalam kalimat' }).click();
  await expect(standing).toBeVisible();
});
