import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { createDispatcher } from '../../electron/contract/dispatcher.ts';
import type { Handlers } from '../../electron/contract/dispatcher.ts';
import { inProcess } from '../../electron/contract/inProcess.ts';
import { manualService } from '../../electron/services/manual/manualService.ts';
import type { Status } from '../../sop/model/sop.ts';
import { anchorAt } from '../../sop/review/anchors.ts';
import { approvedSop } from '../electron/handover/approved.ts';
import { bringTo } from '../support/statusWalk.ts';
import { expectAccessible } from './support/axe.ts';
import { carry, clickCell, expectSaved, middleOf, stepRow, symbolCell } from './support/editor.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import { withHistory } from './support/forks.ts';
import { expect, test } from './support/lajur.ts';
import { expectEditor, leaveDialog } from './support/opening.ts';

/**
 * The pictures of the user manual, taken from the app as it is. They are only written on request (LAJUR_PICTURES=1), so that a
 * test run leaves the checkout alone; that every screen the manual shows can be reached is tested each time.
 */
const folder =
  process.env['LAJUR_PICTURES'] === '1'
    ? path.join(root, 'resources/panduan/gambar')
    : path.join(root, 'test-results/panduan');
const taken = new Set<string>();

async function take(page: Page, name: string): Promise<void> {
  // The caret blinks and the clock runs: the picture is of the screen at rest.
  await page.screenshot({ path: path.join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
  taken.add(`${name}.png`);
}

const office = {
  government: 'Pemerintah Kota Contoh',
  unitLines: ['Kecamatan Contoh', 'Kelurahan Melati'],
  unitCode: 'KEL.MLT',
  approval: {
    prefix: '',
    position: 'Lurah Melati',
    name: 'Wati Contoh, S.Sos',
    rank: 'Penata Tingkat I',
    nip: '19000101 192001 2 001',
  },
};

/** SOPs of a kelurahan in several states, begun from templates. */
const sops: readonly (readonly [string, string, Status])[] = [
  ['pelayanan-surat-keterangan-domisili', '400/001/SOP/KEL.MLT/2026', 'draft'],
  ['pelayanan-surat-keterangan-usaha', '400/002/SOP/KEL.MLT/2026', 'inForce'],
  ['pelayanan-surat-pengantar-nikah', '400/003/SOP/KEL.MLT/2026', 'awaitingApproval'],
  ['pelayanan-legalisasi-dokumen', '400/004/SOP/KEL.MLT/2026', 'submitted'],
  ['penanganan-pengaduan-masyarakat', '400/005/SOP/KEL.MLT/2026', 'inForce'],
  ['pengelolaan-surat-masuk', '', 'draft'],
];

async function fill(handlers: Handlers): Promise<void> {
  const call = inProcess(createDispatcher(handlers, { log: () => undefined, reference: () => '' }));
  await handlers['settings.set']({ user: { name: 'Budi Contoh', position: 'Staf Pelayanan' }, office });
  for (const [template, number, status] of sops) {
    const made = await handlers['sop.create']({ from: { kind: 'template', template } });
    if (!made.ok) throw new Error(made.error.code);
    const { sop, revision } = made.value;
    const changed = await handlers['sop.change']({
      id: sop.id,
      revision,
      changes: [
        { kind: 'setText', field: 'number', text: number },
        { kind: 'setDate', field: 'created', value: { text: '5 Januari 2026', iso: '2026-01-05' } },
        { kind: 'setDate', field: 'effective', value: { text: '2 Februari 2026', iso: '2026-02-02' } },
      ],
    });
    if (!changed.ok) throw new Error(`${changed.error.code} ${changed.error.detail}`);
    await bringTo(call, sop.id, status);
  }
}

/** Bagian Organisasi finds two things in the SOP that was submitted, and sends it back. */
async function review(handlers: Handlers): Promise<void> {
  const call = inProcess(createDispatcher(handlers, { log: () => undefined, reference: () => '' }));
  const asked = { query: '', unit: null, status: 'submitted', archived: false, offset: 0, limit: 1 } as const;
  const listed = await call('register.list', asked);
  const id = listed.ok ? (listed.value.rows[0]?.id ?? '') : '';
  const opened = await call('sop.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  const { sop, revision } = opened.value;
  const [step, lane] = [sop.steps[2], sop.lanes[1]];
  if (step === undefined || lane === undefined) throw new Error('nothing to find fault with');
  await call('settings.set', {
    user: { name: 'Dian Contoh', position: 'Analis Kebijakan', role: 'organisation' },
    office: { ...office, unitLines: ['Sekretariat Daerah', 'Bagian Organisasi'] },
  });
  const acts = [
    {
      kind: 'opened',
      finding: 'cell',
      anchor: anchorAt(sop, [{ at: 'step', step: step.id, column: 'activity' }]),
      severity: 'required',
      text: 'Sebutkan apa yang diperiksa supaya petugas tahu batas tugasnya.',
      proposal: `${step.activity} dan kelengkapannya`,
    },
    {
      kind: 'opened',
      finding: 'column',
      anchor: anchorAt(sop, [{ at: 'lane', lane: lane.id }]),
      severity: 'suggestion',
      text: 'Samakan nama pelaksana dengan nama jabatan di SOTK.',
      proposal: null,
    },
  ] as const;
  await call('review.record', { sop: id, acts });
  await call('sop.move', { id, revision, to: 'needsRevision', reason: 'Ada satu yang wajib diperbaiki.' });
  await call('settings.set', { user: { name: 'Budi Contoh', position: 'Staf Pelayanan', role: 'writer' }, office });
}

/** A table as Excel puts it on the clipboard, with the slips that such tables have. */
const copied = [
  ['No', 'Kegiatan', 'Pemohon', 'Staf', 'Kasi', 'Lurah', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'],
  ['1', 'Menyerahkan berkas permohonan', 'V', '', '', '', 'KTP dan KK', '5 mnt', 'Berkas permohonan', ''],
  ['2', 'Memeriksa kelengkapan berkas', '', 'V', '', '', 'Berkas permohonan', '10 menit', 'Berkas lengkap', ''],
  ['3', 'Jika tidak lengkap, kembali ke langkah 1', '', 'V', '', '', 'Berkas permohonan', '5 menit', 'Catatan', ''],
  ['4', 'Mengetik surat keterangan', '', 'V', '', '', 'Berkas lengkap', '15 menit', 'Konsep surat', ''],
  ['5', 'Memaraf konsep surat', '', '', 'V', '', 'Konsep surat', '§ menit', 'Konsep berparaf', ''],
  ['6', 'Menandatangani surat keterangan', '', '', '', 'V', 'Konsep berparaf', '30 menit', 'Surat keterangan', ''],
  ['7', 'Menerima surat keterangan', 'V', '', '', '', 'Surat keterangan', '2 menit', 'Tanda terima', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

const register = (page: Page): Locator => page.getByRole('grid', { name: 'Daftar SOP' });

async function openSop(page: Page, title: string): Promise<void> {
  await register(page).getByText(title).click();
  await expectEditor(page);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectSaved(page);
}

const section = (page: Page, name: string): Locator =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });

test.beforeAll(() => mkdirSync(folder, { recursive: true }));

test('the first start is shown', async ({ page, lajur }) => {
  await lajur.openFirst();
  await expect(page.getByRole('textbox', { name: 'Nama', exact: true })).toBeFocused();
  await page.keyboard.type('Budi Contoh');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Pemerintah daerah' }).fill(office.government);
  await page.getByRole('textbox', { name: 'Perangkat daerah atau kelurahan' }).fill('Kelurahan Melati');
  await take(page, 'mulai-instansi');
});

test('the screens around the editor are shown', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open(fill);
  await expect(register(page).getByRole('row')).toHaveCount(sops.length + 1);
  await expect(register(page).locator('.thumbnail img')).toHaveCount(sops.length);
  await take(page, 'daftar');

  await section(page, 'Templat').click();
  await expect(page.getByRole('figure', { name: /^Halaman 1/ })).toBeVisible();
  await take(page, 'templat');
  await section(page, 'Pengaturan').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
  await take(page, 'pengaturan');

  await section(page, 'Daftar SOP').click();
  await register(page)
    .getByRole('checkbox', { name: /Domisili/ })
    .check({ force: true });
  await page.getByRole('button', { name: 'Gandakan untuk unit lain' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nama unit, baris 1' }).fill('Kelurahan Seruni');
  await dialog.getByRole('textbox', { name: 'Kode pada nomor, baris 1' }).fill('KEL.SRN');
  await dialog.getByRole('button', { name: 'Lihat penggantian' }).click();
  await expect(dialog.getByRole('region', { name: 'Semua penggantian' })).toBeVisible();
  await take(page, 'gandakan');
});

test('sending, forms and backups are shown', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open(fill);
  await expect(register(page).getByRole('row')).toHaveCount(sops.length + 1);
  await register(page)
    .getByRole('checkbox', { name: /Domisili/ })
    .check({ force: true });
  await page.getByRole('button', { name: 'Kirim berkas .lajur' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Buat berkas' })).toBeVisible();
  await take(page, 'kirim');
  await page.keyboard.press('Escape');

  await section(page, 'Formulir').click();
  await page.getByRole('button', { name: 'Formulir baru' }).click();
  await page.getByRole('menuitem', { name: 'Monitoring pelaksanaan SOP', exact: true }).click();
  await page.getByLabel('Satuan Kerja').fill('Kelurahan Melati');
  await page.getByLabel('Prosedur, baris 1').fill('Pelayanan Surat Keterangan Domisili');
  await expect(page.getByText(/^Tersimpan hari ini/)).toBeVisible();
  await take(page, 'formulir');

  await page.getByRole('button', { name: 'Cadangan', exact: true }).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByText(/^Cadangan dibuat hari ini .* dan sudah diperiksa\.$/)).toBeVisible();
  await expect(page.getByText('Tidak ada yang berbeda.')).toBeVisible();
  await take(page, 'cadangan');
});

test('the editor and its dialogs are shown', async ({ page, lajur, context }) => {
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lajur.open(fill);
  await openSop(page, 'Pelayanan Surat Keterangan Domisili');
  await clickCell(page, stepRow(page, 4).getByRole('gridcell', { name: /^Kegiatan/ }));
  await take(page, 'penyunting');

  await page.getByRole('button', { name: /^Waktu terpendek/ }).click();
  await expect(page.getByRole('dialog', { name: 'Waktu penyelesaian' })).toBeVisible();
  await take(page, 'waktu');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Gaya: / }).click();
  await expect(page.getByRole('dialog', { name: 'Gaya cetak' }).locator('.style-preview svg').first()).toBeVisible();
  await take(page, 'gaya');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ekspor SOP' })).toBeVisible();
  await take(page, 'ekspor');
  await page.keyboard.press('Escape');

  await page.evaluate((text) => navigator.clipboard.writeText(text), copied);
  await page.getByRole('button', { name: 'Tempel tabel' }).click();
  await expect(page.getByRole('dialog', { name: /^Tempel tabel/ }).getByRole('grid')).toBeVisible();
  await take(page, 'tempel');
  await page.keyboard.press('Escape');

  // The check of the draft sends back to typing it; here it is led to the desk that takes the papers in.
  await clickCell(page, symbolCell(page, 5, 4));
  const handle = page.locator('.branch-handle[data-branch="no"]').first();
  await carry(page, handle, await middleOf(symbolCell(page, 2, 1)));
  await expect(page.locator('.dashed-arrows polyline').first()).toBeVisible();
  await take(page, 'arah');
  await page.keyboard.press('Escape');
  await page.mouse.up();

  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Sekeliling gelap' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await take(page, 'gelap');
});

test('findings beside the page are shown', async ({ page, lajur }) => {
  await lajur.open(async (handlers) => {
    await fill(handlers);
    await review(handlers);
  });
  await openSop(page, 'Pelayanan Legalisasi Dokumen');
  await page.getByRole('tab', { name: /^Temuan/ }).click();
  await page.locator('.finding').filter({ hasText: 'Sebutkan apa yang diperiksa' }).locator('.card-title').click();
  await expect(page.getByRole('button', { name: 'Terima usul' })).toBeVisible();
  await take(page, 'temuan');
});

test('two versions beside each other are shown', async ({ page, lajur }) => {
  await lajur.open(withHistory);
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText('Pengelolaan Surat Keluar').click();
  await page.getByRole('button', { name: 'Banding versi' }).first().click();
  await expect(page.getByRole('heading', { name: '2 perubahan' })).toBeVisible();
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(page.getByText('Perubahan 2 dari 2')).toBeVisible();
  await take(page, 'banding');
});

test('an official that is offered and a fix on the page are shown', async ({ page, lajur }) => {
  test.setTimeout(300_000);
  await lajur.open(fill);
  const slip = {
    issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN MELATI'] },
    title: 'Pelayanan Surat Rekomendasi',
    created: { text: '14 Februri 2026', iso: null },
    actors: ['Pemohon', 'Staf', 'Lurah'],
    steps: [
      {
        text: 'Menyerahkan berkas permohonan',
        performers: [0],
        requirements: ['KTP'],
        time: '5 menit',
        outputs: ['Berkas'],
      },
      {
        text: 'Memeriksa berkas',
        performers: [1],
        kind: 'decision',
        yes: 3,
        no_target: 3,
        requirements: ['Berkas'],
        time: '10 menit',
        outputs: ['Berkas lengkap'],
      },
      {
        text: 'Menandatangani surat',
        performers: [2],
        requirements: ['Berkas lengkap'],
        time: '15 menit',
        outputs: ['Surat rekomendasi'],
      },
    ],
  };
  await importThroughDialog(page, 'Impor', [jsonFile('rekomendasi.json', JSON.stringify(slip))]);
  await leaveDialog(page);
  await openSop(page, slip.title);
  await clickCell(page, page.getByRole('button', { name: /^Disahkan oleh, nama/ }));
  await page.keyboard.type('wat');
  await expect(page.getByRole('option', { name: /Wati Contoh/ })).toBeVisible();
  await take(page, 'pejabat');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');

  await page.keyboard.press('F8');
  for (let walked = 0; walked < 8; walked += 1) {
    if ((await page.locator('.dashed-arrows polyline').count()) > 0) break;
    await page.keyboard.press('F8');
  }
  await expect(page.locator('.dashed-arrows polyline').first()).toBeVisible();
  await take(page, 'masalah');
});

test('F1 opens the manual over any screen, and it leads from page to page without a mouse', async ({ page, lajur }) => {
  await lajur.open();
  await page.keyboard.press('F1');
  const manual = page.getByRole('dialog', { name: 'Panduan' });
  await expect(manual.getByRole('article', { name: 'Memulai Lajur' })).toBeVisible();
  await expectAccessible(page);
  await manual.getByRole('button', { name: 'Berikutnya' }).focus();
  await page.keyboard.press('Enter');
  await expect(manual.getByRole('article', { name: 'Membuat SOP baru' })).toBeVisible();
  await manual.getByRole('navigation').getByRole('button', { name: 'Mengekspor dan mencetak' }).click();
  await expect(manual.getByRole('img', { name: /^Ekspor/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/panduan.png' });
  await page.keyboard.press('Escape');
  await expect(manual).toBeHidden();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  await expectEditor(page);
  await page.keyboard.press('F1');
  await expect(manual.getByRole('article', { name: 'Mengekspor dan mencetak' })).toBeVisible();
});

test('pictures of a SOP on its way to be signed', async ({ page, lajur }) => {
  await lajur.open(async (handlers) => {
    const dispatch = createDispatcher(handlers, { log: () => undefined, reference: () => 'R', checkOutput: true });
    await approvedSop({ call: inProcess(dispatch) });
  });
  await page.getByRole('row').getByRole('rowheader').first().click();
  await expectEditor(page);
  await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ekspor dan pengesahan' });
  await dialog.getByText('Kotak QR untuk BSrE', { exact: true }).click();
  await expect(dialog.getByText('Kotak QR', { exact: true })).toBeVisible();
  await take(page, 'pengesahan-ekspor');
  await dialog.getByText('Sertifikat di komputer ini (.p12)', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Ekspor PDF', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani sekarang' }).click();
  const overview = page.getByRole('dialog', { name: 'Pengesahan', exact: true });
  await expect(overview.getByText('SOP ini menunggu paraf Kasubag.')).toBeVisible();
  await take(page, 'pengesahan');
});

test('every picture the manual shows was taken', async () => {
  const listed = await manualService(path.join(root, 'resources'))['manual.list']({});
  if (!listed.ok) throw new Error('no manual');
  const shown = listed.value.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : [])),
  );
  expect([...taken].toSorted()).toEqual([...new Set(shown)].toSorted());
});
