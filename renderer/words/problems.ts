import type { Problem, Severity } from '../../sop/rules/problem.ts';

/** Words of the tab that lists what is to be put right. */
export const problemWords = {
  tab: 'Masalah',
  none: 'Tidak ada masalah',
  noneMore: 'Semua aturan yang dapat diperiksa di layar sudah terpenuhi.',
  groups: {
    error: 'Kesalahan, harus diperbaiki sebelum disahkan',
    warning: 'Peringatan',
    note: 'Saran',
    missing: 'Belum diisi',
  } satisfies Readonly<Record<Severity | 'missing', string>>,
  missingMore: 'Pilih bagian untuk mengisinya di halaman.',
  required: 'wajib',
  counted: {
    error: (count: number) => `${count} kesalahan`,
    warning: (count: number) => `${count} peringatan`,
    note: (count: number) => `${count} saran`,
    missing: (count: number, required: number) =>
      required === 0 ? `${count} belum diisi` : `${count} belum diisi, ${required} wajib`,
  },
  severity: { error: 'Kesalahan', warning: 'Peringatan', note: 'Saran' } satisfies Readonly<Record<Severity, string>>,
  total: (count: number) => (count === 0 ? 'Tidak ada yang salah' : `${count} masalah`),
  basis: 'Dasar aturan',
  back: 'Kembali ke masalah',
  show: 'Ke selnya',
  wrong: 'Belum sesuai',
  right: 'Sesuai',
  source: 'Sumber',
  preview: {
    arrows: 'Garis putus di halaman menunjukkan usulan perbaikan.',
    cells: 'Kotak bergaris putus di halaman menunjukkan usulan perbaikan.',
    pages: 'Halaman menunjukkan hasilnya bila perbaikan diterapkan.',
  },
  otherTarget: 'Pilih langkah lain',
  fixed: (label: string) => `Sudah diterapkan: ${label}.`,
  fixRefused: 'Perbaikan ini tidak cocok lagi dengan isi SOP. Isi tidak diubah.',
  withFix: (message: string, label: string) => `${message} Alt+Enter: ${label}.`,
  chooseFirst: 'Pilih masalah dulu dengan F8, lalu Alt+Enter menerapkan perbaikannya.',
  noFix: 'Masalah ini diperbaiki dengan menulis sendiri; tidak ada perbaikan sekali tekan.',
  remaining: (count: number, missing: number) => {
    if (count > 0) return `${count} masalah tersisa.`;
    return missing === 0 ? 'Tidak ada masalah tersisa.' : `Tidak ada masalah tersisa, ${missing} bagian belum diisi.`;
  },
  skip: 'Lewati',
  skipTitle: 'Mengapa dilewati?',
  skipHint: 'Alasan disimpan bersama SOP dan terbaca oleh yang mereviu.',
  skipError: 'Kesalahan yang dilewati tetap diperingatkan saat SOP diekspor untuk disahkan.',
  skipNow: 'Lewati masalah ini',
  cancel: 'Batal',
  skipped: (count: number) => `Dilewati ${count}`,
  skippedNow: 'Masalah dilewati.',
  reason: (text: string) => `Alasan: ${text}`,
  takeUp: 'Periksa lagi',
  takenUp: 'Masalah itu diperiksa lagi.',
  together: (count: number) => `Perbaiki ${count} sekaligus`,
  togetherTitle: 'Perbaiki sekaligus',
  togetherMore:
    'Perbaikan ini tidak mengubah maksud SOP. Hapus centang yang tidak diinginkan. Semuanya dapat diurungkan sekali tekan.',
  togetherNow: (count: number) => `Terapkan ${count} perbaikan`,
  fixedTogether: (count: number) => `${count} perbaikan diterapkan.`,
} as const;

/** What a row lacks, by the rule that says so. */
const rowParts: Readonly<Record<string, string>> = {
  'REG-022': 'kegiatan',
  'REG-024': 'pelaksana',
  'REG-030': 'kelengkapan',
  'REG-031': 'waktu',
  'REG-032': 'output',
};

/** A part of the SOP with what it lacks, without the words that say so: "Tanggal pembuatan", "Langkah 3: waktu, output". */
export function missingPart(lacks: readonly Pick<Problem, 'rule' | 'message'>[]): string {
  const message = lacks[0]?.message ?? '';
  const row = /^Langkah \d+(?= belum)/.exec(message)?.[0];
  if (row !== undefined) return `${row}: ${lacks.map(({ rule }) => rowParts[rule] ?? '').join(', ')}`;
  if (message === 'SOP belum memiliki langkah.') return 'Tabel langkah';
  return message.replace(/ (?:belum diisi|belum dipasang|masih kosong|belum berisi satu pun peraturan)\.$/, '');
}
