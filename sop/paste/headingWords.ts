import { comparable, editDistance } from './plainText.ts';

/** What a column heading names; `performers` and `quality` stand over several columns. */
export type HeadingMeaning = 'no' | 'activity' | 'performers' | 'quality' | 'inputs' | 'time' | 'output' | 'note';

/** Spellings of the offices (spec, section 3.4) and of the tables people keep in spreadsheets. */
const spellings: Readonly<Record<HeadingMeaning, readonly string[]>> = {
  no: ['no', 'nomor', 'no urut', 'nomor urut', 'num', 'nmr'],
  activity: [
    'kegiatan',
    'uraian kegiatan',
    'uraian prosedur',
    'uraianprosedur',
    'prosedur',
    'uraian',
    'aktivitas',
    'aktifitas',
    'tugas',
    'uraian tugas',
    'langkah',
    'langkah langkah',
    'langkah kegiatan',
    'uraian langkah',
    'tahapan',
    'tahap',
    'tahapan kegiatan',
    'rincian kegiatan',
    'kegiatan prosedur',
    'kegiatan aktivitas',
    'aktivitas kegiatan',
    'proses',
    'uraian aktivitas',
    'uraian pekerjaan',
    'deskripsi kegiatan',
    'alur kegiatan',
    'nama kegiatan',
    'uraian proses',
  ],
  performers: [
    'pelaksana',
    'aktor',
    'mekanisme',
    'pelaku',
    'pelaksana kegiatan',
    'unit pelaksana',
    'penanggung jawab',
    'petugas pelaksana',
    'pelaksana aktor',
    'jabatan pelaksana',
    'pic',
  ],
  quality: ['mutu baku', 'baku mutu', 'standar mutu', 'mutu', 'mata baku', 'mutu buku'],
  inputs: [
    'kelengkapan',
    'persyaratan',
    'persyaratan kelengkapan',
    'kelengkapan persyaratan',
    'persyaratan perlengkapan',
    'perlengkapan',
    'input',
    'syarat',
    'masukan',
    'dokumen',
    'bahan',
    'kelengkapan dokumen',
    'kebutuhan',
    'sarana',
  ],
  time: [
    'waktu',
    'durasi',
    'lama waktu',
    'jangka waktu',
    'waktu penyelesaian',
    'waktu proses',
    'lama',
    'estimasi waktu',
    'waktu pelaksanaan',
    'norma waktu',
    'waktu baku',
  ],
  output: [
    'output',
    'out put',
    'hasil',
    'keluaran',
    'luaran',
    'produk',
    'output hasil',
    'hasil output',
    'hasil kegiatan',
  ],
  note: ['ket', 'keterangan', 'catatan', 'keterangan lain', 'kete rangan', 'notes', 'note'],
};

const meanings: ReadonlyMap<string, HeadingMeaning> = new Map(
  Object.entries(spellings).flatMap(([meaning, words]) =>
    words.map((word): [string, HeadingMeaning] => [word, meaning as HeadingMeaning]),
  ),
);

/** How sure a reading is: the very word, or a word like it or within more words. */
export interface HeadingReading {
  readonly meaning: HeadingMeaning;
  readonly isExact: boolean;
}

/** What a heading means, or null. Units in brackets, dots and capitals do not matter; one damaged letter is forgiven. */
export function headingMeaning(text: string): HeadingReading | null {
  if (text === '' || text.length > 60) return null;
  const plain = comparable(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  const found = meanings.get(plain) ?? meanings.get(plain.replaceAll(' ', ''));
  if (found !== undefined) return { meaning: found, isExact: true };
  const unit = /^(waktu|durasi|lama)\s+(?:dalam\s+)?(?:detik|menit|jam|hari|hari kerja|minggu|bulan)$/.exec(plain);
  if (unit !== null) return { meaning: 'time', isExact: true };
  for (const [word, meaning] of meanings) {
    if (word.length >= 5 && editDistance(plain, word, 1) === 1) return { meaning, isExact: true };
  }
  for (const [word, meaning] of meanings) {
    if (word.length >= 6 && ` ${plain} `.includes(` ${word} `)) return { meaning, isExact: false };
  }
  return null;
}
