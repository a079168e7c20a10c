import { durationMinutes, parseDuration } from '../model/duration.ts';
import type { Finding, Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isFrequency, isVagueTime } from './timeText.ts';
import { quoted } from './words.ts';

/** PRA-019: shorter than a minute, or a frequency in place of a duration. */
export const pra019: Rule<'sop'> = {
  id: 'PRA-019',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Waktu terlalu singkat atau berupa frekuensi',
    why: 'Waktu di bawah satu menit sulit diawasi. “4 bulan sekali” menyebut seberapa sering, bukan berapa lama langkah itu dikerjakan.',
    wrong: '5 detik; 4 bulan sekali selama setahun',
    right: '5 menit; 2 hari',
    source: 'Praktik baik; keduanya ditemukan pada SOP yang dipelajari.',
  },
  check: ({ sop }) =>
    sop.steps.flatMap((step): readonly Finding[] => {
      const minutes = durationMinutes(step.duration);
      const where = stepCell(step.id, 'time');
      const name = stepName(sop, step.id).toLowerCase();
      if (minutes !== null)
        return minutes < 1
          ? [
              {
                where,
                message: `Waktu ${name} kurang dari satu menit: ${quoted(step.duration.text)}.`,
                fix: {
                  label: 'Tulis 1 menit',
                  change: { kind: 'setStep', step: step.id, patch: { duration: parseDuration('1 menit') } },
                },
              },
            ]
          : [];
      const { text } = step.duration;
      return isFrequency(text) && !isVagueTime(text)
        ? [{ where, message: `Waktu ${name} menyebut seberapa sering, bukan berapa lama: ${quoted(text)}.` }]
        : [];
    }),
};
