import { inputsSpans } from '../model/inputsSpans.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isBlank } from './words.ts';

/** REG-030: every step has inputs, its own or those it shares with the rows above. */
export const reg030: Rule<'sop'> = {
  id: 'REG-030',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Kelengkapan setiap langkah',
    why: 'Kelengkapan adalah bahan dan berkas yang harus tersedia sebelum langkah dikerjakan. Ini bagian dari mutu baku.',
    wrong: 'Kolom Kelengkapan kosong.',
    right: 'Surat permohonan; fotokopi KTP.',
    source: 'Permenpan 35/2012, Bagian Flowchart, mutu baku.',
  },
  check: ({ sop }) => {
    const spans = inputsSpans(sop.steps);
    return sop.steps
      .filter((step, row) => spans[row] !== 0 && step.inputs.items.every((item) => isBlank(item.text)))
      .map((step) => ({
        where: stepCell(step.id, 'inputs'),
        message: `${stepName(sop, step.id)} belum memiliki kelengkapan.`,
      }));
  },
};
