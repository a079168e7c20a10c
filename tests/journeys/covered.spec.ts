import type { Page } from '@playwright/test';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, expectSaved, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { acceptChosen, enrolSender, makeParcel, openInInbox, openOffice } from './support/offices.ts';
import type { CarriedFile } from './support/offices.ts';
import { expectEditor } from './support/opening.ts';
import { expectAccessibleInEveryTheme } from './support/reflow.ts';

const title = 'Pelayanan Surat Keterangan Domisili';
const sender = { name: 'Rini Contoh', unit: 'Kelurahan Melati', role: 'writer' } as const;
const receiver = { name: 'Dian Contoh', unit: 'Bagian Organisasi', role: 'organisation' } as const;

async function oneSop(handlers: Handlers): Promise<void> {
  const made = await handlers['sop.create']({
    from: { kind: 'template', template: 'pelayanan-surat-keterangan-domisili' },
  });
  if (!made.ok) throw new Error(made.error.code);
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
const activity = (page: Page, step: number) => stepRow(page, step).getByRole('gridcell', { name: /^Kegiatan/ });
const home = (page: Page) => page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Daftar SOP' });

async function openSop(page: Page): Promise<void> {
  await section(page, 'Daftar SOP').click();
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).click();
  await expectEditor(page);
}

async function retype(page: Page, step: number, text: string): Promise<void> {
  await clickCell(page, activity(page, step));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expectSaved(page);
}

async function sendOnly(page: Page): Promise<CarriedFile> {
  await section(page, 'Daftar SOP').click();
  const rows = page.getByRole('grid', { name: 'Daftar SOP' }).getByRole('row');
  await rows.nth(1).getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Kirim berkas .lajur' }).click();
  const parcel = await makeParcel(page);
  await page.keyboard.press('Escape');
  return parcel;
}

test('what is typed in a dialog is undone there, and the SOP below it stays', async ({ browser }) => {
  test.setTimeout(300_000);
  const office = await openOffice(browser, sender, oneSop);
  const { page } = office;
  await openSop(page);
  await retype(page, 2, 'Memeriksa berkas di loket');
  await page.getByRole('button', { name: 'Ajukan reviu', exact: true }).click();
  const asked = page.getByRole('textbox', { name: 'Pesan untuk yang mereviu' });
  await asked.fill('');
  await asked.pressSequentially('Mohon segera.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(asked).not.toHaveValue('Mohon segera.');
  await page.getByRole('button', { name: 'Batal' }).click();
  await expect(activity(page, 2)).toHaveAccessibleName(/Memeriksa berkas di loket/);
  // Without a dialog over it, the same keys are the SOP's.
  await clickCell(page, activity(page, 2));
  await page.keyboard.press('Control+z');
  await expect(activity(page, 2)).not.toHaveAccessibleName(/Memeriksa berkas di loket/);
  await office.close();
});

test('a fork is merged in the inbox before it is taken, and what became of it is told after a reload', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const one = await openOffice(browser, sender, oneSop);
  const other = await openOffice(browser, receiver);
  const [a, b] = [one.page, other.page];
  await openInInbox(b, [await sendOnly(a)]);
  await enrolSender(b);
  await acceptChosen(b);
  await openSop(a);
  await retype(a, 2, 'Memeriksa berkas di loket');
  await home(a).click();
  await openSop(b);
  await retype(b, 2, 'Memeriksa berkas bersama RT');
  await home(b).click();
  await openInInbox(b, [await sendOnly(a)]);
  await expect(b.getByText('Satu SOP diubah di dua tempat')).toBeVisible();
  await expectAccessibleInEveryTheme(b);
  await b.screenshot({ path: 'test-results/screens/kotak-masuk-gabung.png' });

  await b.getByRole('button', { name: 'Bandingkan dan gabungkan' }).click();
  await expect(b.getByRole('heading', { name: '1 hal diubah keduanya' })).toBeVisible();
  await expectAccessible(b);
  await b.screenshot({ path: 'test-results/screens/gabung-dari-kotak-masuk.png' });
  // Leaving it takes nothing.
  await b.keyboard.press('Escape');
  await expect(b.getByRole('button', { name: 'Bandingkan dan gabungkan' })).toBeVisible();
  await b.getByRole('button', { name: 'Bandingkan dan gabungkan' }).click();
  await b.getByRole('radio', { name: /^Keduanya/ }).check({ force: true });
  await b.getByRole('button', { name: 'Simpan gabungan' }).click();
  await expectEditor(b);
  await expect(activity(b, 2)).toHaveAccessibleName(/Memeriksa berkas bersama RT,? Memeriksa berkas di loket/);

  await home(b).click();
  await b.reload();
  await section(b, 'Kotak masuk').click();
  await b.getByRole('listbox', { name: 'Kiriman' }).getByRole('option').first().click();
  await expect(b.getByText('Kiriman ini sudah diterima.')).toBeVisible();
  await expect(b.getByRole('list', { name: 'SOP yang diterima' }).getByText('Dipakai')).toBeVisible();
  await expectAccessible(b);
  await b.screenshot({ path: 'test-results/screens/kotak-masuk-diterima.png' });

  await section(b, 'Pengaturan').click();
  await b.getByRole('button', { name: 'Ganti nama kunci Kelurahan Melati' }).click();
  const dialog = b.getByRole('dialog', { name: 'Ganti nama kunci Kelurahan Melati' });
  await dialog.getByRole('textbox', { name: 'Nama pengirim' }).fill('Kelurahan Melati Baru');
  await expectAccessible(b);
  await dialog.getByRole('button', { name: 'Simpan nama' }).click();
  await expect(b.getByRole('button', { name: 'Lupakan kunci Kelurahan Melati Baru' })).toBeVisible();
  await b.screenshot({ path: 'test-results/screens/pengaturan-kunci.png' });
  await one.close();
  await other.close();
});
