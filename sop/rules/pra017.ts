import { parseDuration } from '../model/duration.ts';
import type { Step, TimeUnit } from '../model/sop.ts';
import { commonUnit, isBareNumber, readMisspeltTime, unitOfHeading } from './misspeltTime.ts';
import type { Fix } from './problem.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { hasSeveralTimes, isFrequency, isVagueTime } from './timeText.ts';
import { isBlank, isPlaceholder, quoted } from './words.ts';

/** PRA-017: time reads as a number and a known unit. Blank is REG-031, a dash PRA-023, vague PRA-018, a frequency PRA-019. */
export const pra017: Rule<'sop'> = {
  id: 'PRA-017',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Waktu berupa angka dan satuan',
    why: 'Waktu yang terbaca sebagai angka dan satuan dapat dijumlahkan dan diawasi. Satuan yang dikenal: menit, jam, hari, hari kerja, hari kalender, minggu, bulan, tahun.',
    wrong: '30 enit',
    right: '30 menit',
    source: 'Praktik baik; salah ketik ditemukan pada SOP yang dipelajari.',
  },
  check: ({ sop, style }) => {
    const heading = unitOfHeading(style);
    const common = commonUnit(sop);
    return sop.steps
      .filter(
        ({ duration: { text, parsed } }) =>
          parsed === null &&
          // The heading of the column may say the unit for all of them.
          !(heading !== null && isBareNumber(text)) &&
          !isBlank(text) &&
          !isPlaceholder(text) &&
          !isVagueTime(text) &&
          !isFrequency(text),
      )
      .map((step) => ({
        where: stepCell(step.id, 'time'),
        message: hasSeveralTimes(step.duration.text)
          ? `Waktu ${stepName(sop, step.id).toLowerCase()} memuat beberapa nilai sekaligus: ${quoted(step.duration.text)}.`
          : `Waktu ${stepName(sop, step.id).toLowerCase()} tidak terbaca sebagai angka dan satuan: ${quoted(step.duration.text)}.`,
        hint: 'Tulis satu angka dan satuannya, misalnya 30 menit atau 2 hari kerja.',
        ...timeFix(step, common),
      }));
  },
};

/** The time that was meant: a damaged unit mended, or the unit of all other times behind a bare number. */
function timeFix({ id, duration }: Step, common: TimeUnit | null): { readonly fix?: Fix } {
  const text = duration.text.trim();
  const meant = isBareNumber(text) && common !== null ? `${text} ${common}` : readMisspeltTime(text);
  if (meant === null) return {};
  return {
    fix: { label: `Tulis ${meant}`, change: { kind: 'setStep', step: id, patch: { duration: parseDuration(meant) } } },
  };
}
