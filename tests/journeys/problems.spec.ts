import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expectSaved, stepRow, symbolCell } from './support/editor.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';
import { leaveDialog, openFromRegister } from './support/opening.ts';

/** A SOP with slips that a clerk makes, one of each kind that can be put right with a press. */
const slips = {
  issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN SUKAMAJU'] },
  number: '001/SOP/KEL.SKMJ/2022',
  title: 'SOP Pelayanan Surat Keterangan Tidak Mampu',
  created: { text: '14 Februri 2022', iso: null },
  revised: { text: '18 Februari 2022', iso: '2022-02-18' },
  effective: { text: '11 April 2022', iso: '2022-04-11' },
  approved_by: { position: 'Lurah', name: 'Siti Contoh, S.IP', rank: 'Penata', nip: '19800101 200501 2 001' },
  legal_basis: [
    'Peraturan Daerah Nomor 7 Tahun 2016 tentang Perangkat Daerah',
    'Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur',
  ],
  qualifications: ['Memahami tata naskah dinas'],
  related_sops: ['SOP Surat Masuk'],
  equipment: ['Komputer'],
  warnings: ['Apabila berkas tidak lengkap, maka permohonan tidak dapat diproses'],
  records: ['Buku agenda'],
  actors: ['Camat', 'Pemohon', 'Kasi Pelayanan', 'Lurah'],
  steps: [
    step('menyerahkan berkas permohonan.', 'Pemohon', 'Surat pengantar RT', '5 menit', 'Berkas permohonan'),
    {
      ...step(
        'Menerima berkas, memeriksa berkas dan mengetik surat keterangan',
        'Kasi Pelayanan',
        'Berkas permohonan',
        '§ meni',
        'Draf surat',
      ),
      kind: 'decision',
      no_target: 1,
    },
    {
      ...step('Memeriksa draf surat', 'Lurah', 'Draf surat', '10 menit', 'Draf surat berparaf'),
      kind: 'decision',
      yes: 4,
      no_target: 4,
    },
    step('Penandatanganan surat keterangan', 'Lurah', 'Draf surat berparaf', '30 menit', 'Surat keterangan'),
    step('Menerima surat keterangan', 'Pemohon', 'Surat keterangan', '1 menit', 'Surat keterangan'),
  ],
};

function step(text: string, performer: string, requirement: string, time: string, output: string) {
  return { text, performers: [performer], requirements: [requirement], time, outputs: [output] };
}

async function openSlips(page: Page, lajur: { open(): Promise<void> }): Promise<Locator> {
  await lajur.open();
  await importThroughDialog(page, 'Impor', [jsonFile('keluhan.json', JSON.stringify(slips))]);
  await leaveDialog(page);
  await openFromRegister(page, slips.title);
  await expect(stepRow(page, 5)).toBeAttached();
  return page.getByRole('complementary', { name: 'Panel' });
}

/** Leaves the SOP and begins a new one. */
async function beginBlank(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Daftar SOP' }).click();
  await expect(page.getByRole('heading', { name: 'Daftar SOP' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: 'SOP tanpa nama' })).toBeVisible();
}

const dashedArrows = '.dashed-arrows polyline';
const newWords = '.fix-marks text';

