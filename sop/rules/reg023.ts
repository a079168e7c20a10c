import type { Sop, Step } from '../model/sop.ts';
import { activityOpening } from './activityText.ts';
import type { Subject } from './names.ts';
import type { Finding, Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isActiveVerb } from './verbs.ts';
import { capitalised, linesOf, quoted, wordsOf } from './words.ts';

/** REG-023: no actor in the activity text; the column says who. */
export const reg023: Rule<'sop'> = {
  id: 'REG-023',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Kegiatan tanpa subjek',
    why: 'Pelaksana sudah terbaca dari kolom tempat simbol berada. Menulisnya lagi di kalimat membuat kegiatan panjang, dan keliru bila kolomnya dipindah.',
    wrong: 'Kasubag memeriksa draf nota dinas',
    right: 'Memeriksa draf nota dinas (simbol di kolom Kasubag)',
    source: 'Permenpan 35/2012, BAB II.B alasan 4.',
  },
  check: ({ sop }) =>
    sop.steps.flatMap((step) => {
      const { subject, subjectFirst } = activityOpening(step.activity, sop.lanes);
      return subject === null ? [] : [subjectFinding(sop, step, subject, subjectFirst)];
    }),
};

function subjectFinding(sop: Sop, step: Step, subject: Subject, subjectFirst: boolean): Finding {
  const lane = subject.lane === null ? undefined : sop.lanes[subject.lane];
  const rest = subjectFirst ? withoutSubject(step.activity, subject) : null;
  const finding: Finding = {
    where: stepCell(step.id, 'activity'),
    message: `${stepName(sop, step.id)} menyebut pelaksana di dalam kalimat kegiatan.`,
    hint: 'Pelaksana cukup ditunjukkan oleh kolom tempat simbol berada.',
  };
  // Dropping the words loses nothing only when the column says the same, or can be made to.
  if (rest === null || lane === undefined) return finding;
  if (step.performers.includes(lane.id))
    return {
      ...finding,
      fix: { label: `Tulis ${quoted(rest)}`, change: { kind: 'setStep', step: step.id, patch: { activity: rest } } },
    };
  if (step.performers.length > 0) return finding;
  return {
    ...finding,
    fix: {
      label: `Pindahkan ${lane.name.trim()} ke kolomnya: ${quoted(rest)}`,
      change: { kind: 'setStep', step: step.id, patch: { activity: rest, performers: [lane.id] } },
    },
  };
}

/** The activity without its first words; null unless it is one line that then starts with an active verb. */
function withoutSubject(activity: string, subject: Subject): string | null {
  if (linesOf(activity).length !== 1) return null;
  const words = activity.trim().split(/\s+/);
  // The subject is counted in words; a printed word may hold several ("Badan/Dinas"), then nothing is offered.
  if (wordsOf(words.slice(0, subject.words).join(' ')).length !== subject.words) return null;
  const rest = words.slice(subject.words).join(' ');
  const first = words[subject.words] ?? '';
  return isActiveVerb(first) ? capitalised(rest) : null;
}
