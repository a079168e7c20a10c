import { formatDate } from '../model/dates.ts';
import type { Rule } from './rule.ts';

/** REG-005: effective date equals the date of signing. A warning only: practice breaks it widely (spec 3.2). */
export const reg005: Rule<'signature'> = {
  id: 'REG-005',
  severity: 'warning',
  needs: 'signature',
  page: {
    title: 'Tanggal efektif sama dengan tanggal tanda tangan',
    why: 'SOP berlaku sejak ditandatangani. Tanggal efektif yang lain membuat orang ragu sejak kapan SOP mengikat.',
    wrong: 'Tanggal efektif 11 April 2022, ditandatangani 20 November 2022.',
    right: 'Keduanya 11 April 2022.',
    source: 'Permenpan 35/2012, Bagian Identitas butir 5.',
  },
  check: ({ sop, signature }) => {
    const { iso, text } = sop.identity.effective;
    if (iso === null || signature.signedOn === null || iso === signature.signedOn) return [];
    return [
      {
        where: { at: 'field', field: 'effective' },
        message: `Tanggal efektif ${text.trim()} berbeda dari tanggal tanda tangan ${formatDate(signature.signedOn) ?? signature.signedOn}.`,
      },
    ];
  },
};
