import type { Page } from '@playwright/test';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { expectAccessible } from './support/axe.ts';
import { clickCell, expectSaved, stepRow } from './support/editor.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor } from './support/opening.ts';
import { acceptChosen, enrolSender, makeParcel, openInInbox, openOffice, takeFile } from './support/offices.ts';
import { expectAccessibleInEveryTheme, expectNothingBeside } from './support/reflow.ts';

const title = 'Pelayanan Surat Keterangan Domisili';
const author = { name: 'Rini Contoh', unit: 'Kelurahan Melati', role: 'writer' } as const;
const reviewer = { name: 'Dian Contoh', unit: 'Bagian Organisasi', role: 'organisation' } as const;

async function begin(handlers: Handlers): Promise<void> {
  const made = await handlers['sop.create']({
    from: { kind: 'template', template: 'pelayanan-surat-keterangan-domisili' },
  });
  if (!made.ok) throw new Error(made.error.code);
  const { sop, revision } = made.value;
  const number = { kind: 'setText', field: 'number', text: '400/001/SOP/KEL.MLT/2026' } as const;
  await handlers['sop.change']({ id: sop.id, revision, changes: [number] });
}

async function openSop(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Daftar SOP/ })
    .click();
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).click();
  await expectEditor(page);
}

const activity = (page: Page, step: number) => stepRow(page, step).getByRole('gridcell', { name: /^Kegiatan/ });
const card = (page: Page, text: string) => page.locator('.finding').filter({ hasText: text });
const home = (page: Page) => page.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Daftar SOP' });

/** Answers the dialog of a move, and takes the file that tells the other side. */
async function moveAndSend(page: Page, act: string) {
  await page.getByRole('dialog', { name: act }).getByRole('button', { name: act }).click();
  await page.getByRole('dialog', { name: act }).getByRole('button', { name: 'Kirim berkas .lajur' }).click();
  return makeParcel(page);
}

