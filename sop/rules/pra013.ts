import type { FlowGraph } from '../flow/graph.ts';
import type { StepId } from '../model/sop.ts';
import type { Finding, Rule } from './rule.ts';
import { branchName, rowsOf, stepName, targetName } from './stepNames.ts';

/** PRA-013: the "no" branch goes back, to the end, or to a repair step that only such branches lead to */
export const pra013: Rule<'graph'> = {
  id: 'PRA-013',
  severity: 'warning',
  needs: 'graph',
  page: {
    title: 'Arah cabang Tidak',
    why: 'Jawaban Tidak berarti ada yang harus diperbaiki, jadi panahnya kembali ke langkah itu, menuju langkah perbaikan tersendiri, atau mengakhiri prosedur.',
    wrong: 'Tidak maju ke langkah berikutnya, Ya kembali ke atas.',
    right: 'Ya maju ke langkah berikutnya, Tidak kembali ke langkah yang diperbaiki.',
    source: 'Praktik baik.',
  },
  check: ({ sop, style, graph }) => {
    const rows = rowsOf(graph);
    return sop.steps.flatMap((step, row): readonly Finding[] => {
      const { yes, no } = step.kind === 'decision' ? (graph.targets.get(step.id) ?? {}) : {};
      if (
        no === undefined ||
        no === null ||
        no === 'end' ||
        yes === no ||
        (rows.get(no) ?? 0) <= row ||
        isRepairStep(graph, no, row)
      )
        return [];
      const [yesName, noName] = [branchName(style, 'yes'), branchName(style, 'no')];
      const finding: Finding = {
        where: { at: 'exit', step: step.id, branch: 'no' },
        message: `Cabang ${noName} pada ${stepName(sop, step.id).toLowerCase()} maju ke ${targetName(sop, no)}, bukan kembali ke langkah yang diperbaiki.`,
      };
      const yesGoesBack = yes !== undefined && yes !== null && yes !== 'end' && (rows.get(yes) ?? row) < row;
      if (!yesGoesBack) return [finding];
      return [
        {
          ...finding,
          fix: {
            label: `${yesName} → ${targetName(sop, no)}, ${noName} → ${targetName(sop, yes)}`,
            change: {
              kind: 'batch',
              changes: [
                { kind: 'setExit', step: step.id, branch: 'yes', exit: step.exits.no },
                { kind: 'setExit', step: step.id, branch: 'no', exit: step.exits.yes },
              ],
            },
          },
        },
      ];
    });
  },
};

/** A step reached from above by "no" branches alone stands there for them. */
function isRepairStep(graph: FlowGraph, step: StepId, decisionRow: number): boolean {
  const row = graph.order.indexOf(step);
  const fromAbove = graph.edges.filter((edge) => edge.to === step && graph.order.indexOf(edge.from) < row);
  const yesGoesOn = graph.edges.some(
    (edge) =>
      edge.branch === 'yes' &&
      graph.order.indexOf(edge.from) === decisionRow &&
      graph.order.indexOf(edge.to) > decisionRow,
  );
  const yesEnds = graph.targets.get(graph.order[decisionRow] ?? '')?.yes === 'end';
  return (yesGoesOn || yesEnds) && fromAbove.every((edge) => edge.branch === 'no');
}
