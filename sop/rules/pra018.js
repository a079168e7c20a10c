import { stepCell, stepName } from './stepNames.ts';
import { isVagueTime } from './timeText.ts';
import { quoted } from './words.ts';
/** PRA-018: a vague time. */
export const pra018 = {
    id: 'PRA-018',
    severity: 'note',
    needs: 'sop',
    page: {
        title: 'Waktu yang tidak pasti',
        why: '“Sesuai kebutuhan” tidak dapat diukur, sehingga tidak menjadi baku mutu. Bila lamanya memang tidak tentu, tulis batas paling lama.',
        wrong: 'sesuai kebutuhan',
        right: 'maksimal 2 hari kerja',
        source: 'Praktik baik; 161 kali ditemukan pada SOP pembanding.',
    },
    check: ({ sop }) => sop.steps
        .filter(({ duration }) => duration.parsed === null && isVagueTime(duration.text))
        .map((step) => ({
        where: stepCell(step.id, 'time'),
        message: `Waktu ${stepName(sop, step.id).toLowerCase()} tidak pasti: ${quoted(step.duration.text)}.`,
        hint: 'Tulis batas paling lama, misalnya “maksimal 2 hari kerja”.',
    })),
};
