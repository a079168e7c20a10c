import { onward, turnThatHelps } from './flowFixes.ts';
import type { FlowFault } from './flowFixes.ts';
import type { Step } from '../model/sop.ts';
import type { Finding, Rule } from './rule.ts';
import { reachableFrom } from './reachable.ts';
import { stepCell, stepName } from './stepNames.ts';

/** PRA-010: every step is reachable from the start, and reaches an end. Without any end PRA-009 speaks for all. */
export const pra010: Rule<'graph'> = {
  id: 'PRA-010',
  severity: 'error',
  needs: 'graph',
  page: {
    title: 'Setiap langkah terhubung',
    why: 'Langkah yang tidak dituju panah mana pun tidak akan pernah dikerjakan. Langkah yang tidak menuju akhir membuat prosedur berputar.',
    wrong: 'Langkah 3 langsung menuju langkah 5, dan tidak ada panah ke langkah 4.',
    right: 'Setiap langkah dituju panah dari langkah lain, dan semuanya sampai ke akhir.',
    source: 'Praktik baik.',
  },
  check: (input) => {
    const { sop, graph } = input;
    const reached = reachableFrom(graph, graph.starts);
    const ending = graph.ends.length === 0 ? new Set(graph.order) : reachableFrom(graph, graph.ends, true);
    const steps = new Map(sop.steps.map((step) => [step.id, step]));
    // The first few faults get a way out; each of them often mends those behind it.
    let offers = 5;
    const fixBy = (fault: FlowFault, step: Step | undefined): Pick<Finding, 'fix'> => {
      offers -= 1;
      return offers < 0 || step === undefined ? {} : turnThatHelps(input, fault, onward(step));
    };
    return graph.order.flatMap((step, row): readonly Finding[] => {
      const where = stepCell(step, 'activity');
      const own = steps.get(step);
      const above = steps.get(graph.order[row - 1] ?? '');
      if (!reached.has(step))
        return [
          {
            where,
            message: `${stepName(sop, step)} tidak dapat dicapai dari awal alur.`,
            hint: 'Arahkan panah dari langkah sebelumnya ke langkah ini.',
            ...fixBy(`unreached ${step}`, above),
          },
        ];
      if (!ending.has(step))
        return [
          {
            where,
            message: `${stepName(sop, step)} tidak pernah sampai ke akhir alur.`,
            hint: 'Arahkan panahnya ke langkah yang menuju akhir.',
            ...fixBy(`endless ${step}`, own),
          },
        ];
      return [];
    });
  },
};
