import { expectAccessible } from './support/axe.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';

const sop = (title: string, number: string, name: string, related: readonly string[] = []) => ({
  title,
  number,
  issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN MAWAR'] },
  related_sops: related,
  approved_by: { position: 'LURAH', name, nip: '198001012005012001' },
  actors: ['Lurah', 'Staf'],
  steps: [
    { text: 'Menerima berkas', performers: [1] },
    { text: 'Menandatangani surat', performers: [0] },
  ],
});
const drafts = [
  sop('Pelayanan Surat Domisili', '001/SOP/KEL.MWR/2026', 'SITI CONTOH', ['SOP Pengelolaan Arsip']),
  sop('Pelayanan Surat Pindah', '001/SOP/KEL.MWR/2026', 'BUDI MISAL'),
  sop('Pelayanan Surat Usaha', '004/SOP/KEL.MWR/2026', 'SITI CONTOH'),
];

test('drafts are imported, checked and laid side by side in one go', async ({ page, lajur }) => {
  await lajur.open();
  await importThroughDialog(
    page,
    'Impor berkas',
    drafts.map((draft, index) => jsonFile(`${index}.json`, JSON.stringify(draft))),
  );
  await page.getByRole('button', { name: 'Periksa semua' }).click();
  const survey = page.getByRole('dialog', { name: 'Pemeriksaan daftar SOP' });
  await expect(survey.getByText(/^3 SOP diperiksa, \d hal perlu dilihat\.$/)).toBeVisible();
  await expect(survey.getByText('Nomor 001/SOP/KEL.MWR/2026 dipakai 2 SOP.')).toBeVisible();
  await expect(survey.getByText('NIP 198001012005012001 ditulis untuk 2 nama.')).toBeVisible();
  await expect(survey.getByText('Jabatan LURAH ditulis untuk 2 orang.')).toBeVisible();
  await expect(
    survey.getByText('“SOP Pengelolaan Arsip” disebut dalam Keterkaitan, tetapi tidak ada di daftar.'),
  ).toBeVisible();
  await expect(
    survey.getByText('KELURAHAN MAWAR, 2026: 002/SOP/KEL.MWR/2026, 003/SOP/KEL.MWR/2026 belum dipakai.'),
  ).toBeVisible();
  await expect(survey.getByRole('heading', { name: 'SOP dengan masalah: 3' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/pemeriksaan.png' });
  await expectAccessible(page);

  // A SOP that is named leads to it.
  await survey.getByRole('button', { name: 'Pelayanan Surat Pindah' }).first().click();
  await expect(page.getByRole('heading', { name: 'Pelayanan Surat Pindah', level: 1 })).toBeVisible();
});
