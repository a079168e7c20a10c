import { isAtApproval } from './approvalStatus.ts';
import { dateFix } from './reg003.ts';
import type { Rule } from './rule.ts';
import { isBlank, isPlaceholder, quoted } from './words.ts';

/** REG-004: effective date, required from awaiting approval on; an unreadable one is a warning before that. */
export const reg004: Rule<'sop'> = {
  id: 'REG-004',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Tanggal efektif',
    why: 'SOP mulai berlaku pada tanggal efektif, yaitu saat disahkan. Tanggal ini wajib ada ketika SOP menunggu pengesahan.',
    wrong: 'SOP menunggu pengesahan, tetapi tanggal efektif masih “-”.',
    right: '11 April 2022',
    source: 'Permenpan 35/2012, Bagian Identitas butir 5.',
  },
  check: ({ sop }) => {
    const { text, iso } = sop.identity.effective;
    if (iso !== null) return [];
    const missing = isBlank(text) || isPlaceholder(text);
    const required = isAtApproval(sop.status);
    if (missing && !required) return [];
    return [
      {
        severity: required ? 'error' : 'warning',
        where: { at: 'field', field: 'effective' },
        message: missing
          ? 'Tanggal efektif belum diisi, padahal SOP sudah sampai tahap pengesahan.'
          : `Tanggal efektif ${quoted(text)} tidak terbaca sebagai tanggal.`,
        hint: 'Tulis hari, bulan, dan tahun, misalnya 11 April 2022.',
        ...(isBlank(text) ? { missing: true as const } : dateFix(sop, 'effective', text)),
      },
    ];
  },
};
