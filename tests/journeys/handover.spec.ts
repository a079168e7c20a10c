import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { P12Signer, PDF } from '@libpdf/core';
import type { Locator, Page } from '@playwright/test';
import { createDispatcher } from '../../electron/contract/dispatcher.ts';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { inProcess } from '../../electron/contract/inProcess.ts';
import { approvedSop } from '../electron/handover/approved.ts';
import { containerOf } from '../electron/handover/container.ts';
import { expectAccessible } from './support/axe.ts';
import { takeDownloads } from './support/exported.ts';
import { tabTo } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { openFromRegister } from './support/opening.ts';

const title = 'Pelayanan Peminjaman Ruang Rapat';
const passphrase = 'rahasia uji';

/** The workspace of an office whose SOP a reviewer judged compliant. */
async function approved(handlers: Handlers): Promise<void> {
  const dispatch = createDispatcher(handlers, { log: () => undefined, reference: () => 'R', checkOutput: true });
  await approvedSop({ call: inProcess(dispatch) });
}

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ekspor dan pengesahan' });
  await expect(dialog.getByText('Tidak ada kesalahan')).toBeVisible();
  return dialog;
}

/** Chooses how the SOP is signed, exports it, and answers with the path of the PDF that was frozen. */
async function exportFor(page: Page, way: string, folder: string): Promise<string> {
  const dialog = await openExport(page);
  await dialog.getByText(way, { exact: true }).click();
  const press = (): Promise<void> => dialog.getByRole('button', { name: 'Ekspor PDF', exact: true }).click();
  await takeDownloads(page, press, 2, folder);
  await expect(page.getByRole('dialog').getByText('Revisi dibekukan')).toBeVisible();
  // The kit is two PDFs, one of them the checklist.
  const name = readdirSync(folder).find((one) => one.endsWith('.pdf') && !one.startsWith('Daftar periksa'));
  return path.join(folder, name ?? '');
}

test('Kasubag takes an approved draft to a signed PDF with two local certificates', async ({ page, lajur }, info) => {
  await lajur.open(approved);
  await openFromRegister(page, title);
  const dialog = await openExport(page);
  await dialog.getByText('Sertifikat di komputer ini (.p12)', { exact: true }).click();
  await expect(dialog.getByText('Tempat tanda tangan elektronik')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/pengesahan-ekspor.png' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ubah urutan' }).click();
  await dialog.getByRole('button', { name: 'Hapus Kabag' }).click();
  const first = dialog.getByRole('listitem', { name: '1. Paraf' });
  await first.getByRole('textbox', { name: 'Nama' }).fill('Wulan Anggraini, S.Sos.');
  const press = (): Promise<void> => dialog.getByRole('button', { name: 'Ekspor PDF', exact: true }).click();
  await takeDownloads(page, press, 2, info.outputDir);
  await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani sekarang' }).click();
  const overview = page.getByRole('dialog', { name: 'Pengesahan', exact: true });
  await expect(overview.getByText('SOP ini menunggu paraf Kasubag.')).toBeVisible();
  await expectAccessible(page);

  const signs = async (what: string, name: string): Promise<Locator> => {
    await overview.getByRole('button', { name: `Bubuhkan ${what}`, exact: true }).click();
    const signing = page.getByRole('dialog', { name: new RegExp(`^Bubuhkan ${what}: `) });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      signing.getByRole('button', { name: 'Pilih berkas' }).click(),
    ]);
    const buffer = containerOf(name, passphrase);
    await chooser.setFiles({ name: 'sertifikat.p12', mimeType: 'application/x-pkcs12', buffer });
    await signing.getByLabel('Frasa sandi').fill('bukan itu');
    await signing.getByRole('button', { name: 'Buka sertifikat' }).click();
    await expect(signing.getByRole('alert')).toContainText('Masih ada 4 kali percobaan.', { timeout: 30_000 });
    // The rest by the keyboard alone.
    await signing.getByLabel('Frasa sandi').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(signing.getByText('Otoritas Uji Kota Contoh')).toBeVisible({ timeout: 30_000 });
    await tabTo(page, signing.getByRole('button', { name: 'Tandatangani' }));
    await page.keyboard.press('Enter');
    const result = page.getByRole('dialog', { name: 'Periksa hasil tanda tangan' });
    await expect(result.getByRole('cell', { name })).toBeVisible({ timeout: 30_000 });
    return result;
  };
  const initialled = await signs('paraf', 'Wulan Anggraini');
  await initialled.getByRole('button', { name: 'Simpan tanda tangan' }).click();
  await expect(overview.getByText('SOP ini menunggu tanda tangan Sekda.')).toBeVisible();
  const signed = await signs('tanda tangan', 'Ratna Dewi');
  const enact = signed.getByRole('button', { name: 'Catat sebagai berlaku' });
  await expect(enact).toBeDisabled();
  await signed.getByRole('textbox', { name: /^Alasan dicatat/ }).fill('Sertifikat internal kota.');
  await page.screenshot({ path: 'test-results/screens/pengesahan-hasil.png' });
  await expectAccessible(page);
  await enact.click();
  await expect(overview.getByText('SOP ini berlaku, 2 tanda tangan.')).toBeVisible();

  const take = (): Promise<void> =>
    overview.getByRole('button', { name: /^Simpan salinan .*\(2 tanda tangan\)/ }).click();
  const saved = await takeDownloads(page, take, 1, info.outputDir);
  expect(readFileSync(saved.get('pdf') ?? '').includes('ETSI.CAdES.detached')).toBe(true);
  await overview.getByRole('button', { name: 'Tutup' }).last().click();
  await page.getByRole('button', { name: 'Daftar SOP' }).click();
  await expect(page.getByRole('row', { name: title })).toContainText('berlaku, 2 tanda tangan');
  await page.screenshot({ path: 'test-results/screens/pengesahan-daftar.png' });
});