test('a SOP goes to the reviewer and back with findings, is answered, and found compliant in the second round', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const unit = await openOffice(browser, author, begin);
  const bagian = await openOffice(browser, reviewer);
  const [a, b] = [unit.page, bagian.page];

  // Submitted and sent.
  await openSop(a);
  await expectSaved(a);
  await a.getByRole('button', { name: 'Ajukan reviu', exact: true }).click();
  await a.getByRole('textbox', { name: 'Pesan untuk yang mereviu' }).fill('Mohon direviu minggu ini.');
  await expectAccessible(a);
  const submitted = await moveAndSend(a, 'Ajukan reviu');
  expect(submitted.name).toMatch(/\.lajur$/);
  await expect(a.getByRole('button', { name: /^Status Diajukan/ })).toBeVisible();

  // Locked: a click selects, typing says why nothing happens.
  await clickCell(a, activity(a, 2));
  const before = await activity(a, 2).getAttribute('aria-label');
  await a.keyboard.type('x');
  await expect(a.getByText('SOP sedang direviu. Tarik kembali untuk menyunting.').last()).toBeVisible();
  await expect(a.getByRole('main').getByRole('textbox')).toHaveCount(0);
  expect(await activity(a, 2).getAttribute('aria-label')).toBe(before);

  // Received: looked at first, the sender enrolled, then taken in.
  await expect(b.getByRole('heading', { level: 1, name: 'Kotak masuk' })).toBeVisible();
  await openInInbox(b, [submitted]);
  await expect(b.getByText('Catatan pengirim:')).toHaveCount(0);
  await enrolSender(b);
  await acceptChosen(b);
  await b.getByRole('button', { name: `Buka ${title}` }).click();
  await expect(b.getByRole('tab', { name: /^Temuan/, selected: true })).toBeVisible();
  await expect(b.getByText('Pesan penulis: Mohon direviu minggu ini.')).toBeVisible();

  // Two findings by keyboard: one with a suggested text, one on the whole.
  await clickCell(b, activity(b, 2));
  await b.keyboard.press('Control+Alt+m');
  await expect(b.getByRole('textbox', { name: 'Temuan' })).toBeFocused();
  await b.keyboard.type('Sebutkan apa yang diperiksa.');
  await b.getByRole('checkbox', { name: 'Usul teks pengganti' }).check({ force: true });
  const proposed = 'Memeriksa kelengkapan dan keabsahan berkas';
  await b.getByRole('textbox', { name: 'Usul teks' }).fill(proposed);
  await expectAccessible(b);
  await b.keyboard.press('Control+Enter');
  await expect(card(b, 'Sebutkan apa yang diperiksa.')).toHaveAttribute('class', /card-open/);
  await expect(b.locator('.finding-pin')).toHaveText(['1']);
  await b.getByRole('button', { name: 'Tambah temuan' }).click();
  await b
    .getByRole('button', { name: /^Tempat|Langkah 2/ })
    .first()
    .click();
  await b.getByRole('option', { name: 'Seluruh SOP' }).click();
  await b.getByRole('radio', { name: 'Saran' }).click();
  await b.getByRole('textbox', { name: 'Temuan' }).fill('Sesuaikan dengan Perwal yang baru.');
  await b.getByRole('button', { name: 'Catat temuan' }).click();
  await expect(b.getByText('2 terbuka')).toBeVisible();
  await expectAccessibleInEveryTheme(b);
  await expectNothingBeside(b);
  await b.screenshot({ path: 'test-results/screens/reviu.png' });

  // Settling needs an answer; "sesuai" is not to be had while a Wajib waits.
  await card(b, 'Sebutkan apa yang diperiksa.').locator('.card-title').click();
  await expect(b.getByRole('button', { name: 'Tandai selesai' })).toHaveAttribute('aria-disabled', 'true');
  await b.getByRole('button', { name: 'Tandai selesai' }).press('Enter');
  await expect(b.getByText('Dapat ditandai selesai sesudah ada perubahan atau balasan.').last()).toBeVisible();
  await b.getByRole('button', { name: 'Kirim hasil' }).click();
  const returned = await moveAndSend(b, 'Kembalikan untuk diperbaiki');

  // The author sees the findings beside the page, and takes the text with one key.
  await home(a).click();
  await openInInbox(a, [returned]);
  await enrolSender(a);
  await expect(a.getByText('2 temuan').first()).toBeVisible();
  await acceptChosen(a);
  await openSop(a);
  await expect(a.getByRole('button', { name: /^Status Perlu perbaikan/ })).toBeVisible();
  await a.keyboard.press('Control+3');
  await a.keyboard.press('F8');
  await a.keyboard.press('F8');
  await expect(card(a, 'Sebutkan apa yang diperiksa.')).toHaveAttribute('class', /card-open/);
  await a.keyboard.press('Enter');
  await expect(a.getByText('Usul diterima dan ditulis ke sel.')).toBeVisible();
  await expect.poll(() => activity(a, 2).getAttribute('aria-label')).toContain(proposed);
  await a.keyboard.press('F8');
  await expect(card(a, 'Sesuaikan dengan Perwal')).toHaveAttribute('class', /card-open/);
  await a.keyboard.press('r');
  await a.keyboard.type('Perwal yang baru belum terbit.');
  await a.keyboard.press('Control+Enter');
  await expect(card(a, 'Perwal yang baru belum terbit.')).toBeVisible();
  await expectAccessible(a);
  await a.screenshot({ path: 'test-results/screens/temuan-penulis.png' });
  await a.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Ajukan lagi' }).click();
  const again = await moveAndSend(a, 'Ajukan reviu');

  // Second round: what changed, and which findings wait.
  await home(b)
    .or(b.getByRole('button', { name: 'Tutup reviu' }))
    .first()
    .click();
  await openInInbox(b, [again]);
  await expect(b.getByText('Lebih baru')).toBeVisible();
  await acceptChosen(b);
  await b.getByRole('button', { name: `Buka ${title}` }).click();
  await expect(b.getByText(/^1 perubahan sejak ronde lalu/)).toBeVisible();
  await b.getByRole('button', { name: 'Tampilkan perubahan' }).click();
  await expect(b.getByRole('region', { name: 'Perubahan sejak ronde lalu' }).getByText('Langkah 2')).toBeVisible();
  await expectAccessible(b);
  await b.screenshot({ path: 'test-results/screens/reviu-ronde-2.png' });
  const settle = (text: string) => card(b, text).getByRole('button', { name: 'Tandai selesai' }).click();
  await card(b, 'Sebutkan apa yang diperiksa.').locator('.card-title').click();
  await settle('Sebutkan apa yang diperiksa.');
  // The next one opens by itself.
  await settle('Sesuaikan dengan Perwal');
  await expect(b.getByRole('button', { name: '2 selesai' })).toBeVisible();

  // The papers of the review.
  await b.getByRole('toolbar', { name: 'Alat' }).getByRole('button', { name: 'Berita Acara' }).click();
  const paper = b.getByRole('dialog', { name: 'Berita Acara reviu' });
  await expect(paper.getByRole('heading', { name: 'Butir penilaian' })).toBeVisible();
  await expectAccessible(b);
  await paper.getByText('PDF', { exact: true }).click();
  const minutes = await takeFile(b, () => paper.getByRole('button', { name: 'Buat berkas' }).click());
  expect(minutes.name).toMatch(/\.docx$/);
  await b.getByRole('dialog').getByRole('button', { name: 'Selesai' }).click();

  await b.locator('.verdict-line').getByRole('button').first().click();
  await b.getByRole('option', { name: 'Sesuai' }).click();
  await b.getByRole('button', { name: 'Kirim hasil' }).click();
  const approved = await moveAndSend(b, 'Nyatakan sesuai');
  await home(a).click();
  await openInInbox(a, [approved]);
  await acceptChosen(a);
  await openSop(a);
  await expect(a.getByRole('button', { name: /^Status Sesuai/ })).toBeVisible();
  await unit.close();
  await bagian.close();
});

test('the status of several SOPs is moved together, each with its reason, and the list shows it', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.open(async (handlers) => {
    for (const template of ['pelayanan-surat-keterangan-domisili', 'pelayanan-surat-keterangan-usaha'])
      await handlers['sop.create']({ from: { kind: 'template', template } });
  });
  const rows = page.getByRole('grid', { name: 'Daftar SOP' }).getByRole('row');
  await rows.nth(1).getByRole('checkbox').check({ force: true });
  await rows.nth(2).getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Ubah status' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajukan reviu' });
  await expect(dialog.getByText('Draf → Diajukan')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await dialog.getByRole('button', { name: 'Ajukan reviu' }).click();
  await expect(dialog.getByText('2 SOP sekarang berstatus Diajukan.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await expect(rows.filter({ hasText: 'Diajukan' })).toHaveCount(2);

  // One of them is taken back from its row, for a reason that must be given.
  await rows
    .nth(1)
    .getByRole('button', { name: /^Tindakan untuk/ })
    .click();
  await page.getByRole('menuitem', { name: 'Tarik kembali' }).click();
  const back = page.getByRole('dialog', { name: 'Tarik kembali' });
  await expect(back.getByRole('button', { name: 'Tarik kembali' })).toBeDisabled();
  await back.getByRole('textbox').fill('Salah unit.');
  await back.getByRole('button', { name: 'Tarik kembali' }).click();
  await expect(rows.filter({ hasText: 'Diajukan' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Draf' })).toHaveCount(1);
});
