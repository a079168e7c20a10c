import type { Rule } from './rule.ts';
import { isBlank } from './words.ts';

/** REG-002: SOP number; only a warning while the SOP is a draft. */
export const reg002: Rule<'sop'> = {
  id: 'REG-002',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Nomor SOP',
    why: 'Nomor membedakan satu SOP dari yang lain dan mengikuti tata naskah dinas yang berlaku di unit kerja. Selama masih draf, nomor boleh menyusul.',
    wrong: 'Kolom Nomor SOP kosong pada lembar yang diajukan.',
    right: '001/SOP/BAG ORGANISASI/2022',
    source: 'Permenpan 35/2012, Bagian Identitas butir 2.',
  },
  check: ({ sop }) =>
    isBlank(sop.identity.number)
      ? [
          {
            severity: sop.status === 'draft' ? 'warning' : 'error',
            where: { at: 'field', field: 'number' },
            missing: true,
            message: 'Nomor SOP belum diisi.',
            hint: 'Isi menurut tata naskah dinas unit kerja.',
          },
        ]
      : [],
};