test('a PDF that another tool signed comes back, is known again, and puts the SOP in force', async ({
  page,
  lajur,
}, info) => {
  await lajur.open(approved);
  await openFromRegister(page, title);
  const exported = await exportFor(page, 'Kotak QR untuk BSrE', info.outputDir);
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai' }).click();
  await page.getByRole('button', { name: 'Daftar SOP' }).click();
  await expect(page.getByRole('row', { name: title })).toContainText('menunggu paraf Kasubag');

  const document = await PDF.load(new Uint8Array(readFileSync(exported)));
  const container = new Uint8Array(containerOf('Ratna Dewi', passphrase));
  const signer = await P12Signer.create(container, passphrase);
  const { bytes } = await document.sign({ signer });
  const unsigned = info.outputPath('belum.pdf');
  const returned = info.outputPath('unduhan (3).pdf');
  writeFileSync(unsigned, readFileSync(exported));
  writeFileSync(returned, bytes);

  const receive = async (file: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Berkas', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Terima berkas bertanda tangan' }).click(),
    ]);
    await chooser.setFiles(file);
    return page.getByRole('dialog', { name: 'Berkas bertanda tangan' });
  };
  const refused = await receive(unsigned);
  await expect(refused.getByRole('alert')).toContainText('belum ada tanda tangan di dalamnya');
  await page.screenshot({ path: 'test-results/screens/pengesahan-ditolak.png' });
  await refused.getByRole('button', { name: 'Tutup' }).last().click();

  const look = await receive(returned);
  await expect(look.getByText('Sama persis dengan berkas ekspor')).toBeVisible();
  await expect(look.getByText(title)).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/pengesahan-kembali.png' });
  await expectAccessible(page);
  await tabTo(page, look.getByRole('checkbox', { name: 'Sudah diperiksa di BSrE atau Komdigi' }));
  await page.keyboard.press('Space');
  await tabTo(page, look.getByRole('button', { name: 'Catat sebagai berlaku' }));
  await page.keyboard.press('Enter');
  const overview = page.getByRole('dialog', { name: 'Pengesahan', exact: true });
  await expect(overview.getByText('SOP ini berlaku, 1 tanda tangan.')).toBeVisible();
  await expect(overview.getByText('Catatan: Sudah diperiksa di BSrE atau Komdigi.')).toBeVisible();
  await overview.getByRole('button', { name: 'Tutup' }).last().click();
  await expect(page.getByRole('row', { name: title })).toContainText('berlaku, 1 tanda tangan');
});
