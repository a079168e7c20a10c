import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './support/axe.ts';
import { clickCell, expectSaved, symbolCell } from './support/editor.ts';
import { importThroughDialog, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { leaveDialog } from './support/opening.ts';

const backups = (page: Page) => page.getByRole('navigation').getByRole('button', { name: 'Cadangan' });
const row = (page: Page, title: string) => page.locator('.backup-sops').getByRole('row').filter({ hasText: title });
const titles = (page: Page) => page.getByRole('row').locator('.name');

async function importSops(page: Page, count: number, button = 'Impor berkas'): Promise<void> {
  await importThroughDialog(page, button, realSops(count));
  await leaveDialog(page);
}

test('what was changed by mistake comes back from a backup, by mouse and by keyboard', async ({ page, lajur }) => {
  await lajur.open();
  await importSops(page, 3);
  await backups(page).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByText(/^Cadangan dibuat hari ini .* dan sudah diperiksa\.$/)).toBeVisible();
  await expect(page.getByText('Tidak ada yang berbeda.')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(/Cadangan terakhir hari ini \d\d\.\d\d/);

  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Daftar SOP/ })
    .click();
  const title = (await titles(page).first().textContent()) ?? '';
  await titles(page).first().click();
  // A SOP that opens marks its name; what is typed takes its place.
  await expect(page.getByRole('main').getByRole('button', { name: /^Nama SOP/ })).toBeFocused();
  await page.keyboard.type('Salah ketik');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Daftar SOP' }).click();
  await expect(titles(page).first()).toHaveText('Salah ketik');

  await backups(page).click();
  await expect(row(page, title)).toContainText('Lebih lama');
  await expect(page.getByText('2 SOP sama dengan sekarang.')).toBeVisible();
  await expectAccessible(page);
  // By keyboard: the list, then the box of the only row, then the button.
  await page.getByRole('checkbox', { name: `Pilih ${title}` }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pulihkan 1 SOP' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 SOP dipulihkan sebagai suntingan baru/)).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Daftar SOP/ })
    .click();
  await expect(titles(page).filter({ hasText: title })).toHaveCount(1);
  // The state before is a backup of its own, and the restoring can be undone in the editor.
  await backups(page).click();
  await expect(page.getByRole('listbox', { name: 'Daftar cadangan' })).toContainText('Sebelum dipulihkan');
});

test('the whole workspace goes back, and from there forward again', async ({ page, lajur }) => {
  await lajur.open();
  await importSops(page, 1);
  await backups(page).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByText('Tidak ada yang berbeda.')).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Daftar SOP/ })
    .click();
  await importSops(page, 3, 'Impor');
  await backups(page).click();
  await page.getByRole('button', { name: 'Pulihkan seluruhnya…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Kembali ke cadangan hari ini/ });
  await expect(dialog).toContainText('3 SOP yang ada sekarang tidak ada di cadangan itu.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cadangkan keadaan sekarang, lalu kembali' }).click();
  const told = page.getByRole('dialog', { name: 'Cadangan dipulihkan' });
  await expect(told).toContainText(/Semua kembali seperti pada cadangan hari ini \d\d\.\d\d\.\d\d/);
  await told.getByRole('button', { name: 'Baik' }).click();
  await expect(titles(page)).toHaveCount(1);
  await backups(page).click();
  await expect(page.getByRole('option').first()).toContainText('Sebelum dipulihkan · 4 SOP');
});

