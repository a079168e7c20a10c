import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { drawnText, expectSaved, squeezed, tabTo } from './support/editor.ts';
import { jsonFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { beginWithTemplate, openFromRegister } from './support/opening.ts';

const template = 'Pelayanan Surat Keterangan Tidak Mampu';

async function openStyles(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Gaya: / }).click();
  const dialog = page.getByRole('dialog', { name: 'Gaya cetak' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Opens a choice of the dialog and takes one of its values. */
async function choose(dialog: Locator, label: string, value: string): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(` ${label}$`) }).click();
  await dialog.page().getByRole('option', { name: value, exact: true }).click();
}

/** Chooses from the menu of the dialog. */
async function manage(dialog: Locator, entry: string): Promise<void> {
  await dialog.getByRole('button', { name: 'Kelola' }).click();
  await dialog.page().getByRole('menuitem', { name: entry }).click();
}

async function previewText(dialog: Locator): Promise<string> {
  return squeezed((await dialog.locator('.style-preview svg text').allTextContents()).join(''));
}

test('every switch changes the preview, and nothing but the preview until it is used', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open();
  await beginWithTemplate(page, template);
  await expect.poll(() => drawnText(page)).not.toBe('');
  const before = await drawnText(page);
  const dialog = await openStyles(page);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/gaya-cetak.png' });
  const preview = dialog.locator('.style-preview');
  const drawing = (): Promise<string> => preview.innerHTML();

  const choices: readonly (readonly [string, string])[] = [
    ['Kertas', 'F4 215 × 330 mm'],
    ['Arah kertas', 'Potret'],
    ['Huruf', 'Bookman Old Style'],
    ['Letak bagian identitas', 'Halaman sendiri'],
    ['Nomor halaman', 'Di bawah'],
    ['Label', 'Kapital (NOMOR SOP, TGL. …)'],
    ['Titik dua', 'Tanpa titik dua'],
    ['Ruang tanda tangan', 'Kotak QR tanda tangan elektronik'],
    ['Judul kolom kegiatan', 'Aktivitas'],
    ['Nomor langkah', '1.'],
    ['Baris nomor kolom', '(1)  (2)  (3)'],
    ['Kolom keterangan', 'Ket.'],
    ['Kolom keterangan', 'Tanpa kolom'],
    ['Mulai dan selesai', 'Kapsul di baris sendiri'],
    ['Tulisan dalam kapsul', 'Kosong'],
    ['Jawaban keputusan', 'Y / T'],
  ];
  /** Does something and waits until the preview is another one. */
  const changes = async (name: string, act: () => Promise<void>): Promise<void> => {
    const now = await drawing();
    await act();
    await expect.poll(async () => (await drawing()) === now, { message: name }).toBe(false);
  };
  for (const [label, value] of choices) await changes(`${label}: ${value}`, () => choose(dialog, label, value));
  const tick = async (name: string): Promise<void> => {
    await dialog.getByRole('checkbox', { name, exact: true }).focus();
    await page.keyboard.press('Space');
  };
  for (const name of ['Titik dua sesudah judul kotak', 'Dasar hukum', 'Judul kegiatan meliputi kolom nomor'])
    await changes(name, () => tick(name));
  const numbers = [
    ['Tepi atas (mm)', '20'],
    ['Tepi bawah (mm)', '25'],
    ['Tepi kiri (mm)', '30'],
    ['Tepi kanan (mm)', '20'],
    ['Pita kosong di kaki halaman (mm)', '30'],
    ['Ukuran huruf (pt)', '9,5'],
  ] as const;
  for (const [name, value] of numbers)
    await changes(name, () => dialog.getByRole('textbox', { name, exact: true }).fill(value));
  await changes('Muat satu halaman', () => tick('Muat satu halaman'));
  await dialog.getByRole('textbox', { name: 'Kolom output', exact: true }).fill('Hasil');
  await expect.poll(() => previewText(dialog)).toContain('Hasil');
  await expect(dialog.getByText(/\d+ pengaturan berbeda dari gaya ini\./)).toBeVisible();

  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => drawnText(page)).toBe(before);
  await expect(page.getByRole('button', { name: 'Gaya: Lajur standar' })).toBeVisible();
});

