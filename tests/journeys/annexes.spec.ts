import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/lajur.ts';
import { restingBox } from './support/editor.ts';
import { beginWithTemplate } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';

test('annexes are chosen with a preview, follow the sheets, and say where their words come from', async ({
  page,
  lajur,
}) => {
  test.setTimeout(120_000);
  await lajur.open();
  await beginWithTemplate(page, template);
  await page.getByRole('button', { name: /^Gaya: / }).click();
  const dialog = page.getByRole('dialog', { name: 'Gaya cetak' });
  const preview = dialog.locator('.style-preview');
  await dialog.getByText('Lembar kerja identifikasi kegiatan').click();
  await expect(preview.getByText('LEMBAR KERJA IDENTIFIKASI KEGIATAN')).toBeVisible();
  await dialog.getByText('Monitoring pelaksanaan SOP').click();
  await expect(preview.getByText('MONITORING PELAKSANAAN SOP AP')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/lampiran-gaya.png' });
  await dialog.getByRole('button', { name: 'Pakai untuk SOP ini' }).click();

  const worksheet = page.getByRole('document', { name: /^Lampiran Lembar kerja identifikasi kegiatan, halaman / });
  await expect(worksheet).toContainText('DATA KEGIATAN');
  await expect(page.getByRole('document', { name: /^Lampiran Monitoring pelaksanaan SOP, halaman / })).toContainText(
    'Berjalan dengan baik',
  );
  const opener = worksheet.getByRole('button', { name: 'Dari mana isinya?' });
  await opener.scrollIntoViewIfNeeded();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(worksheet.getByText('Lampiran ini diisi dari SOP.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(worksheet.getByText('Lampiran ini diisi dari SOP.')).toHaveCount(0);

  const sheet = worksheet.locator('xpath=ancestor::section');
  const words = sheet.locator('svg text', { hasText: template }).first();
  await words.scrollIntoViewIfNeeded();
  const at = await restingBox(words);
  await page.mouse.click(at.x + 8, at.y + 4);
  await expect(worksheet.getByText('Diisi dari: Nama SOP.')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/lampiran.png' });
  await worksheet.getByRole('button', { name: 'Ke isian ini' }).click();
  await expect(page.getByRole('button', { name: `Nama SOP: ${template}` })).toBeInViewport();

  // Words typed on the sheet stand on the annex at once.
  await page.getByRole('button', { name: `Nama SOP: ${template}` }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' Baru');
  await page.keyboard.press('Tab');
  await expect(worksheet).toContainText(`${template} Baru`);
});
