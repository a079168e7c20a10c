import { emptyBoxFindings } from './emptyBox.ts';
import type { Rule } from './rule.ts';

/** REG-013: warnings. */
export const reg013: Rule<'sop'> = {
  id: 'REG-013',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Peringatan',
    why: 'Peringatan menerangkan akibat bila SOP tidak dijalankan dan hal yang harus diperhatikan.',
    wrong: 'Kotak Peringatan kosong.',
    right: 'Apabila berkas tidak lengkap, maka permohonan tidak dapat diproses.',
    source: 'Permenpan 35/2012, Gambar 3 (Bagian Identitas).',
  },
  check: ({ sop }) =>
    emptyBoxFindings(
      sop,
      'warnings',
      'Peringatan belum diisi.',
      'Tulis akibat bila SOP tidak dilaksanakan, misalnya “Apabila …, maka …”.',
    ),
};