test('an office keeps its own style, prints with it, takes it along as a file and never loses a print', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.open();
  await beginWithTemplate(page, template);
  let dialog = await openStyles(page);
  await choose(dialog, 'Label', 'Kapital (NOMOR SOP, TGL. …)');
  await choose(dialog, 'Judul kolom kegiatan', 'Uraian Prosedur');
  await dialog.getByRole('button', { name: 'Simpan sebagai gaya instansi…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Nama gaya instansi' })).toHaveValue('Kelurahan Contoh');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Gaya Kelurahan Contoh tersimpan.')).toBeVisible();
  await expect(dialog.getByText('Gaya instansi, belum dipakai SOP mana pun.')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/gaya-instansi.png' });

  // Used for this SOP: one edit, undone by one key.
  await dialog.getByRole('button', { name: 'Pakai untuk SOP ini' }).click();
  await expect(page.getByRole('button', { name: 'Gaya: Kelurahan Contoh' })).toBeVisible();
  await expect.poll(() => drawnText(page)).toContain(squeezed('TGL. PEMBUATAN'));
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Gaya: Lajur standar' })).toBeVisible();
  await expect.poll(() => drawnText(page)).toContain(squeezed('Tanggal Pembuatan'));
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: 'Gaya: Kelurahan Contoh' })).toBeVisible();
  await expectSaved(page);

  // What the office changes in it reaches the SOPs that are printed with it.
  dialog = await openStyles(page);
  await expect(dialog.getByText('Gaya instansi, dipakai 1 SOP.')).toBeVisible();
  await choose(dialog, 'Judul kolom kegiatan', 'Aktivitas');
  await dialog.getByRole('button', { name: 'Simpan perubahan' }).click();
  await expect(dialog.getByText('Gaya Kelurahan Contoh tersimpan.')).toBeVisible();

  // A style in use stays; its name may change, and the print does not.
  await manage(dialog, 'Hapus gaya ini');
  await expect(dialog.getByText(/^Gaya cetak ini masih dipakai SOP, sehingga tidak dihapus\./)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Pakai untuk SOP baru' }).focus();
  await page.keyboard.press('Space');
  await manage(dialog, 'Ganti nama…');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('textbox', { name: 'Nama gaya instansi' })).toBeHidden();
  await manage(dialog, 'Ganti nama…');
  await dialog.getByRole('textbox', { name: 'Nama gaya instansi' }).fill('Kantor Lurah');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Gaya ini sekarang bernama Kantor Lurah.')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Pakai untuk SOP baru' })).toBeChecked();

  const [download] = await Promise.all([page.waitForEvent('download'), manage(dialog, 'Ekspor ke berkas')]);
  expect(download.suggestedFilename()).toBe('Gaya Kantor Lurah.json');
  const text = readFileSync(await download.path(), 'utf8');

  // Files that are no styles, and one whose name is taken.
  const bring = async (content: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), manage(dialog, 'Impor dari berkas…')]);
    await chooser.setFiles([jsonFile('gaya.json', content)]);
  };
  await bring('{"format":"lain"}');
  await expect(
    dialog.getByText(/^Berkas ini bukan gaya cetak Lajur yang utuh\..* Sebabnya: bukan berkas gaya Lajur\./),
  ).toBeVisible();
  await bring(text);
  await expect(dialog.getByText('Sudah ada gaya bernama Kantor Lurah.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Simpan dengan nama lain' }).click();
  await expect(dialog.getByText('Gaya Kantor Lurah 2 diimpor.')).toBeVisible();
  await manage(dialog, 'Hapus gaya ini');
  await expect(dialog.getByText('Gaya Kantor Lurah 2 dihapus dari pilihan.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect(page.getByRole('button', { name: 'Gaya: Kantor Lurah' })).toBeVisible();
  await expect.poll(() => drawnText(page)).toContain('Aktivitas');

  // After a restart everything is as it was.
  await lajur.restart();
  await openFromRegister(page, template);
  await expect(page.getByRole('button', { name: 'Gaya: Kantor Lurah' })).toBeVisible();
  await expect.poll(() => drawnText(page)).toContain('Aktivitas');
  await expect.poll(() => drawnText(page)).toContain(squeezed('TGL. PEMBUATAN'));
});

test('the dialog is worked by keyboard alone', async ({ page, lajur }) => {
  test.setTimeout(180_000);
  await lajur.open();
  await beginWithTemplate(page, template);
  await page.keyboard.press('F6');
  await tabTo(page, page.getByRole('button', { name: /^Gaya: / }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Gaya cetak' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: / Baris nomor kolom$/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 pengaturan berbeda dari gaya ini.')).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Pakai untuk SOP ini' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Gaya: Lajur standar' })).toBeVisible();
});
