import type { Rule } from './rule.ts';
import { isBlank, isPlaceholder, quoted } from './words.ts';

/** REG-003: creation date that is a real calendar day. */
export const reg003: Rule<'sop'> = {
  id: 'REG-003',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Tanggal pembuatan',
    why: 'Tanggal pembuatan adalah tanggal SOP selesai dibuat, bukan tanggal mulai disusun. Tanggal yang nyata diperlukan untuk menelusuri riwayatnya.',
    wrong: '31 Februari 2022, atau hanya “2022”.',
    right: '14 Februari 2022',
    source: 'Permenpan 35/2012, Bagian Identitas butir 3.',
  },
  check: ({ sop }) => {
    const { text, iso } = sop.identity.created;
    if (iso !== null) return [];
    const missing = isBlank(text) || isPlaceholder(text);
    return [
      {
        where: { at: 'field', field: 'created' },
        message: missing
          ? 'Tanggal pembuatan belum diisi.'
          : `Tanggal pembuatan ${quoted(text)} tidak terbaca sebagai tanggal.`,
        hint: 'Tulis hari, bulan, dan tahun, misalnya 14 Februari 2022.',
      },
    ];
  },
};
