import { emptyBoxFindings } from './emptyBox.ts';
import type { Rule } from './rule.ts';

/** REG-012: at least one tool. */
export const reg012: Rule<'sop'> = {
  id: 'REG-012',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Peralatan dan perlengkapan',
    why: 'Daftar alat utama membantu pelaksana menyiapkan kerja sebelum langkah pertama.',
    wrong: 'Kotak Peralatan/Perlengkapan kosong.',
    right: 'Komputer, pencetak, alat tulis kantor, buku agenda.',
    source: 'Permenpan 35/2012, Gambar 3 (Bagian Identitas).',
  },
  check: ({ sop }) =>
    emptyBoxFindings(
      sop,
      'equipment',
      'Peralatan/Perlengkapan belum diisi.',
      'Tulis alat dan bahan utama yang dipakai dalam langkah-langkahnya.',
    ),
};
