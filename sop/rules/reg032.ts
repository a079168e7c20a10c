import { isEmptyRow } from './emptyRow.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isBlank, isPlaceholder } from './words.ts';

/** REG-032: every step has an output; a dash is none. */
export const reg032: Rule<'sop'> = {
  id: 'REG-032',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Output setiap langkah',
    why: 'Output adalah hasil langkah yang dapat dilihat dan menjadi bahan langkah berikutnya. Tanda “-” bukan hasil.',
    wrong: '-',
    right: 'Draf nota dinas yang telah diparaf',
    source: 'Permenpan 35/2012, Bagian Flowchart, mutu baku.',
  },
  check: ({ sop }) =>
    sop.steps
      .filter(
        (step) =>
          !isEmptyRow(step) && step.outputs.items.every((item) => isBlank(item.text) || isPlaceholder(item.text)),
      )
      .map((step) => ({
        where: stepCell(step.id, 'output'),
        message: `${stepName(sop, step.id)} belum memiliki output.`,
        missing: true,
      })),
};
