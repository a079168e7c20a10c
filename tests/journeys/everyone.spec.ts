import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { clickCell, expectSaved, restingBox, symbolCell, tabTo } from './support/editor.ts';
import { pdfText, takeDownloads } from './support/exported.ts';
import { importThroughDialog, realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { changeKept, expectEditor, leaveDialog } from './support/opening.ts';
import { expectAccessibleInEveryTheme, expectNothingBeside } from './support/reflow.ts';

const section = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });

/** Opens a menu of the title bar and takes an entry of it. */
async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function openFirstSop(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).locator('.name').first().click();
  await expectEditor(page);
  await expectSaved(page);
}

test('the home screens and their dialogs are open to everyone, in every theme', async ({ page, lajur }) => {
  test.setTimeout(600_000);
  await lajur.open();
  await expectAccessibleInEveryTheme(page);
  for (const name of ['Templat', 'Arsip', 'Cadangan', 'Pengaturan']) {
    await section(page, name).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessibleInEveryTheme(page);
  }
  await section(page, 'Daftar SOP').click();
  await importThroughDialog(page, 'Impor berkas', realSops(4));
  await expectAccessibleInEveryTheme(page);
  await leaveDialog(page);
  await page.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
  await expectAccessibleInEveryTheme(page);
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ekspor SOP' })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await leaveDialog(page);
  await page.getByRole('button', { name: 'Bantuan', exact: true }).click();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('menuitem', { name: 'Tentang Lajur' }).click();
  await expectAccessibleInEveryTheme(page);
});

test('the editor, its panel and its dialogs are open to everyone, in every theme', async ({ page, lajur }) => {
  test.setTimeout(600_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(2));
  await leaveDialog(page);
  await openFirstSop(page);
  await clickCell(page, symbolCell(page, 2, 1));
  await expectAccessibleInEveryTheme(page);
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('tab', { name: /^Masalah/, selected: true })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('menuitem', { name: 'Alur dalam kalimat' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await leaveDialog(page);
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ekspor SOP' })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});

test('what opens over the screens is open to everyone, in every theme', async ({ page, lajur }) => {
  test.setTimeout(600_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(2));
  await leaveDialog(page);
  const look = async (open: () => Promise<unknown>): Promise<void> => {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessibleInEveryTheme(page);
    await leaveDialog(page);
  };
  await look(() => choose(page, 'Berkas', 'SOP dari templat…'));
  await page.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
  await look(() => page.getByRole('button', { name: 'Gandakan untuk unit lain' }).click());
  await openFirstSop(page);
  await look(() => page.getByRole('button', { name: /^Gaya:/ }).click());
  await look(() => page.getByRole('button', { name: 'Pola nomor' }).click());
  await look(() => choose(page, 'Bantuan', 'Daftar tombol'));
  await look(() => page.keyboard.press('F1'));
});

for (const [width, height] of [
  [1366, 768],
  [1366, 720],
  [1180, 640],
  // A window of 1366 × 768 under a zoom of 200 %.
  [683, 384],
] as const) {
  test(`nothing stands beside a window of ${width} × ${height}`, async ({ page, lajur }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await lajur.openFirst();
    await expectNothingBeside(page);
    for (let step = 0; step < 3; step += 1) {
      await page.getByRole('button', { name: 'Lewati', exact: true }).click();
      await expectNothingBeside(page);
    }
    await page.getByRole('button', { name: 'Tutup, isi nanti' }).click();
    for (const name of ['Templat', 'Arsip', 'Cadangan', 'Pengaturan', 'Daftar SOP']) {
      await section(page, name).click();
      await expectNothingBeside(page);
    }
    await importThroughDialog(page, 'Impor berkas', realSops(3));
    await expectNothingBeside(page);
    await leaveDialog(page);
    await page.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
    await expectNothingBeside(page);
    await page.screenshot({ path: `test-results/screens/daftar-${width}x${height}.png` });
    await openFirstSop(page);
    await expectNothingBeside(page);
    await page.screenshot({ path: `test-results/screens/editor-${width}x${height}.png` });
    for (const tab of ['Control+1', 'Control+2']) {
      await page.keyboard.press(tab);
      await expectNothingBeside(page);
    }
    await page.screenshot({ path: `test-results/screens/panel-${width}x${height}.png` });
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('dialog', { name: 'Ekspor SOP' })).toBeVisible();
    await expectNothingBeside(page);
  });
}

test('at 200 % the tools fold away and the panel is a sheet with a way back', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 683, height: 384 });
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await expect(page.getByRole('main')).toBeVisible();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Perbesar' })).toBeHidden();
  await page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Lainnya' }).click();
  await page.getByRole('menuitem', { name: 'Pelaksana' }).click();
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Pelaksana' })).toBeFocused();
  await page.keyboard.type('Resepsionis');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await expect(panel.getByRole('textbox', { name: 'Kolom 1' })).toHaveValue('Resepsionis');
  await page.getByRole('button', { name: 'Kembali ke halaman' }).click();
  await expect(panel).toBeHidden();
  const focused = (): Promise<boolean> =>
    page.getByRole('main').evaluate((main) => main.contains(document.activeElement));
  await expect.poll(focused).toBe(true);
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await expect(panel).toBeVisible();
  const { width } = await restingBox(page.locator('.work'));
  await expect.poll(async () => (await restingBox(panel)).width).toBe(width);
});