test('problems are walked, previewed on the page and put right by keys alone, and undone like any edit', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  const panel = await openSlips(page, lajur);
  await page.keyboard.press('F8');
  const tab = panel.getByRole('tab', { name: /^Masalah/ });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(tab).toContainText('10');
  const date = panel.getByRole('button', {
    name: 'Tanggal pembuatan “14 Februri 2022” tidak terbaca sebagai tanggal.',
  });
  await expect(date).toHaveAttribute('aria-expanded', 'true');
  // The proposal stands on the page before it is made, and the document is as it was.
  await expect(page.locator(newWords)).toHaveText('14 Februari 2022');
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/masalah-usulan.png' });

  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText('Sudah diterapkan: Tulis 14 Februari 2022. 9 masalah tersisa.')).toBeVisible();
  await expect(tab).toContainText('9');
  const both = panel.getByRole('button', { name: 'Kedua cabang langkah 3 menuju langkah 4.' });
  await expect(both).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator(dashedArrows)).not.toHaveCount(0);
  await expect(symbolCell(page, 3, 4)).toBeFocused();
  await page.screenshot({ path: 'test-results/screens/masalah-panah.png' });
  await page.keyboard.press('Alt+Enter');
  await expect(symbolCell(page, 3, 4)).toHaveAccessibleName(/Tidak kembali ke langkah 2/);
  await expect(page.getByText(/8 masalah tersisa\.$/)).toBeVisible();

  // Walking back and forth, and typing in a cell: no proposal lies over what is typed.
  await page.keyboard.press('F8');
  const second = await panel.locator('.card-open .card-title').textContent();
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('F8');
  await expect(panel.locator('.card-open .card-title')).toHaveText(second ?? '');
  await page.keyboard.press('Control+z');
  await expect(symbolCell(page, 3, 4)).not.toHaveAccessibleName(/Tidak kembali ke langkah 2/);
  await page.keyboard.press('Control+z');
  await expect(panel.getByRole('button', { name: /“14 Februri 2022” tidak terbaca/ })).toBeVisible();
});

test('a proposal leaves the page when its author goes elsewhere or types in its cell', async ({ page, lajur }) => {
  const panel = await openSlips(page, lajur);
  await page.keyboard.press('Control+2');
  await panel.getByRole('button', { name: /^Kegiatan langkah 4 tidak diawali kata kerja aktif/ }).click();
  await expect(page.locator(newWords).first()).toHaveText('Menandatangani surat keterangan');
  await panel.getByRole('button', { name: /^Kegiatan langkah 4/ }).press('F8');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator(newWords)).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(newWords)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type(' dan arsip');
  await page.keyboard.press('Enter');
  await expect(
    stepRow(page, 4).getByRole('gridcell', { name: /Penandatanganan surat keterangan dan arsip$/ }),
  ).toBeAttached();
});

test('the rule behind a problem is read in the panel, and the keyboard comes back to its card', async ({
  page,
  lajur,
}) => {
  const panel = await openSlips(page, lajur);
  await page.keyboard.press('Control+2');
  const problem = panel.getByRole('button', { name: /^Kolom pelaksana Camat tidak memiliki simbol/ });
  await problem.click();
  // The column goes and other lines break anew; no word of theirs is another.
  await expect(page.getByRole('columnheader', { name: /Camat/ })).toHaveCount(0);
  await expect(page.locator(newWords)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Dasar aturan' }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Kolom pelaksana tanpa simbol' })).toBeFocused();
  await expect(panel.getByText('PRA-005')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/masalah-aturan.png' });
  await panel.getByRole('button', { name: 'Kembali ke masalah' }).press('Enter');
  await expect(problem).toBeFocused();
  await panel.getByRole('button', { name: /^Peringatan/ }).press('Enter');
  await expect(problem).toBeHidden();
});

