import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Input } from '../../electron/contract/commands.ts';
import type { Outcome } from '../../electron/contract/dispatcher.ts';
import { folderService } from '../../electron/services/backups/folderService.ts';
import type { ServicePorts } from '../../electron/services/ports.ts';
import { expectAccessible } from './support/axe.ts';
import { importThroughDialog, realSops } from './support/files.ts';
import { holdAfter } from './support/holding.ts';
import { expect, test } from './support/lajur.ts';

const backups = (page: Page) => page.getByRole('navigation').getByRole('button', { name: 'Cadangan' });
const titles = (page: Page) => page.getByRole('row').locator('.name');

async function importSops(page: Page, count: number): Promise<void> {
  await importThroughDialog(page, 'Impor berkas', realSops(count));
  await page.keyboard.press('Escape');
}

/**
 * Serves the command for the folder as a host with a dialog does: Lajur's own service, here in the test, with the exports of the real host.
 */
async function serveFolder(page: Page, parent: string): Promise<void> {
  const ports = { chooseFolder: async () => parent, log: () => undefined } as unknown as ServicePorts;
  const service = folderService({ ports }, async (input) => {
    const asked = await page.request.post(new URL('/api/sop.export', page.url()).href, {
      data: input,
      headers: { Origin: new URL(page.url()).origin },
    });
    return (await asked.json()) as Outcome<'sop.export'>;
  });
  await page.route('**/api/backup.folder', async (route) => {
    const input = route.request().postDataJSON() as Input<'backup.folder'>;
    await route.fulfill({ json: await service['backup.folder'](input) });
  });
}

test('everything goes into a folder where the host has a dialog; stopped, nothing is left of it', async ({
  page,
  lajur,
}, info) => {
  await lajur.open();
  await importSops(page, 3);
  const parent = info.outputPath('flash');
  mkdirSync(parent);
  await serveFolder(page, parent);
  await backups(page).click();
  const button = page.getByRole('button', { name: 'Semua SOP sebagai PDF, Word, dan data' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('berisi 3 SOP sebagai PDF, Word, dan data.');
  const [made = ''] = readdirSync(parent);
  expect(made).toMatch(/^Semua SOP /);
  expect(made).not.toContain('belum selesai');
  const endings = readdirSync(path.join(parent, made)).map((name) => path.extname(name));
  expect(endings.filter((ending) => ending === '.pdf')).toHaveLength(3);
  expect(endings).toHaveLength(10);
  expect(
    readFileSync(path.join(parent, made, 'Daftar SOP.csv'), 'utf8')
      .trim()
      .split('\r\n'),
  ).toHaveLength(4);

  // Stopped at the second SOP, which is on its way.
  const release = await holdAfter(page, 'backup.folder', 2);
  await button.click();
  await page.getByRole('button', { name: 'Hentikan' }).click();
  release();
  await expect(page.getByRole('contentinfo')).toContainText('Dihentikan. Tidak ada berkas yang ditinggalkan');
  expect(readdirSync(parent)).toEqual([made]);
});

test('stopped in a browser, no file is handed out', async ({ page, lajur }) => {
  await lajur.open();
  await importSops(page, 3);
  await backups(page).click();
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  const release = await holdAfter(page, 'sop.export', 1);
  await page.getByRole('button', { name: 'Semua SOP sebagai PDF, Word, dan data' }).click();
  await page.getByRole('button', { name: 'Hentikan' }).click();
  release();
  await expect(page.getByRole('contentinfo')).toContainText('Dihentikan. Tidak ada berkas yang ditinggalkan');
  expect(downloads).toBe(0);
});

test('damage to a SOP beyond mending and to the settings is told in words, and backups go on', async ({
  page,
  lajur,
}) => {
  await lajur.open(async (handlers) => {
    await handlers['settings.set']({ office: { place: 'Contoh' } });
  });
  await importSops(page, 2);
  const title = (await titles(page).first().textContent()) ?? '';
  await lajur.crash((workspaceFolder) => {
    const outside = new Database(path.join(workspaceFolder, 'lajur.db'));
    const id: unknown = outside.prepare('SELECT id FROM cards WHERE title = ?').pluck().get(title);
    outside.prepare(`UPDATE sops SET body = 'rusak' WHERE id = ?`).run(id);
    outside.prepare(`UPDATE journal SET entry = 'rusak' WHERE sop = ?`).run(id);
    outside.exec(`UPDATE settings SET value = '"Cuntoh"' WHERE name = 'office.place'`);
    outside.close();
    // The backup that was made when the host ended would heal all of it.
    rmSync(`${workspaceFolder}-cadangan`, { recursive: true });
  });
  const told = page.getByRole('dialog', { name: 'Yang terjadi sejak terakhir' });
  await expect(told).toContainText('Simpanan pengaturan kantor rusak dan belum ada cadangannya.');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/pemulihan-pengaturan.png' });
  await told.getByRole('button').last().click();
  // The first backup that meets the damage, here at the end, sets the SOP aside and goes on.
  await lajur.restart();
  const aside = page.getByRole('dialog', { name: 'Satu SOP tidak terbaca lagi' });
  await expect(aside).toContainText(`Simpanan “${title}”, terakhir hari ini`);
  await expect(aside).toContainText('Yang tersisa disimpan terpisah dan tidak dihapus');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/pemulihan-disisihkan.png' });
  await aside.getByRole('button', { name: 'Baik' }).click();
  await expect(titles(page)).toHaveCount(1);
  await backups(page).click();
  await expect(page.getByRole('option').first()).toContainText('1 SOP');
});
