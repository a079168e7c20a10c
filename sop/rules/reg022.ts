import { activityOpening } from './activityText.ts';
import { activeForm } from './activeForm.ts';
import { isEmptyRow } from './emptyRow.ts';
import type { Finding, Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isActiveVerb, verbForNoun } from './verbs.ts';
import { isBlank, quoted } from './words.ts';

/** REG-022: the activity starts with an active verb. A leading actor is REG-023's, a leading condition PRA-015's. */
export const reg022: Rule<'sop'> = {
  id: 'REG-022',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Kegiatan diawali kata kerja aktif',
    why: 'Kata kerja aktif (me-, mem-, men-, meng-, ber-) menyebut perbuatan yang dilakukan pelaksana di kolomnya. Kata benda membuat tidak jelas siapa berbuat apa.',
    wrong: 'Persetujuan draf surat keputusan',
    right: 'Menyetujui draf surat keputusan',
    source: 'Permenpan 35/2012, BAB II.B alasan 4.',
  },
  check: ({ sop }) =>
    sop.steps.flatMap((step): readonly Finding[] => {
      const where = stepCell(step.id, 'activity');
      if (isBlank(step.activity))
        // A row with nothing in it and nobody to do it is REG-024's.
        return isEmptyRow(step) && step.performers.length === 0
          ? []
          : [{ where, message: `${stepName(sop, step.id)} belum berisi kegiatan.`, missing: true }];
      const { predicate, conditional, subject, subjectFirst } = activityOpening(step.activity, sop.lanes);
      // "Setelah disetujui, Kasubag mengetik …": the doer behind the opening clause is what stands in the way.
      if (subject !== null && !subjectFirst) return [];
      if (conditional && step.kind === 'process') return [];
      if (isActiveVerb(predicate)) return [];
      const verb = verbForNoun(predicate);
      const active = activeForm(step.activity);
      return [
        {
          where,
          message: `Kegiatan langkah ${sop.steps.indexOf(step) + 1} tidak diawali kata kerja aktif: ${quoted(step.activity)}.`,
          hint:
            verb === null
              ? 'Awali dengan perbuatannya, misalnya “Menyusun …” atau “Memeriksa …”.'
              : `Awali dengan perbuatannya, misalnya “${verb} …”.`,
          ...(active === null
            ? {}
            : {
                fix: {
                  label: `Tulis ${quoted(active)}`,
                  change: { kind: 'setStep', step: step.id, patch: { activity: active } },
                },
              }),
        },
      ];
    }),
};