test('a copy for a flash disk is read back, and another one is told apart', async ({ page, lajur }, info) => {
  await lajur.open();
  await importSops(page, 2);
  await backups(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Salin cadangan' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Cadangan Lajur \d{4}-\d\d-\d\d \d\d\.\d\d\.db$/);
  const copy = info.outputPath('salinan.db');
  await download.saveAs(copy);
  const bytes = readFileSync(copy);
  const torn = info.outputPath('rusak.db');
  writeFileSync(torn, bytes.subarray(0, bytes.length - 4096));
  const check = async (file: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Periksa salinan' }).click(),
    ]);
    await chooser.setFiles(file);
  };
  await check(torn);
  await expect(page.getByText('tidak sama dengan cadangan yang disalin')).toBeVisible();
  await check(copy);
  await expect(page.getByText('Flash disk aman dilepas.')).toBeVisible();

  // And it is taken back from there; what is torn is refused.
  const take = async (file: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Buka cadangan dari berkas' }).click(),
    ]);
    await chooser.setFiles(file);
  };
  await take(torn);
  await expect(page.getByRole('alert')).toContainText('bukan cadangan Lajur yang utuh');
  await take(copy);
  await expect(page.getByText('Cadangan dari berkas sudah diperiksa')).toBeVisible();
  await expect(page.getByRole('option').first()).toContainText('Dari berkas · 2 SOP');
});

test('everything comes as one folder that can be read without Lajur', async ({ page, lajur }, info) => {
  await lajur.open();
  await importSops(page, 2);
  await backups(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Semua SOP sebagai PDF, Word, dan data' }).click(),
  ]);
  const file = info.outputPath('semua.zip');
  await download.saveAs(file);
  const entries = Object.entries(unzipSync(readFileSync(file)));
  const folder = path.basename(download.suggestedFilename(), '.zip');
  expect(entries.every(([name]) => name.startsWith(`${folder}/`))).toBe(true);
  const endings = entries.map(([name]) => path.extname(name)).toSorted();
  expect(endings).toEqual(['.csv', '.docx', '.docx', '.json', '.json', '.pdf', '.pdf']);
  const index = Buffer.from(entries.find(([name]) => name.endsWith('Daftar SOP.csv'))?.[1] ?? []).toString('utf8');
  expect(index.trim().split('\r\n')).toHaveLength(3);
  for (const [name] of entries.filter(([entry]) => !entry.endsWith('.csv')))
    expect(index).toContain(path.basename(name));
  await expect(page.getByRole('contentinfo')).toContainText('berisi 2 SOP sebagai PDF, Word, dan data.');
});

test('after a crash the app opens at the step where it was, and says what it recovered', async ({ page, lajur }) => {
  await lajur.open();
  await importSops(page, 1);
  await titles(page).first().click();
  await expectSaved(page);
  // Where somebody stays is remembered a moment later.
  const remembered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/app.stand') && response.request().postData()?.includes('"step":3') === true,
  );
  await clickCell(page, symbolCell(page, 3, 1));
  await remembered;
  await lajur.crash();
  const told = page.getByRole('dialog', { name: 'Lajur tertutup tiba-tiba' });
  await expect(told).toContainText(/Semua suntingan sampai hari ini \d\d\.\d\d\.\d\d sudah dipulihkan\./);
  await expectAccessible(page);
  await told.getByRole('button', { name: 'Lanjutkan dari langkah 3' }).click();
  await expect(page.getByRole('toolbar', { name: 'Alat' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Langkah 3');
  await lajur.restart();
  await expect(page.getByRole('heading', { name: 'Daftar SOP' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a database that cannot be read gives way to the newest backup, with its exact time', async ({ page, lajur }) => {
  await lajur.open();
  await importSops(page, 2);
  await backups(page).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByText('Tidak ada yang berbeda.')).toBeVisible();
  await lajur.crash((workspaceFolder) => {
    writeFileSync(path.join(workspaceFolder, 'lajur.db'), 'bukan basis data '.repeat(1000));
    writeFileSync(path.join(workspaceFolder, 'lajur.db-wal'), '');
  });
  const told = page.getByRole('dialog', { name: 'Data tidak terbaca saat dibuka' });
  await expect(told).toContainText(/Salinan hari ini \d\d\.\d\d\.\d\d dipakai, data lama disimpan terpisah\./);
  await told.getByRole('button').last().click();
  await expect(titles(page)).toHaveCount(2);
});
