import type { Finding, Rule } from './rule.ts';
import type { Identity, Sop } from '../model/sop.ts';

/** A revision date this many days after the effective date is read as the planned date of the next review (spec 3.2, item 4). */
export const reviewAfterDays = 180;

const dayLength = 86_400_000;

/** Days from one calendar day to another, both ISO. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** Whether the revision date is the planned date of the next review rather than the date of a revision. */
export function isPlannedReview({ revised, effective }: Pick<Identity, 'revised' | 'effective'>): boolean {
  return revised.iso !== null && effective.iso !== null && daysBetween(effective.iso, revised.iso) >= reviewAfterDays;
}

/** PRA-001: made ≤ revised ≤ effective. */
export const pra001: Rule<'sop'> = {
  id: 'PRA-001',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Urutan tanggal',
    why: 'SOP dibuat, lalu direvisi, lalu diberlakukan. Tanggal yang terbalik menandakan salah ketik. Tanggal revisi yang jauh sesudah tanggal efektif (enam bulan atau lebih) dianggap rencana peninjauan dan tidak dipersoalkan.',
    wrong: 'Dibuat 14 Februari 2022, direvisi 18 April 2022, efektif 11 April 2022.',
    right: 'Dibuat 14 Februari 2022, direvisi 18 Februari 2022, efektif 11 April 2022.',
    source: 'Praktik baik; ditepati pada seluruh SOP pembanding yang bertanggal lengkap.',
  },
  check: ({ sop }) => disorderedDates(sop),
};

/** Dates that stand before one they must follow. */
export function disorderedDates(sop: Sop): readonly Finding[] {
  const { created, revised, effective } = sop.identity;
  const review = isPlannedReview(sop.identity);
  const findings: Finding[] = [];
  if (isAfter(created.iso, revised.iso) && !review)
    findings.push({
      where: { at: 'field', field: 'revised' },
      message: `Tanggal revisi ${revised.text.trim()} lebih awal dari tanggal pembuatan ${created.text.trim()}.`,
    });
  if (isAfter(revised.iso, effective.iso) && !review)
    findings.push({
      where: { at: 'field', field: 'effective' },
      message: `Tanggal efektif ${effective.text.trim()} lebih awal dari tanggal revisi ${revised.text.trim()}.`,
    });
  else if (isAfter(created.iso, effective.iso))
    findings.push({
      where: { at: 'field', field: 'effective' },
      message: `Tanggal efektif ${effective.text.trim()} lebih awal dari tanggal pembuatan ${created.text.trim()}.`,
    });
  return findings;
}

function isAfter(earlier: string | null, later: string | null): boolean {
  return earlier !== null && later !== null && earlier > later;
}
