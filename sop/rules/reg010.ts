import { emptyBoxFindings } from './emptyBox.ts';
import type { Rule } from './rule.ts';

/** REG-010: at least one legal basis. */
export const reg010: Rule<'sop'> = {
  id: 'REG-010',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Dasar hukum',
    why: 'SOP dibuat karena ada peraturan yang mewajibkan atau mendasarinya. Tanpa dasar hukum, kewenangan pelaksana tidak jelas.',
    wrong: 'Kotak Dasar Hukum kosong.',
    right: 'Peraturan Daerah Nomor 7 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah.',
    source: 'Permenpan 35/2012, Gambar 3 (Bagian Identitas).',
  },
  check: ({ sop }) =>
    emptyBoxFindings(
      sop,
      'legalBasis',
      'Dasar Hukum belum berisi satu pun peraturan.',
      'Tulis paling sedikit satu peraturan: jenis, nomor, tahun, dan tentang apa.',
    ),
};
