/** The SOP book: built of 45 real SOPs, ordered by mouse and keyboard, checked, and handed out as one PDF and one Word file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { expectAccessible } from './support/axe.ts';
import { takeDownloads } from './support/exported.ts';
import { realSops } from './support/files.ts';
import { expect, test } from './support/lajur.ts';

async function fill(handlers: Handlers, count: number): Promise<void> {
  const files = realSops(count).map((file) => ({
    name: path.basename(file),
    base64: readFileSync(file).toString('base64'),
  }));
  const reply = await handlers['sop.import']({ files });
  expect(reply.ok).toBe(true);
}

async function beginSet(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Dokumen SOP' }).click();
  await page.getByRole('button', { name: 'Dokumen baru' }).click();
  await expect(page.getByRole('grid', { name: 'Bagian awal dokumen' })).toBeVisible();
}

async function addAll(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Tambah SOP' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah SOP ke dokumen' });
  await dialog.getByText(`Pilih semua (${count})`).click();
  await dialog.getByRole('button', { name: `Tambahkan ${count} SOP` }).click();
  await expect(dialog).toBeHidden();
}

function rows(page: Page) {
  return page.locator('.set-lists').getByRole('row');
}

test('a book of 45 SOPs is built and handed out as PDF and Word, with the page numbers of the screen', async ({
  page,
  lajur,
}) => {
  test.setTimeout(240_000);
  await lajur.open((handlers) => fill(handlers, 45));
  await page.getByRole('navigation').getByRole('button', { name: 'Dokumen SOP' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada dokumen SOP.' })).toBeVisible();
  await expectAccessible(page);
  await beginSet(page);
  await page.getByLabel('Judul dokumen').fill('Standar Operasional Prosedur\nKota Contoh');
  await page.getByLabel('Instansi').fill('Pemerintah Kota Contoh');
  await page.getByLabel('Tahun pembuatan').fill('2026');
  await addAll(page, 45);
  await expect(page.getByText(/^45 SOP · \d+ bagian$/)).toBeVisible();
  await expect(page.getByText(/^\d+ halaman$/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Tersimpan hari ini/)).toBeVisible();

  await rows(page).filter({ hasText: 'Keputusan pimpinan' }).click();
  await page.getByLabel('Pejabat yang menetapkan').fill('Wali Kota Contoh');
  await page.getByRole('button', { name: 'Tambah mengingat' }).click();
  await page
    .getByRole('textbox', { name: 'Mengingat 1' })
    .fill('Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;');
  await expect(page.getByText('KEPUTUSAN WALI KOTA CONTOH').first()).toBeVisible();
  await expect(page.locator('.set-sheet').getByText('LAMPIRAN', { exact: true })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/dokumen-keputusan.png' });
  await rows(page).filter({ hasText: 'Daftar isi' }).click();
  await expect(page.locator('.set-sheet').getByText('DAFTAR ISI').first()).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/dokumen.png' });

  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-dokumen-'));
  try {
    const files = new Map<string, string>();
    for (const kind of ['PDF', 'Word (DOCX)'])
      for (const [ending, file] of await takeDownloads(
        page,
        async () => {
          await page.getByRole('button', { name: 'Ekspor dokumen' }).click();
          await page.getByRole('menuitem', { name: kind }).click();
        },
        1,
        folder,
      ))
        files.set(ending, file);
    const counted = /^(\d+) halaman$/.exec((await page.locator('.set-page-count').textContent()) ?? '')?.[1];
    const told = execFileSync('pdfinfo', [files.get('pdf') ?? ''], { encoding: 'utf8' });
    expect(/^Pages:\s+(\d+)/m.exec(told)?.[1]).toBe(counted);
    expect(readFileSync(files.get('docx') ?? '').toString('latin1', 0, 2)).toBe('PK');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await page.getByRole('button', { name: 'Dokumen SOP' }).click();
  await expect(page.getByRole('table', { name: 'Dokumen SOP' })).toContainText('45');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/dokumen-daftar.png' });
});

test('SOPs change places by keyboard and by mouse, steps are taken back, and everything is there after a restart', async ({
  page,
  lajur,
}) => {
  await lajur.open((handlers) => fill(handlers, 3));
  await beginSet(page);
  await addAll(page, 3);
  const sheets = page.locator('.set-row-sheet .set-row-name');
  await expect(sheets).toHaveCount(3);
  const [first = '', second = '', third = ''] = await sheets.allTextContents();
  await rows(page).filter({ hasText: first }).first().click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sheets).toHaveText([second, first, third]);
  await page.keyboard.press('Control+z');
  await expect(sheets).toHaveText([first, second, third]);
  await page.keyboard.press('Control+y');
  await expect(sheets).toHaveText([second, first, third]);
  await sheets.nth(2).dragTo(sheets.first(), { targetPosition: { x: 40, y: 2 } });
  await expect(sheets).toHaveText([third, second, first]);

  await expect(page.getByRole('heading', { name: /hal perlu dilihat$/ })).toBeVisible();
  await rows(page).filter({ hasText: 'Penjelasan singkat' }).click();
  await page.getByRole('button', { name: 'Keluarkan bagian ini' }).click();
  await expect(rows(page).filter({ hasText: 'Penjelasan singkat' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Tambah bagian' }).click();
  await page.getByRole('menuitem', { name: 'Penjelasan singkat penggunaan' }).click();
  await page.getByLabel('Ruang lingkup').fill('Berlaku bagi semua bagian.');
  await expect(page.locator('.set-sheet').getByText('Berlaku bagi semua bagian.')).toBeVisible();
  await expect(page.getByText(/^Tersimpan hari ini/)).toBeVisible();
  await lajur.restart();
  await page.getByRole('navigation').getByRole('button', { name: 'Dokumen SOP' }).click();
  await page.getByRole('button', { name: /^Buka / }).click();
  await expect(sheets).toHaveText([third, second, first]);
  await page.getByRole('button', { name: 'Dokumen SOP' }).click();
  await page.getByRole('button', { name: /^Hapus / }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada dokumen SOP.' })).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByRole('button', { name: /^Buka / })).toBeVisible();
});