test('surroundings and size are kept over a restart, and leave the paper as it is', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(1));
  await leaveDialog(page);
  await openFirstSop(page);
  const paper = page.locator('.sheet').first();
  const figure = page.getByRole('button', { name: /^\d+%$/ });
  await page.getByRole('button', { name: /^\d+%$/ }).click();
  await expect(figure).toHaveText('100%');
  const before = await restingBox(paper);
  await choose(page, 'Tampilan', 'Sekeliling gelap');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(paper).toHaveCSS('background-color', 'rgb(251, 251, 250)');
  await page.screenshot({ path: 'test-results/screens/gelap.png' });
  await choose(page, 'Tampilan', 'Kontras tinggi');
  await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.screenshot({ path: 'test-results/screens/kontras.png' });
  await page.getByRole('button', { name: 'Daftar SOP' }).click();
  await section(page, 'Pengaturan').click();
  const heading = page.getByRole('heading', { name: 'Pengaturan' });
  const small = await restingBox(heading);
  await changeKept(page, () => page.getByRole('radio', { name: 'Besar (130%)' }).check({ force: true }));
  await expect(page.locator('html')).toHaveAttribute('data-size', '130');
  await expect.poll(async () => (await restingBox(heading)).height).toBeCloseTo(1.3 * small.height, 0);
  await expectNothingBeside(page);

  await lajur.restart();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await expect(page.locator('html')).toHaveAttribute('data-size', '130');
  await openFirstSop(page);
  await expectNothingBeside(page);
  await expect.poll(async () => (await restingBox(paper)).width).toBeCloseTo(before.width, 0);
  // What a script places lies where it belongs: a menu under its button.
  await page.getByRole('button', { name: 'Sisip', exact: true }).click();
  const menu = await restingBox(page.getByRole('menu'));
  const button = await restingBox(page.getByRole('button', { name: 'Sisip', exact: true, includeHidden: true }));
  expect(Math.abs(menu.x - button.x)).toBeLessThan(12);
});

test('the system decides where it is asked to: theme, forced colours, motion', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await lajur.open();
  await section(page, 'Pengaturan').click();
  await page.getByRole('radio', { name: 'Mengikuti Windows' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await section(page, 'Daftar SOP').click();
  await importThroughDialog(page, 'Impor berkas', realSops(1));
  await leaveDialog(page);
  await page.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
  await page.screenshot({ path: 'test-results/screens/warna-windows-daftar.png' });
  // What is chosen is told apart by more than a ground that the system takes away.
  const ground = (name: string) => section(page, name).evaluate((button) => getComputedStyle(button).backgroundColor);
  await expect.poll(async () => (await ground('Daftar SOP')) === (await ground('Arsip'))).toBe(false);
  await openFirstSop(page);
  await expect(page.locator('.sheet').first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('.sheet').first()).toHaveCSS('forced-color-adjust', 'none');
  await page.keyboard.press('Control+e');
  await expect(page.locator('.dialog-frame')).toHaveCSS('border-top-style', 'solid');
  await expect(page.locator('.dialog-frame')).toHaveCSS('animation-name', 'none');
  await page.screenshot({ path: 'test-results/screens/warna-windows-ekspor.png' });
});

test('text that readers set wider is not cut off', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(1));
  await leaveDialog(page);
  // The distances of WCAG 1.4.12, as a reader's own style sheet sets them.
  const widen = (): Promise<void> =>
    page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ':not(.desk *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
      );
      document.adoptedStyleSheets = [sheet];
    });
  await widen();
  await expectNothingBeside(page);
  await section(page, 'Pengaturan').click();
  await expectNothingBeside(page);
  await section(page, 'Daftar SOP').click();
  await openFirstSop(page);
  await expectNothingBeside(page);
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ekspor SOP' })).toBeVisible();
  await expectNothingBeside(page);
});

test('F6 walks the parts of the window, and a dialog gives the keyboard back', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await importThroughDialog(page, 'Impor berkas', realSops(1));
  await leaveDialog(page);
  await openFirstSop(page);
  const region = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? undefined);
  await expect.poll(region).toBe('page');
  for (const name of ['panel', 'status', 'menu', 'tools', 'page']) {
    await page.keyboard.press('F6');
    await expect.poll(region).toBe(name);
  }
  await page.keyboard.press('Shift+F6');
  await expect.poll(region).toBe('tools');
  await page.keyboard.press('F6');
  await expect.poll(region).toBe('page');
  const cell = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ekspor SOP' })).toBeVisible();
  await leaveDialog(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(cell);
  // Exactly one ring: whatever has the keyboard, nothing else is ringed.
  const rings = (): Promise<number> =>
    page.evaluate(() => document.querySelectorAll(':focus-visible, [data-focus-visible]').length);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    await expect.poll(rings).toBeLessThanOrEqual(1);
  }
});

test('from the first start to a PDF without a mouse', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.openFirst();
  await expect(page.getByRole('textbox', { name: 'Nama', exact: true })).toBeFocused();
  await page.keyboard.type('Budi Contoh');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Pemerintah daerah' })).toBeFocused();
  await page.keyboard.type('Pemerintah Kota Contoh');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kelurahan Melati');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Awalan jabatan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Buka SOP pertama' }));
  await page.keyboard.press('Enter');
  const title = page.getByRole('main').getByRole('button', { name: /^Nama SOP/ });
  await expect(title).toBeFocused();
  await page.keyboard.type('Pelayanan Surat Pengantar');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Ekspor' }));
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  const files = await takeDownloads(page, () => page.keyboard.press('Enter'), 2, folder);
  const text = pdfText(files.get('pdf') ?? '');
  rmSync(folder, { recursive: true, force: true });
  expect(text).toContain('KELURAHANMELATI');
  expect(text).toContain('PelayananSuratPengantar');
});
