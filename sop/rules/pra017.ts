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
  check: ({ sop }) =>
    sop.steps
      .filter(
        ({ duration: { text, parsed } }) =>
          parsed === null && !isBlank(text) && !isPlaceholder(text) && !isVagueTime(text) && !isFrequency(text),
      )
      .map((step) => ({
        where: stepCell(step.id, 'time'),
        message: hasSeveralTimes(step.duration.text)
          ? `Waktu ${stepName(sop, step.id).toLowerCase()} memuat beberapa nilai sekaligus: ${quoted(step.duration.text)}.`
          : `Waktu ${stepName(sop, step.id).toLowerCase()} tidak terbaca sebagai angka dan satuan: ${quoted(step.duration.text)}.`,
        hint: 'Tulis satu angka dan satuannya, misalnya 30 menit atau 2 hari kerja.',
      })),
};
