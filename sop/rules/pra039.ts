import { formatDate } from '../model/dates.ts';
import type { Rule } from './rule.ts';

/** PRA-039: the signer's certificate ends before the SOP takes effect. */
export const pra039: Rule<'signature'> = {
  id: 'PRA-039',
  severity: 'note',
  needs: 'signature',
  page: {
    title: 'Masa berlaku sertifikat',
    why: 'Sertifikat yang berakhir sebelum tanggal efektif menimbulkan keraguan atas keabsahan tanda tangan.',
    wrong: 'Sertifikat berakhir 1 Maret, SOP efektif 11 April.',
    right: 'Sertifikat masih berlaku pada tanggal efektif.',
    source: 'Praktik baik.',
  },
  check: ({ sop, signature }) => {
    const { iso } = sop.identity.effective;
    const { certificateEnds } = signature;
    if (iso === null || certificateEnds === null || certificateEnds >= iso) return [];
    return [
      {
        where: { at: 'field', field: 'effective' },
        message: `Sertifikat penanda tangan berakhir ${formatDate(certificateEnds) ?? certificateEnds}, sebelum SOP berlaku.`,
      },
    ];
  },
};
