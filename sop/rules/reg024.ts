import type { Sop, StepId } from '../model/sop.ts';
import { isEmptyRow } from './emptyRow.ts';
import type { Fix } from './problem.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';

/** REG-024: every step has a performer, who is a column of the table. Covers REG-019: a symbol stands where a performer is. */
export const reg024: Rule<'sop'> = {
  id: 'REG-024',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Setiap langkah memiliki pelaksana',
    why: 'Pelaksana adalah kolom tersendiri, dan simbol langkah berdiri di kolom itu. Langkah tanpa pelaksana tidak memiliki simbol dan terputus dari alur.',
    wrong: 'Baris dengan kegiatan, tetapi tanpa simbol di kolom mana pun.',
    right: 'Kotak di kolom Kasubag pada baris “Memeriksa draf”.',
    source: 'Permenpan 35/2012, BAB II.B.',
  },
  check: ({ sop }) =>
    sop.steps
      .filter((step) => step.performers.length === 0)
      .map((step) => ({
        where: stepCell(step.id, 'activity'),
        message: isEmptyRow(step)
          ? `${stepName(sop, step.id)} masih kosong.`
          : `${stepName(sop, step.id)} belum memiliki pelaksana.`,
        missing: true,
        ...onlyLaneFix(sop, step.id),
        hint:
          sop.lanes.length === 0
            ? 'Tambahkan kolom pelaksana, lalu letakkan simbol di kolomnya.'
            : 'Klik kolom pelaksana pada baris ini.',
      })),
};

/** With one column there is nobody else. */
function onlyLaneFix({ lanes }: Sop, step: StepId): { readonly fix?: Fix } {
  const [only, second] = lanes;
  if (only === undefined || second !== undefined) return {};
  return {
    fix: {
      label: `Pelaksana: ${only.name.trim()}`,
      change: { kind: 'setStep', step, patch: { performers: [only.id] } },
    },
  };
}
