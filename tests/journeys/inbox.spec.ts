import type { Page } from '@playwright/test';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, expectSaved, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor } from './support/opening.ts';
import { acceptChosen, enrolSender, makeParcel, openInInbox, openOffice, takeFile } from './support/offices.ts';
import type { CarriedFile } from './support/offices.ts';
import { expectAccessibleInEveryTheme, expectNothingBeside } from './support/reflow.ts';

const domicile = 'Pelayanan Surat Keterangan Domisili';
const sender = { name: 'Rini Contoh', unit: 'Kelurahan Melati', role: 'writer' } as const;
const receiver = { name: 'Dian Contoh', unit: 'Bagian Organisasi', role: 'organisation' } as const;

async function twoSops(handlers: Handlers): Promise<void> {
  for (const template of ['pelayanan-surat-keterangan-domisili', 'pelayanan-surat-keterangan-usaha']) {
    const made = await handlers['sop.create']({ from: { kind: 'template', template } });
    if (!made.ok) throw new Error(made.error.code);
  }
}

const register = (page: Page) => page.getByRole('grid', { name: 'Daftar SOP' });
const section = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });

/** Sends everything of the register as one file. */
async function sendAll(page: Page): Promise<CarriedFile> {
  await section(page, 'Daftar SOP').click();
  for (const row of [1, 2]) await register(page).getByRole('row').nth(row).getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Kirim berkas .lajur' }).click();
  const parcel = await makeParcel(page);
  await page.keyboard.press('Escape');
  return parcel;
}

/** Types another name into the activity of a step, and goes back to the register. */
async function retype(page: Page, step: number, text: string): Promise<void> {
  await section(page, 'Daftar SOP').click();
  await register(page).getByText(domicile).click();
  await expectEditor(page);
  await clickCell(page, stepRow(page, step).getByRole('gridcell', { name: /^Kegiatan/ }));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Daftar SOP' }).click();
}

test('a parcel of an unknown sender is looked at, enrolled, taken in, and both sides of a fork are kept', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const one = await openOffice(browser, sender, twoSops);
  const other = await openOffice(browser, receiver);
  const [a, b] = [one.page, other.page];

  // Whoever receives for the first time reads what to do.
  await expect(b.getByRole('heading', { level: 1, name: 'Kotak masuk' })).toBeVisible();
  await expect(b.getByRole('heading', { name: 'Belum ada kiriman' })).toBeVisible();
  await expectAccessibleInEveryTheme(b);

  const first = await sendAll(a);
  await openInInbox(b, [first]);
  await expect(b.getByRole('heading', { name: 'Kiriman Kelurahan Melati' })).toBeVisible();
  await expect(b.getByText('Pengirim belum dikenal')).toBeVisible();
  await expect(b.getByRole('row').filter({ hasText: 'Belum ada di daftar Anda' })).toHaveCount(2);
  await expectAccessibleInEveryTheme(b);
  await expectNothingBeside(b);
  await b.screenshot({ path: 'test-results/screens/kotak-masuk-baru.png' });

  // Nothing is in the register before it is taken.
  await section(b, 'Daftar SOP').click();
  await expect(b.getByRole('heading', { name: 'Belum ada SOP di komputer ini' })).toBeVisible();
  await section(b, 'Kotak masuk').click();
  await b.getByRole('button', { name: `Pratinjau: ${domicile}` }).click();
  await expect(b.getByRole('dialog').getByRole('figure').first()).toBeVisible();
  await expectAccessible(b);
  await b.keyboard.press('Escape');

  // Taking it from a sender nobody checked asks first.
  await b.getByRole('button', { name: 'Terima 2 SOP' }).click();
  await expect(b.getByRole('dialog', { name: 'Terima dari pengirim yang belum dikenal?' })).toBeVisible();
  await expectAccessible(b);
  await b.keyboard.press('Escape');
  await enrolSender(b);
  await acceptChosen(b);
  await expect(b.getByRole('button', { name: `Buka ${domicile}` })).toBeVisible();
  const receipt = await takeFile(b, () => b.getByRole('button', { name: 'Buat tanda terima' }).click());
  await section(b, 'Pengaturan').click();
  await expect(b.getByText(/^terdaftar .* · 1 kiriman$/)).toBeVisible();
  await expectAccessible(b);

  // The sender reads that it arrived.
  await openInInbox(a, [receipt]);
  await expect(a.getByText('Kiriman Anda diterima')).toBeVisible();

  // The same again brings nothing; then both sides change the same step.
  await openInInbox(b, [first]);
  await expect(b.getByText('Kiriman ini sudah pernah dibuka di sini.')).toBeVisible();
  await retype(a, 2, 'Memeriksa berkas di loket');
  await retype(b, 2, 'Memeriksa berkas bersama RT');
  const forked = await sendAll(a);
  await openInInbox(b, [forked]);
  await expect(b.getByText('Satu SOP diubah di dua tempat')).toBeVisible();
  await expect(b.getByRole('row').filter({ hasText: 'Bercabang' })).toHaveCount(1);
  await expect(b.getByRole('row').filter({ hasText: 'Tidak ada yang perlu diterima' })).toHaveCount(1);
  await expectAccessibleInEveryTheme(b);
  await b.screenshot({ path: 'test-results/screens/kotak-masuk.png' });
  await acceptChosen(b);
  await expect(b.getByRole('button', { name: `Gabungkan ${domicile}` })).toBeVisible();
  await b.getByRole('button', { name: `Buka ${domicile}` }).click();
  await expect(stepRow(b, 2).getByRole('gridcell', { name: /Memeriksa berkas bersama RT/ })).toBeAttached();
  await one.close();
  await other.close();
});

