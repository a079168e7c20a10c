import { emptyBoxFindings } from './emptyBox.ts';
import type { Rule } from './rule.ts';

/** REG-011: at least one qualification. */
export const reg011: Rule<'sop'> = {
  id: 'REG-011',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Kualifikasi pelaksana',
    why: 'Kotak ini menyebut kemampuan yang harus dimiliki pelaksana: pendidikan, pelatihan, pengetahuan, atau keterampilan.',
    wrong: 'Kotak Kualifikasi Pelaksana kosong.',
    right: 'Memahami tata naskah dinas; mampu mengoperasikan aplikasi pengolah kata.',
    source: 'Permenpan 35/2012, Gambar 3 (Bagian Identitas).',
  },
  check: ({ sop }) =>
    emptyBoxFindings(
      sop,
      'qualifications',
      'Kualifikasi Pelaksana belum diisi.',
      'Tulis kemampuan yang diperlukan untuk menjalankan SOP ini.',
    ),
};
