import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, drawnText, expectSaved, restingBox, stepRow } from './support/editor.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import type { MadeFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import type { Lajur } from './support/lajur.ts';
import { leaveDialog } from './support/opening.ts';

interface Signed {
  readonly number: string;
  readonly title: string;
  readonly name: string;
  readonly position: string;
  readonly nip: string;
}

/** A SOP of the made-up kelurahan, under another number, title and signature. */
function signedSop({ number, title, ...signer }: Signed): MadeFile {
  const shipped = path.join(root, 'resources/templates/contoh-kelurahan.json');
  const sop = JSON.parse(readFileSync(shipped, 'utf8')) as object;
  const approved = { rank: 'Penata Tingkat I', ...signer };
  return jsonFile(`${title}.json`, JSON.stringify({ ...sop, number, title, approved_by: approved }));
}

const lurah = { name: 'M. IKHSAN CONTOH, S.STP', position: 'Lurah Melati', nip: '190001011920011002' };
const secretary = { name: 'M. ILHAM CONTOH, S.Sos', position: 'Sekretaris Lurah Melati', nip: '190003211926041009' };

/** A workspace with three SOPs of one kelurahan, and a fourth that is begun. */
async function beginFourth(page: Page, lajur: Lajur): Promise<void> {
  await lajur.open();
  await importThroughDialog(page, 'Impor', [
    signedSop({ number: '001/SOP/KEL.MLT/2026', title: 'Pelayanan Surat Domisili', ...lurah }),
    signedSop({ number: '002/SOP/KEL.MLT/2026', title: 'Pelayanan Surat Usaha', ...secretary }),
    signedSop({ number: '004/SOP/KEL.MLT/2026', title: 'Pelayanan Surat Pindah', ...lurah }),
  ]);
  await leaveDialog(page);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('button', { name: /^Nama SOP/ })).toBeFocused();
}

function list(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Saran isian' });
}

