import type { Rule } from './rule.ts';
import { isBlank } from './words.ts';

/** REG-008: title. */
export const reg008: Rule<'sop'> = {
  id: 'REG-008',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Nama SOP',
    why: 'Nama SOP menyebut pekerjaan yang diatur. Tanpa nama, SOP tidak dapat dicari maupun dirujuk.',
    wrong: 'Kolom Nama SOP kosong.',
    right: 'Penyusunan Laporan Kinerja Triwulanan',
    source: 'Permenpan 35/2012, Bagian Identitas butir 7.',
  },
  check: ({ sop }) =>
    isBlank(sop.identity.title)
      ? [{ where: { at: 'field', field: 'title' }, message: 'Nama SOP belum diisi.', missing: true }]
      : [],
};
