import { parseDate } from '../model/dates.ts';
import { readMisspeltDate } from './misspeltDate.ts';
import type { Sop } from '../model/sop.ts';
import { disorderedDates } from './pra001.ts';
import type { Fix } from './problem.ts';
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
        ...(isBlank(text) ? { missing: true as const } : dateFix(sop, 'created', text)),
      },
    ];
  },
};

/** The date that was meant, written out; nothing when it cannot be told, or stands before a date it must follow. */
export function dateFix(sop: Sop, field: 'created' | 'revised' | 'effective', text: string): { readonly fix?: Fix } {
  const meant = readMisspeltDate(text);
  const value = parseDate(meant ?? '');
  const mended = { ...sop, identity: { ...sop.identity, [field]: value } };
  return meant === null || disorderedDates(mended).length > disorderedDates(sop).length
    ? {}
    : { fix: { label: `Tulis ${meant}`, change: { kind: 'setDate', field, value } } };
}