test('a problem is skipped with a reason that is kept, and taken up again', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  const panel = await openSlips(page, lajur);
  await page.keyboard.press('Control+2');
  const date = panel.getByRole('button', { name: /“14 Februri 2022” tidak terbaca/ });
  await date.click();
  // So low a window that the question has no room under its card: it is brought into view with its buttons.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1366, height: 420 });
  await panel.getByRole('button', { name: 'Lewati' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Lewati masalah ini' })).toBeInViewport({ ratio: 1 });
  if (size !== null) await page.setViewportSize(size);
  const reason = panel.getByRole('textbox', { name: 'Mengapa dilewati?' });
  await expect(reason).toBeFocused();
  await expect(
    panel.getByText('Kesalahan yang dilewati tetap diperingatkan saat SOP diekspor untuk disahkan.'),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(reason).toBeVisible();
  await page.keyboard.type('Tertulis begitu di lembar asli');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Masalah dilewati. 9 masalah tersisa.')).toBeVisible();
  await expect(date).toBeHidden();
  await expectSaved(page);

  // It is in the document: still there after a restart, and an error to the export.
  await lajur.restart();
  await openFromRegister(page, slips.title);
  await page.keyboard.press('Control+2');
  await panel.getByRole('button', { name: 'Dilewati 1' }).press('Enter');
  await expect(panel.getByText('Alasan: Tertulis begitu di lembar asli')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/masalah-dilewati.png' });
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ekspor SOP' }).getByText(/2 kesalahan/)).toBeVisible();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Periksa lagi' }).press('Enter');
  await expect(date).toBeVisible();
});

test('fixes that change no meaning are ticked in a list and made in one step to undo', async ({ page, lajur }) => {
  const panel = await openSlips(page, lajur);
  await page.keyboard.press('Control+2');
  await panel.getByRole('button', { name: 'Perbaiki 4 sekaligus' }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Perbaiki sekaligus' })).toBeFocused();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/masalah-sekaligus.png' });
  await panel.getByRole('checkbox', { name: /Kolom pelaksana Camat/ }).press('Space');
  await panel.getByRole('button', { name: 'Terapkan 3 perbaikan' }).press('Enter');
  await expect(page.getByText(/^3 perbaikan diterapkan\./)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Pelayanan Surat Keterangan Tidak Mampu' })).toBeVisible();
  await expect(
    stepRow(page, 1).getByRole('gridcell', { name: 'Kegiatan, langkah 1: Menyerahkan berkas permohonan' }),
  ).toBeAttached();
  await expect(panel.getByRole('button', { name: /^Kolom pelaksana Camat/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: slips.title })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Perbaiki 4 sekaligus' })).toBeVisible();
});

test('a step with several activities is cut into steps below each other, and the arrows follow', async ({
  page,
  lajur,
}) => {
  const panel = await openSlips(page, lajur);
  await page.keyboard.press('Control+2');
  await panel.getByRole('button', { name: 'Pecah jadi 3 langkah' }).press('Enter');
  await expect(
    stepRow(page, 3).getByRole('gridcell', { name: 'Kegiatan, langkah 3: Memeriksa berkas' }),
  ).toBeAttached();
  await expect(symbolCell(page, 3, 3)).toHaveAccessibleName(
    'Kasi Pelayanan, keputusan, Ya ke langkah 4, Tidak kembali ke langkah 1',
  );
  await expect(stepRow(page, 7)).toBeAttached();
});

test('a sign in the margin opens the card; a new SOP shows what is left to fill, not a wall of faults', async ({
  page,
  lajur,
}) => {
  const panel = await openSlips(page, lajur);
  await page.locator('.problem-mark.mark-error').nth(1).click();
  await expect(panel.getByRole('button', { name: 'Kedua cabang langkah 3 menuju langkah 4.' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );

  await beginBlank(page);
  await page.keyboard.press('Control+2');
  await expect(panel.getByRole('button', { name: 'Belum diisi 12' })).toBeVisible();
  await expect(page.getByRole('contentinfo').getByText('12 belum diisi, 7 wajib')).toBeVisible();
  await expect(page.locator('.problem-mark')).toHaveCount(0);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/masalah-kosong.png' });
  await panel.getByRole('button', { name: 'Tabel langkah wajib' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Tambah langkah pertama' })).toBeFocused();
  await panel.getByRole('button', { name: 'Dasar Hukum wajib' }).press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName('Dasar hukum: kosong');
});

test('a number that another SOP has is reported while it is typed', async ({ page, lajur }) => {
  const panel = await openSlips(page, lajur);
  await beginBlank(page);
  await panel.getByRole('textbox', { name: 'Nama SOP' }).fill('Pelayanan Surat Kematian');
  await panel.getByRole('textbox', { name: 'Nomor SOP' }).fill(slips.number);
  await page.keyboard.press('Control+2');
  await expect(
    panel.getByRole('button', { name: `Nomor ${slips.number} juga dipakai SOP “${slips.title}”.` }),
  ).toBeVisible();
});
