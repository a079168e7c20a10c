import type { Rule } from './rule.ts';

/** PRA-037: the document changed after signing. */
export const pra037: Rule<'signature'> = {
  id: 'PRA-037',
  severity: 'error',
  needs: 'signature',
  page: {
    title: 'Isi berubah setelah tanda tangan',
    why: 'Tanda tangan elektronik hanya berlaku untuk isi yang ditandatangani.',
    wrong: 'Waktu langkah 3 diubah setelah SOP ditandatangani.',
    right: 'Perubahan dibuat pada revisi baru, lalu ditandatangani lagi.',
    source: 'Ketentuan tanda tangan elektronik tersertifikasi.',
  },
  check: ({ signature }) =>
    signature.intact
      ? []
      : [
          {
            where: { at: 'sop' },
            message: 'Isi dokumen berubah setelah ditandatangani.',
            hint: 'Ekspor ulang, lalu minta tanda tangan baru.',
          },
        ],
};
