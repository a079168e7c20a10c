import { bringsNoFlowFault, onward, turnThatHelps } from './flowFixes.ts';
import type { StepId } from '../model/sop.ts';
import type { Finding, Rule, RuleInputs } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';

/** PRA-009: exactly one start, at least one end. */
export const pra009: Rule<'graph'> = {
  id: 'PRA-009',
  severity: 'error',
  needs: 'graph',
  page: {
    title: 'Satu awal, paling sedikit satu akhir',
    why: 'Prosedur dimulai di satu tempat dan pasti berakhir. Dua awal membuat pelaksana ragu, dan alur tanpa akhir berputar terus.',
    wrong: 'Langkah terakhir kembali ke langkah 1.',
    right: 'Langkah 1 mulai, langkah terakhir selesai.',
    source: 'Praktik baik; langkah akhir yang hilang ditemukan pada SOP yang dipelajari.',
  },
  check: (input) => {
    const { sop, graph } = input;
    const last = graph.order.at(-1);
    if (last === undefined)
      return [
        {
          where: { at: 'sop' },
          message: 'SOP belum memiliki langkah.',
          hint: 'Tambahkan langkah pertama pada tabel langkah.',
          missing: true,
        },
      ];
    const extraStarts = graph.starts.slice(1).map((step): Finding => ({
      where: stepCell(step, 'activity'),
      message: `${stepName(sop, step)} juga ditandai sebagai awal, padahal prosedur hanya memiliki satu awal.`,
      ...unmarked(input, step),
    }));
    if (graph.ends.length > 0) return extraStarts;
    const lastStep = sop.steps.at(-1);
    const fix = lastStep === undefined ? {} : turnThatHelps(input, 'no end', onward(lastStep));
    return [
      ...extraStarts,
      {
        where: stepCell(last, 'activity'),
        message: 'Alur belum memiliki akhir, karena setiap langkah masih menuju langkah lain.',
        hint: 'Arahkan salah satu langkah ke akhir, biasanya langkah terakhir.',
        ...fix,
      },
    ];
  },
};

/** Takes the mark off, where an arrow leads to the step anyway. */
function unmarked({ sop, graph }: RuleInputs['graph'], step: StepId): Pick<Finding, 'fix'> {
  const change = { kind: 'setStep', step, patch: { isStart: false } } as const;
  if (!bringsNoFlowFault(sop, graph, change)) return {};
  return { fix: { label: `Hapus tanda mulai pada ${stepName(sop, step).toLowerCase()}`, change } };
}
