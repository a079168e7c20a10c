import type { LabelSetName } from '../../sop/model/labelSets.ts';
import type { Labels, Paper, PaperName } from '../../sop/model/style.ts';

/** Papers as offices call them, with their size where a name alone is not clear. */
export const paperWords: Readonly<Record<PaperName, string>> = {
  A4: 'A4',
  'F4-215': 'F4 215 × 330 mm',
  'F4-210': 'F4 210 × 330 mm',
  Folio: 'Folio',
  Legal: 'Legal',
  Letter: 'Letter',
};

/** A paper in words: its name, or its size where an office has set its own. */
export function paperName(paper: Paper): string {
  return typeof paper === 'string' ? paperWords[paper] : `${paper.widthMm} × ${paper.heightMm} mm`;
}

/** Words of the part "Cetakan" of the panel. */
export const printWords = {
  pages: 'Kertas dan halaman',
  paper: 'Kertas',
  ownPaper: 'Ukuran sendiri',
  width: 'Lebar (mm)',
  height: 'Tinggi (mm)',
  orientation: 'Arah kertas',
  orientations: { landscape: 'Lanskap', portrait: 'Potret' },
  fitOnePage: 'Muat satu halaman',
  margins: { top: 'Tepi atas (mm)', bottom: 'Tepi bawah (mm)', left: 'Tepi kiri (mm)', right: 'Tepi kanan (mm)' },
  footerBand: 'Pita kosong di kaki halaman (mm)',
  font: 'Huruf',
  fontSize: 'Ukuran huruf (pt)',
  identityPlacement: 'Letak bagian identitas',
  placements: { auto: 'Sehalaman dengan tabel bila muat', ownPage: 'Halaman sendiri' },
  pageNumber: 'Nomor halaman',
  pageNumbers: { none: 'Tanpa nomor', top: 'Di atas', bottom: 'Di bawah' },
  form: 'Bagian identitas',
  labelSet: 'Label',
  labelSets: {
    standar: 'Standar (Nomor SOP, Tanggal …)',
    kapital: 'Kapital (NOMOR SOP, TGL. …)',
    ringkas: 'Ringkas (Nomor, Tgl. …)',
  } satisfies Readonly<Record<LabelSetName, string>>,
  ownLabels: 'Label sendiri',
  colonMode: 'Titik dua',
  colonModes: { column: 'Di kolom sendiri', inText: 'Di depan isi', none: 'Tanpa titik dua' },
  sectionColon: 'Titik dua sesudah judul kotak',
  twoColumns: 'Daftar dua kolom',
  signature: 'Ruang tanda tangan',
  signatures: {
    wet: 'Tanda tangan basah dan cap',
    qrBox: 'Kotak QR tanda tangan elektronik',
    local: 'Tanda tangan sertifikat lokal',
    signed: 'Sudah ditandatangani elektronik',
  },
  table: 'Tabel langkah',
  numberColumn: 'Judul kolom nomor',
  activitySpans: 'Judul kegiatan meliputi kolom nomor',
  numberStyle: 'Nomor langkah',
  numberStyles: { '': '1', '.': '1.' },
  numberRow: 'Baris nomor kolom',
  numberRows: { none: 'Tanpa', plain: '1  2  3', parentheses: '(1)  (2)  (3)' },
  noteColumn: 'Kolom keterangan',
  terminator: 'Mulai dan selesai',
  terminators: {
    'T-A': 'Kapsul pada langkah pertama dan terakhir',
    'T-B': 'Kapsul dan kotak dalam satu baris',
    'T-C': 'Kapsul di baris sendiri',
  },
  terminatorText: 'Tulisan dalam kapsul',
  terminatorTexts: { mulaiSelesai: 'Mulai, Selesai', none: 'Kosong' },
  branchLabels: 'Jawaban keputusan',
  connectorLabels: 'Tanda sambungan',
  connectors: { number: '1, 2, 3', letter: 'A, B, C', none: 'Tanpa tanda' },
  labels: 'Kata pada formulir',
  labelHint: 'Kosongkan agar label tidak dicetak.',
  outOfRange: (least: number, most: number) => `Isi angka ${least} sampai ${most}.`,
  labelNames: {
    number: 'Nomor',
    created: 'Tanggal pembuatan',
    revised: 'Tanggal revisi',
    effective: 'Tanggal efektif',
    approved_by: 'Pengesahan',
    title: 'Nama',
    legal_basis: 'Dasar hukum',
    qualifications: 'Kualifikasi pelaksana',
    related_sops: 'Keterkaitan',
    equipment: 'Peralatan',
    warnings: 'Peringatan',
    records: 'Pencatatan',
    no: 'Kolom nomor',
    activity: 'Kolom kegiatan',
    actors_group: 'Kelompok pelaksana',
    quality_group: 'Kelompok mutu baku',
    requirements: 'Kolom kelengkapan',
    time: 'Kolom waktu',
    outputs: 'Kolom output',
    notes: 'Kolom keterangan',
    nip: 'Awalan NIP',
  } satisfies Readonly<Record<keyof Labels, string>>,
} as const;

/** Marks of list items that offices use; the first sign that counts goes on from item to item. */
export const markerWords: readonly (readonly [string | null, string])[] = [
  [null, 'Tanpa tanda'],
  ['1.', '1.  2.  3.'],
  ['1', '1  2  3'],
  ['1)', '1)  2)  3)'],
  ['(1)', '(1)  (2)  (3)'],
  ['a.', 'a.  b.  c.'],
  ['a)', 'a)  b)  c)'],
  ['A.', 'A.  B.  C.'],
  ['i.', 'i.  ii.  iii.'],
  ['I.', 'I.  II.  III.'],
  ['- 1', '- 1  - 2  - 3'],
  ['·', '·  ·  ·'],
  ['•', '•  •  •'],
  ['-', '-  -  -'],
];
