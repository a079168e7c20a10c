import { emptyBoxFindings } from './emptyBox.ts';
import type { Rule } from './rule.ts';

/** REG-014: records. */
export const reg014: Rule<'sop'> = {
  id: 'REG-014',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Pencatatan dan pendataan',
    why: 'Setiap pelaksana mencatat apa yang dikerjakannya, sehingga dapat dibuktikan bahwa prosedur diikuti.',
    wrong: 'Kotak Pencatatan dan Pendataan kosong.',
    right: 'Dicatat dalam buku agenda surat dan disimpan sebagai arsip.',
    source: 'Permenpan 35/2012, Bagian Identitas, Pencatatan dan Pendataan.',
  },
  check: ({ sop }) =>
    emptyBoxFindings(
      sop,
      'records',
      'Pencatatan dan Pendataan belum diisi.',
      'Tulis apa yang dicatat dan di mana disimpan.',
      'Disimpan sebagai data elektronik dan manual',
    ),
};
