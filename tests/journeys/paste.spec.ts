import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, expectSaved, stepRow, symbolCell, tabTo } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';

const documents = path.join(root, 'tests/documents');

function clipboardFile(name: string): string {
  return readFileSync(path.join(documents, 'clipboard', `${name}.html`), 'utf8');
}

/** A table copied from a printed SOP. */
function printed(name: string): string {
  return readFileSync(path.join(documents, 'tables', `${name}.tsv`), 'utf8');
}

async function openNewSop(page: Page, lajur: { open(): Promise<void> }): Promise<void> {
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  await expect(page.getByRole('toolbar', { name: 'Alat' })).toBeVisible();
}

/** What another program puts on the clipboard, given to what has the keyboard, as the browser does for Ctrl+V. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    ([markup, words]) => {
      const data = new DataTransfer();
      if (markup !== '') data.setData('text/html', markup);
      data.setData('text/plain', words);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, text] as const,
  );
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Tempel/ });
}

function tools(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Alat' });
}

function cell(page: Page, name: string | RegExp): Locator {
  return dialogOf(page).getByRole('gridcell', { name });
}

test('a printed table with repeated headings is pasted by the tool bar, corrected, inserted and undone as one', async ({
  page,
  context,
  lajur,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openNewSop(page, lajur);
  await page.evaluate((text) => navigator.clipboard.writeText(text), printed('004-10'));
  await tools(page).getByRole('button', { name: 'Tempel tabel' }).click();

  const dialog = dialogOf(page);
  await expect(dialog.getByText('9 baris dan 12 kolom terbaca')).toBeVisible();
  await expect(dialog.getByText('8 langkah belum ada pelaksananya.')).toBeVisible();
  await expect(dialog.getByText(/2 baris judul yang berulang, 2 baris nomor kolom/)).toBeVisible();
  await expectAccessible(page);

  // By mouse: a symbol is placed, turned into a decision, and a text is mended in its cell.
  await cell(page, 'Kasubag APK, langkah 6: kosong').click();
  await expect(cell(page, 'Kasubag APK, langkah 6: proses')).toBeVisible();
  await cell(page, 'Kasubag APK, langkah 6: proses').click();
  await expect(cell(page, 'Kasubag APK, langkah 6: keputusan')).toBeVisible();
  await cell(page, 'Waktu, langkah 2: 10 menit').click();
  await dialog.getByRole('textbox', { name: 'Ubah Waktu, langkah 2' }).fill('20 menit');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Waktu, langkah 2: 20 menit')).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Nama pelaksana kolom 3' }).fill('Tim Pelaksana');

  // A chooser gives a column another meaning; the one that had it changes places.
  await dialog.getByRole('button', { name: /Isi kolom 9/ }).click();
  await page.getByRole('option', { name: 'Output' }).click();
  await expect(cell(page, 'Output, langkah 1: Agenda Kerja')).toBeVisible();
  await expect(cell(page, 'Kelengkapan, langkah 1: Susunan Tim Penilai')).toBeVisible();
  await dialog.getByRole('button', { name: /Isi kolom 9/ }).click();
  await page.getByRole('option', { name: 'Kelengkapan' }).click();
  await page.screenshot({ path: 'test-results/screens/tempel.png' });

  await dialog.getByRole('button', { name: 'Sisipkan 9 langkah' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    stepRow(page, 9).getByRole('gridcell', { name: /^Kegiatan, langkah 9: Mengirimkan surat keluar/ }),
  ).toBeAttached();
  await expect(stepRow(page, 2).getByRole('gridcell', { name: 'Waktu, langkah 2: 20 menit' })).toBeAttached();
  await expect(symbolCell(page, 6, 2)).toHaveAccessibleName(/^Kasubag APK, keputusan/);
  await expect(symbolCell(page, 1, 1)).toHaveAccessibleName(/^Tim Pelaksana, proses/);
  await expectSaved(page);

  await tools(page).getByRole('button', { name: 'Urungkan' }).click();
  await expect(stepRow(page, 1)).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Sekda' })).toHaveCount(0);
  await tools(page).getByRole('button', { name: 'Ulangi' }).click();
  await expect(stepRow(page, 9)).toHaveCount(1);
});

test('by keyboard alone: Ctrl+V of a Word table on a cell, doubts walked through, inserted below the row, undone', async ({
  page,
  lajur,
}) => {
  await openNewSop(page, lajur);
  await tools(page).getByRole('button', { name: 'Langkah' }).press('Enter');
  await page.keyboard.type('Menerima tamu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Melayani tamu');
  await page.keyboard.press('Shift+Enter');
  await expect(stepRow(page, 1).getByRole('gridcell', { name: /^Kegiatan, langkah 1/ })).toBeFocused();

  await paste(page, clipboardFile('excel'), '');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: 'Sisipkan 3 langkah' })).toBeFocused();
  await expect(dialog.getByText('1 sel perlu dilihat.')).toBeVisible();
  await expect(dialog.getByText('Langkah 2 berisi Y dan T, dibaca sebagai keputusan.').first()).toBeVisible();
  await tabTo(page, dialog.getByRole('gridcell', { name: /^No, langkah 1/ }), 'Shift+Tab');
  await page.keyboard.press('F8');
  await expect(cell(page, /^Kasubag Umum, langkah 2: keputusan, Tidak → 1, perlu dilihat/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(cell(page, 'Staf, langkah 3: proses')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('Menandatangani surat undangan');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Kegiatan, langkah 3: Menandatangani surat bersama')).toBeFocused();
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole('button', { name: 'Sisipkan 3 langkah' }));
  await page.keyboard.press('Enter');

  await expect(
    stepRow(page, 2).getByRole('gridcell', { name: 'Kegiatan, langkah 2: Mengonsep surat undangan' }),
  ).toBeFocused();
  await expect(stepRow(page, 5).getByRole('gridcell', { name: 'Kegiatan, langkah 5: Melayani tamu' })).toBeAttached();
  await expect(symbolCell(page, 3, 2)).toHaveAccessibleName(
    'Kasubag Umum, keputusan, Ya ke langkah 4, Tidak kembali ke langkah 2',
  );
  await page.keyboard.press('Control+z');
  await expect(stepRow(page, 2).getByRole('gridcell', { name: 'Kegiatan, langkah 2: Melayani tamu' })).toBeAttached();
  await expect(stepRow(page, 3)).toHaveCount(0);
});

test('a Word table with drawn symbols replaces an empty table; its targets and symbols arrive', async ({
  page,
  lajur,
}) => {
  await openNewSop(page, lajur);
  await tools(page).getByRole('button', { name: 'Langkah' }).click();
  await paste(page, clipboardFile('word'), '');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: 'Ganti semua langkah' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/tempel-word.png' });
  await dialog.getByRole('button', { name: 'Sisipkan 3 langkah' }).click();
  await expect(symbolCell(page, 2, 2)).toHaveAccessibleName(
    'Petugas Tata Usaha, keputusan, Ya ke langkah 3, Tidak kembali ke langkah 1',
  );
  await expect(
    stepRow(page, 1).getByRole('gridcell', {
      name: /^Kelengkapan, langkah 1: .*Surat permohonan.*Fotokopi KTP pemohon/s,
    }),
  ).toBeAttached();
  await expect(stepRow(page, 4)).toHaveCount(0);
});

test('lines and a narrow table become entries of a list, without their numbers', async ({ page, lajur }) => {
  await openNewSop(page, lajur);
  const box = page.getByRole('button', { name: /^Dasar hukum/i });
  await clickCell(page, box);
  await paste(page, '', '1. Undang-Undang Nomor 1 Tahun 2000\r\n2. Peraturan Daerah Nomor 2 Tahun 2010\r\n');
  await expect(box).toHaveAccessibleName(/Undang-Undang Nomor 1 Tahun 2000.*Peraturan Daerah Nomor 2 Tahun 2010/s);
  await paste(page, '', 'No\tDasar Hukum\r\n1\tPeraturan Wali Kota Nomor 3 Tahun 2020\r\n2\tSurat Edaran Nomor 4\r\n');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: 'Sisipkan 2 butir' })).toBeFocused();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/tempel-daftar.png' });
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(box).toHaveAccessibleName(
    /Nomor 2 Tahun 2010.*Peraturan Wali Kota Nomor 3 Tahun 2020.*Surat Edaran Nomor 4/s,
  );
  await page.keyboard.press('Control+z');
  await expect(box).not.toHaveAccessibleName(/Nomor 3 Tahun 2020/);
  await page.keyboard.press('Control+z');
  await expect(box).not.toHaveAccessibleName(/Nomor 1 Tahun 2000/);
});

test('cells copied in a spreadsheet fill the steps from the selected one on, by Ctrl+V alone', async ({
  page,
  context,
  lajur,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openNewSop(page, lajur);
  for (const activity of ['Menerima tamu', 'Melayani tamu', 'Mencatat tamu']) {
    await tools(page).getByRole('button', { name: 'Langkah' }).click();
    await page.keyboard.type(activity);
    await page.keyboard.press('Tab');
  }
  await clickCell(page, stepRow(page, 2).getByRole('gridcell', { name: /^Waktu, langkah 2/ }));
  await page.evaluate(() => {
    const cells =
      '<table><tr><td>5 menit</td><td>Tamu dilayani</td></tr><tr><td>10 menit</td><td>Buku tamu</td></tr></table>';
    const of = (type: string, text: string): Blob => new Blob([text], { type });
    const plain = '5 menit\tTamu dilayani\n10 menit\tBuku tamu';
    return navigator.clipboard.write([
      new ClipboardItem({ 'text/html': of('text/html', cells), 'text/plain': of('text/plain', plain) }),
    ]);
  });
  await page.keyboard.press('Control+v');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: 'Isi 2 langkah' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: /Isi mulai langkah 2/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(stepRow(page, 3).getByRole('gridcell', { name: 'Waktu, langkah 3: 10 menit' })).toBeAttached();
  await expect(stepRow(page, 3).getByRole('gridcell', { name: /^Output, langkah 3: .*Buku tamu/ })).toBeAttached();
  await expect(stepRow(page, 3).getByRole('gridcell', { name: 'Kegiatan, langkah 3: Mencatat tamu' })).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(stepRow(page, 2).getByRole('gridcell', { name: /^Waktu, langkah 2/ })).not.toHaveAccessibleName(
    /5 menit/,
  );
});

test('without leave to read the clipboard a field takes the paste; too much and hostile content do no harm', async ({
  page,
  lajur,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openNewSop(page, lajur);
  await tools(page).getByRole('button', { name: 'Tempel tabel' }).click();
  const field = dialogOf(page).getByRole('textbox', { name: 'Tekan Ctrl+V di sini' });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/tempel-kolom.png' });
  await paste(page, '', 'hanya sebaris');
  await expect(dialogOf(page).getByRole('alert')).toContainText('bukan tabel');
  const many = Array.from({ length: 600 }, (_, at) => `${at + 1}\tMencatat surat ${at + 1}\t5 menit`).join('\n');
  await paste(page, '', many);
  await dialogOf(page).getByRole('button', { name: 'Sisipkan 600 langkah' }).click();
  await expect(dialogOf(page).getByRole('alert')).toContainText('paling banyak 500');
  await dialogOf(page).getByRole('button', { name: 'Batal' }).click();

  await tools(page).getByRole('button', { name: 'Tempel tabel' }).click();
  const bait =
    '<table><tr><td><img src="https://jebakan.example/a.png" onerror="document.title=1">No</td><td colspan=1000000>Kegiatan</td></tr>' +
    `<tr><td>1</td><td><script>document.title='rusak'</script>${'<div>'.repeat(20_000)}Mencatat<iframe src="https://jebakan.example"></iframe></td></tr></table>`;
  await paste(page, bait, '');
  await expect(cell(page, 'Kegiatan, langkah 1: Mencatat')).toBeVisible();
  await expect(page).not.toHaveTitle(/rusak|^1$/);
  expect(asked.filter((url) => url.includes('jebakan'))).toEqual([]);
});