function cell(page: Page, name: RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

/** Types into a cell of the page and waits for the list under its line. */
async function typeAndSee(page: Page, target: Locator, text: string): Promise<Locator> {
  await clickCell(page, target);
  await page.keyboard.type(text);
  await expect(list(page)).toBeVisible();
  return list(page);
}

test('a list under the line finishes what was begun and takes no key that the cell needs', async ({ page, lajur }) => {
  await beginFourth(page, lajur);
  await page.getByRole('button', { name: 'Tambah langkah pertama' }).click();
  const field = page.locator('.cell-editor');
  await page.keyboard.type('me');
  await expect(list(page).getByRole('option')).toHaveCount(6);
  const line = await restingBox(field);
  await expect.poll(async () => (await restingBox(list(page))).y).toBeGreaterThanOrEqual(line.y + 8);
  await expectAccessible(page);

  // Texts of the office stand before the dictionary, and narrow down with every letter.
  await page.keyboard.type('meriksa surat');
  await expect(list(page).getByRole('option')).toHaveText(['Memeriksa surat pernyataan penghasilan']);
  await page.keyboard.press('ArrowDown');
  await expect(list(page).getByRole('option', { selected: true })).toHaveCount(1);
  await expect(field).toHaveAttribute('aria-activedescendant', 'completion-0');
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeHidden();
  await expect(field).toHaveValue('Memeriksa surat pernyataan penghasilan');
  // A choice is one step of undo: what was typed comes back.
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('memeriksa surat');
  await page.keyboard.press('Control+y');

  // Without ↓ Enter is the cell's: it goes on to a new row.
  await page.keyboard.press('Enter');
  await expect(stepRow(page, 2)).toBeAttached();
  await page.keyboard.type('Mengarsipkan');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(field).toHaveValue('Mengarsipkan');
  await page.keyboard.press('Enter');
  await expect(stepRow(page, 2).getByRole('gridcell', { name: 'Kegiatan, langkah 2: Mengarsipkan' })).toBeAttached();

  // Times, with the key that goes on taking the row that was reached.
  const times = await typeAndSee(page, stepRow(page, 1).getByRole('gridcell', { name: /^Waktu/ }), '2 h');
  await expect(times.getByRole('option')).toHaveText(['2 hari kerja', '2 hari', '2 hari kalender']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(stepRow(page, 1).getByRole('gridcell', { name: 'Waktu, langkah 1: 2 hari' })).toBeAttached();

  // A regulation that was replaced gives its place to its successor; a second item of the list is finished as well.
  await typeAndSee(page, cell(page, /^Dasar hukum/), '32 tahun 2004');
  await expect(list(page).getByRole('option')).toHaveText([
    /^Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah\s*Menggantikan Undang-Undang Nomor 32/,
  ]);
  await list(page).getByRole('option').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('pelayanan pub');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(
    cell(page, /^Dasar hukum: Undang-Undang Nomor 23 Tahun 2014 .*; Undang-Undang Nomor 25 Tahun 2009/),
  ).toBeAttached();

  // The panel offers the same in its own fields.
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await clickCell(page, stepRow(page, 1).getByRole('gridcell', { name: /^Output/ }));
  await panel.getByRole('textbox', { name: 'Output' }).click();
  await page.keyboard.type('surat keterangan yang telah di');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Output' })).toHaveValue(/^Surat keterangan yang telah di/);
  await expectSaved(page);
});

test('an official fills the whole block, dates and NIP put on office dress, and the number goes on', async ({
  page,
  lajur,
}) => {
  await beginFourth(page, lajur);
  const panel = page.getByRole('complementary', { name: 'Panel' });

  // The first official stands ready for Enter.
  await typeAndSee(page, cell(page, /^Disahkan oleh, nama/), 'M. I');
  await expect(list(page).getByRole('option')).toHaveText([/IKHSAN/, /ILHAM/, 'Tambah pejabat baru']);
  await expect(list(page).getByRole('option', { selected: true })).toHaveText(/Lurah Melati · Penata Tingkat I/);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/pejabat.png' });
  await page.keyboard.press('Enter');
  await expect
    .poll(() => drawnText(page))
    .toContain('LurahMelatiM.IKHSANCONTOH,S.STPPenataTingkatINIP190001011920011002');
  await expect(cell(page, /^Disahkan oleh, nip: 19000101 192001 1 002/i)).toBeAttached();
  // One step back takes name, rank, NIP and position together.
  await page.keyboard.press('Control+z');
  await expect(cell(page, /^Disahkan oleh, nama: M\. I$/)).toBeAttached();
  await expect.poll(() => drawnText(page)).not.toContain('PenataTingkatI');
  await page.keyboard.press('Control+y');
  await expect(cell(page, /^Disahkan oleh, nama: M\. IKHSAN/)).toBeAttached();

  // Dates typed in a hurry, on the page and in the panel; what is none stays as it was typed.
  for (const [typed, words] of [
    ['14 feb 22', '14 Februari 2022'],
    ['14/2/22', '14 Februari 2022'],
    ['31 feb 22', '31 feb 22'],
  ] as const) {
    await clickCell(page, cell(page, /^Tanggal pembuatan/));
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
    await expect(cell(page, /^Tanggal pembuatan/)).toHaveAccessibleName(`Tanggal pembuatan: ${words}`);
  }
  await panel.getByRole('textbox', { name: 'Tanggal pembuatan' }).fill('2026-03-05');
  await panel.getByRole('textbox', { name: 'Tanggal efektif' }).click();
  await expect(panel.getByRole('textbox', { name: 'Tanggal pembuatan' })).toHaveValue('5 Maret 2026');

  // A NIP is grouped when the caret leaves it, and a wrong one says what is wrong.
  const nip = panel.getByRole('textbox', { name: 'NIP' });
  await nip.fill('190013011920011002');
  await expect(panel.getByText('Delapan angka pertama bukan tanggal lahir.')).toBeVisible();
  await nip.fill('190001011920011002');
  await panel.getByRole('textbox', { name: 'Pangkat' }).click();
  await expect(nip).toHaveValue('19000101 192001 1 002');

  // The number goes on in the register of the unit, and says what was left out.
  await panel.getByRole('textbox', { name: 'Unit kerja' }).fill('KANTOR KELURAHAN MELATI');
  await expect(panel.getByText('Nomor berikutnya: 005/SOP/KEL.MLT/2026')).toBeVisible();
  await panel.getByRole('button', { name: 'Pola nomor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pola nomor SOP' });
  await expect(dialog.getByRole('button', { name: 'Pakai 003/SOP/KEL.MLT/2026' })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Pola' }).fill('{urut:3}/SOP/KEL.MLT//{tahun}');
  await dialog.getByRole('textbox', { name: 'Pola' }).press('End');
  for (let back = 0; back < '/{tahun}'.length; back += 1) await page.keyboard.press('ArrowLeft');
  await dialog.getByRole('button', { name: 'Bulan Romawi' }).click();
  await expect(dialog.getByText('001/SOP/KEL.MLT/III/2026')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/pola-nomor.png' });
  await dialog.getByRole('button', { name: 'Simpan dan pakai nomornya' }).click();
  await expect(panel.getByRole('textbox', { name: 'Nomor SOP' })).toHaveValue('001/SOP/KEL.MLT/III/2026');
  await expectSaved(page);
});

test('the address book is kept by hand, with keys alone', async ({ page, lajur }) => {
  await beginFourth(page, lajur);
  // From the title to the name of the approver, then past both officials to a new one.
  for (let cells = 0; cells < 3; cells += 1) await page.keyboard.press('Shift+Tab');
  await expect(cell(page, /^Disahkan oleh, nama/)).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(list(page).getByRole('option')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Daftar pejabat' });
  await expect(dialog.getByRole('textbox', { name: 'Nama dan gelar' })).toBeFocused();
  await page.keyboard.type('SITI CONTOH, S.E.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('190001011920012003');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Penata (III/c)');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lurah Kenanga');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/daftar-pejabat.png' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Simpan dan pakai' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cell(page, /^Disahkan oleh, nama: SITI CONTOH, S\.E\./)).toBeFocused();
  await expect.poll(() => drawnText(page)).toContain('LurahKenangaSITICONTOH,S.E.Penata(III/c)NIP190001011920012003');

  // From the menu: what is forgotten is not offered again, and stays where it is written.
  await page.getByRole('button', { name: 'Berkas', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Daftar pejabat' }).click();
  await dialog.getByRole('option', { name: /ILHAM/ }).click();
  await dialog.getByRole('button', { name: 'Lupakan' }).click();
  await expect(dialog.getByRole('option', { name: /ILHAM/ })).toBeHidden();
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).last().click();
  await clickCell(page, cell(page, /^Tanggal revisi/));
  await typeAndSee(page, cell(page, /^Disahkan oleh, nama/), 'M. I');
  await expect(list(page).getByRole('option')).toHaveText([/IKHSAN/, 'Tambah pejabat baru']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cell(page, /^Disahkan oleh, nama: SITI CONTOH/)).toBeAttached();
});
