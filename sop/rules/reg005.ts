import { formatDate } from '../model/dates.ts';
import type { Rule } from './rule.ts';

/** REG-005: effective date equals the date of signing, or of the decree. A warning only: practice breaks it widely (spec 3.2). */
export const reg005: Rule<'signature'> = {
  id: 'REG-005',
  severity: 'warning',
  needs: 'signature',
  page: {
    title: 'Tanggal efektif sama dengan tanggal tanda tangan',
    why: 'SOP berlaku sejak ditandatangani, atau sejak tanggal keputusan yang menetapkannya. Tanggal efektif yang lain membuat orang ragu sejak kapan SOP mengikat.',
    wrong: 'Tanggal efektif 11 April 2022, ditandatangani 20 November 2022.',
    right: 'Keduanya 11 April 2022.',
    source: 'Permenpan 35/2012, Bagian Identitas butir 5.',
  },
  check: ({ sop, signature: { signedOn, enactedOn } }) => {
    const { iso, text } = sop.identity.effective;
    const known = signedOn ?? enactedOn;
    if (iso === null || known === null || iso === signedOn || iso === enactedOn) return [];
    const what = signedOn === null ? 'tanggal keputusan' : 'tanggal tanda tangan';
    return [
      {
        where: { at: 'field', field: 'effective' },
        message: `Tanggal efektif ${text.trim()} berbeda dari ${what} ${formatDate(known) ?? known}.`,
      },
    ];
  },
};
