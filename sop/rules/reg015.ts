import { emptyBoxFindings } from './emptyBox.ts';
import type { Rule } from './rule.ts';

/** REG-015: related SOPs, or an explicit "tidak ada". */
export const reg015: Rule<'sop'> = {
  id: 'REG-015',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Keterkaitan',
    why: 'Kotak ini menyebut SOP yang mendahului, melanjutkan, atau dipanggil oleh SOP ini. Bila memang tidak ada, tulislah “Tidak ada”, agar jelas bahwa kotak tidak terlupa.',
    wrong: 'Kotak Keterkaitan kosong.',
    right: 'SOP Surat Masuk; SOP Surat Keluar; atau “Tidak ada”.',
    source: 'Permenpan 35/2012, Gambar 3 (Bagian Identitas).',
  },
  check: ({ sop }) =>
    emptyBoxFindings(
      sop,
      'relatedSops',
      'Keterkaitan belum diisi.',
      'Tulis SOP yang berhubungan langsung, atau “Tidak ada”.',
      'Tidak ada',
    ),
};
