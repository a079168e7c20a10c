import { timeUnits } from '../model/sop.ts';
import type { Rule } from './rule.ts';
import { stepCell } from './stepNames.ts';
import { foldText } from './words.ts';

/** PRA-020: a unit both in the heading of the column and in its cells */
export const pra020: Rule<'sop'> = {
  id: 'PRA-020',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Satuan waktu ditulis dua kali',
    why: 'Satuan cukup ditulis sekali, di judul kolom atau di setiap langkah.',
    wrong: 'Judul “Waktu (Menit)”, isi “5 (Menit)”.',
    right: 'Judul “Waktu”, isi “5 menit”.',
    source: 'Praktik baik.',
  },
  check: ({ sop, style }) => {
    const heading = foldText(style.labels.time ?? '');
    const unit = timeUnits.find((name) => heading.includes(`(${name})`));
    const repeating = unit === undefined ? [] : sop.steps.filter((step) => foldText(step.duration.text).includes(unit));
    const [first] = repeating;
    if (first === undefined) return [];
    return [
      {
        where: stepCell(first.id, 'time'),
        message: `Satuan ${unit} sudah tertulis di judul kolom Waktu dan diulang pada ${repeating.length} langkah.`,
      },
    ];
  },
};
