import { isEmptyRow } from './emptyRow.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isBlank } from './words.ts';

/** REG-031: every step has a time. */
export const reg031: Rule<'sop'> = {
  id: 'REG-031',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Waktu setiap langkah',
    why: 'Waktu adalah baku mutu yang dapat diukur: berapa lama langkah itu boleh berlangsung.',
    wrong: 'Kolom Waktu kosong.',
    right: '15 menit',
    source: 'Permenpan 35/2012, Bagian Flowchart, mutu baku.',
  },
  check: ({ sop }) =>
    sop.steps
      .filter((step) => isBlank(step.duration.text) && !isEmptyRow(step))
      .map((step) => ({
        where: stepCell(step.id, 'time'),
        message: `${stepName(sop, step.id)} belum memiliki waktu.`,
        hint: 'Tulis angka dan satuannya, misalnya 15 menit.',
        missing: true,
      })),
};
