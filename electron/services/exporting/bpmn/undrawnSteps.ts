import type { Sop } from '../../../../sop/model/sop.ts';
import type { Problem } from '../../../../sop/rules/problem.ts';

/** Steps that a BPMN file leaves out: a task stands in the lane of whoever performs it. */
export function undrawnSteps({ steps }: Pick<Sop, 'steps'>): Problem[] {
  return steps.flatMap(({ id, performers }, index): Problem[] => {
    if (performers.length > 0) return [];
    return [
      {
        rule: 'LAJUR-BPMN',
        severity: 'warning',
        where: { at: 'step', step: id, column: 'no' },
        message: `Langkah ${index + 1} belum memiliki pelaksana, sehingga tidak digambar di berkas BPMN.`,
        hint: 'Pilih pelaksananya, lalu ekspor lagi.',
      },
    ];
  });
}
