import type { GridRow, Paper, PaperBlock } from '../../sop/paper/paper.ts';

const long =
  'Dokumen ini disusun agar setiap pelaksana mengetahui urutan pekerjaan, kelengkapan yang dibutuhkan, waktu yang disediakan dan keluaran yang dihasilkan pada setiap langkah pelayanan kepada masyarakat.';

const findings = Array.from({ length: 26 }, (_, index): GridRow => ({
  least: index % 5 === 0 ? 14 : 0,
  cells: [
    { lines: [{ text: `${index + 1}` }], align: 'center' },
    { lines: [{ text: index % 4 === 0 ? `${long} ${long}` : 'Langkah belum menyebut waktu.' }] },
    {
      lines: [
        { checkBox: index % 3 === 0 ? 'ticked' : 'empty', text: 'Sudah ditindaklanjuti' },
        { checkBox: 'empty', text: 'Belum ditindaklanjuti karena masih menunggu tanggapan penyusun' },
      ],
    },
  ],
}));

/** Office, persons and findings are invented. */
const record: readonly PaperBlock[] = [
  {
    kind: 'letterhead',
    logo: 'a'.repeat(64),
    lines: ['PEMERINTAH KOTA CONTOH', 'SEKRETARIAT DAERAH'],
    address: ['Jalan Contoh Nomor 1, Kota Contoh 12345', 'Telepon (0254) 000000'],
  },
  { kind: 'heading', level: 1, text: 'BERITA ACARA\nVERIFIKASI STANDAR OPERASIONAL PROSEDUR' },
  { kind: 'paragraph', align: 'center', text: 'Nomor 000/001/ORG/2026' },
  {
    kind: 'paragraph',
    text: [
      { text: 'Pada hari ini ' },
      { text: 'Senin tanggal dua puluh tiga November', bold: true },
      { text: ' tahun dua ribu dua puluh enam, bertempat di ruang rapat, telah dilakukan ' },
      { text: 'verifikasi', italic: true },
      { text: ` atas dokumen tersebut di bawah ini. ${long}` },
    ],
  },
  { kind: 'heading', level: 2, marker: 'A.', text: 'DASAR' },
  { kind: 'paragraph', marker: '1.', indent: 5, text: `Peraturan yang berlaku. ${long}` },
  { kind: 'paragraph', checkBox: 'ticked', indent: 5, text: `Telah diperiksa. ${long}` },
  {
    kind: 'fields',
    rows: [
      { marker: '1.', label: 'Nama SOP', value: 'Pelayanan Surat Keterangan' },
      { label: 'a. Penanggung jawab produk', value: '' },
      { label: 'Catatan', value: [{ text: 'Penting: ', bold: true }, { text: long }] },
    ],
  },
  { kind: 'heading', level: 2, marker: 'B.', text: 'HASIL' },
  {
    kind: 'grid',
    columns: [6, 54, 40],
    header: [
      {
        cells: [
          { lines: [{ text: 'No' }], rowSpan: 2 },
          { lines: [{ text: 'Pemeriksaan' }], colSpan: 2, shaded: true },
        ],
      },
      { cells: [{ lines: [{ text: 'Temuan' }] }, { lines: [{ text: 'Tindak lanjut' }] }] },
    ],
    rows: findings,
  },
  ...Array.from({ length: 6 }, (): PaperBlock => ({ kind: 'paragraph', text: `${long} ${long} ${long}` })),
  {
    kind: 'signatures',
    columns: [
      { above: ['Pihak Kesatu,'], position: 'Lurah Contoh', name: 'Siti Contoh, S.IP.', rank: 'Penata', nip: '' },
      { above: ['Kota Contoh, …', 'Pihak Kedua,'], position: 'Kepala Bagian Organisasi', name: '', rank: '', nip: '' },
    ],
  },
];

/** A paper with every kind of block, upright and across, over several pages. */
export const samplePaper: Paper = {
  title: 'Berita Acara Verifikasi & Evaluasi',
  parts: [
    { name: 'Berita acara', orientation: 'portrait', blocks: record },
    {
      name: 'Lampiran',
      orientation: 'landscape',
      blocks: [
        { kind: 'heading', level: 1, text: 'DAFTAR TEMUAN' },
        { kind: 'grid', columns: [1, 2, 3], header: [], rows: findings, rowsMayPart: true },
        { kind: 'pageBreak' },
        { kind: 'heading', level: 2, text: 'PENUTUP' },
        { kind: 'paragraph', text: long },
      ],
    },
  ],
};
