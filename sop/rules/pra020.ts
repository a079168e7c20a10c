import type { Change } from '../model/change.ts';
import { parseDuration } from '../model/duration.ts';
import { isBareNumber, unitOfHeading } from './misspeltTime.ts';
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
    const unit = unitOfHeading(style);
    const repeating = unit === null ? [] : sop.steps.filter((step) => foldText(step.duration.text).includes(unit));
    const [first] = repeating;
    if (first === undefined || unit === null) return [];
    const heading = (style.labels.time ?? '').replace(/\s*\([^)]*\)/, '');
    const bare = sop.steps.filter((step) => isBareNumber(step.duration.text));
    return [
      {
        where: stepCell(first.id, 'time'),
        message: `Satuan ${unit} sudah tertulis di judul kolom Waktu dan diulang pada ${repeating.length} langkah.`,
        fix: {
          label: `Judul kolom: ${heading}`,
          change: {
            kind: 'batch',
            changes: [
              { kind: 'setStyle', style: { ...sop.style, labels: { ...sop.style.labels, time: heading } } },
              // Numbers that relied on the heading say their unit themselves.
              ...bare.map((step): Change => {
                const duration = parseDuration(`${step.duration.text.trim()} ${unit}`);
                return { kind: 'setStep', step: step.id, patch: { duration } };
              }),
            ],
          },
          safe: true,
        },
      },
    ];
  },
};