test('a broken file is refused with its reason, and a parcel is put away with one', async ({ browser }) => {
  test.setTimeout(300_000);
  const one = await openOffice(browser, sender, twoSops);
  const other = await openOffice(browser, receiver);
  const [a, b] = [one.page, other.page];
  const whole = await sendAll(a);
  await openInInbox(b, [
    { ...whole, name: 'terpotong.lajur', buffer: whole.buffer.subarray(0, whole.buffer.length >> 1) },
    { ...whole, name: 'bukan.lajur', buffer: Buffer.from('Bukan kiriman') },
    whole,
  ]);
  const lines = b.getByRole('listbox', { name: 'Kiriman' }).getByRole('option');
  await expect(lines).toHaveCount(3);
  await lines.filter({ hasText: 'terpotong.lajur' }).click();
  await expect(b.getByText(/^Berkas tidak utuh, mungkin terputus saat disalin/)).toBeVisible();
  await expectAccessible(b);

  // By keyboard: down to the whole one, which is refused with a reason.
  await lines.filter({ hasText: 'bukan.lajur' }).click();
  await expect(b.getByText(/^Berkas ini bukan kiriman Lajur/)).toBeVisible();
  await lines.filter({ hasText: 'Kelurahan Melati' }).click();
  await b.getByRole('button', { name: 'Tolak' }).click();
  const dialog = b.getByRole('dialog', { name: 'Tolak kiriman' });
  await expect(dialog.getByRole('button', { name: 'Tolak kiriman' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Salah alamat.');
  await expectAccessible(b);
  await dialog.getByRole('button', { name: 'Tolak kiriman' }).click();
  await expect(b.getByText('Alasan: Salah alamat.')).toBeVisible();
  await section(b, 'Daftar SOP').click();
  await expect(b.getByRole('heading', { name: 'Belum ada SOP di komputer ini' })).toBeVisible();

  // A parcel dropped into the chooser of the register is looked at too, not imported.
  const [chooser] = await Promise.all([
    b.waitForEvent('filechooser'),
    b.getByRole('button', { name: 'Impor berkas' }).click(),
  ]);
  await chooser.setFiles([whole]);
  await expect(b.getByRole('heading', { level: 1, name: 'Kotak masuk' })).toBeVisible();
  await one.close();
  await other.close();
});
