import type { Branch } from '../flow/graph.ts';
import type { Exit, StepId } from '../model/sop.ts';
import { turnThatHelps } from './flowFixes.ts';
import type { Turn } from './flowFixes.ts';
import type { Finding, Rule, RuleInputs } from './rule.ts';
import { branchName, stepName, targetName } from './stepNames.ts';

/** PRA-011: a decision has two targets, different from each other and from itself. */
export const pra011: Rule<'graph'> = {
  id: 'PRA-011',
  severity: 'error',
  needs: 'graph',
  page: {
    title: 'Dua tujuan untuk setiap keputusan',
    why: 'Keputusan hanya berarti bila kedua jawabannya membawa ke tempat yang berbeda. Panah yang kembali ke keputusan itu sendiri tidak ke mana-mana.',
    wrong: 'Ya dan Tidak sama-sama menuju langkah 4.',
    right: 'Ya menuju langkah 4, Tidak kembali ke langkah 2.',
    source: 'Praktik baik; pasangan jawaban menurut Permenpan 35/2012.',
  },
  check: (input) =>
    input.sop.steps.filter((step) => step.kind === 'decision').flatMap((step) => faultsOf(input, step.id)),
};

/** Where a branch naturally leads: Ya goes on, Tidak goes back; the end when there is no such row. */
const natural: Readonly<Record<'yes' | 'no', readonly Exit[]>> = {
  yes: [{ to: 'following' }, { to: 'end' }],
  no: [{ to: 'previous' }, { to: 'end' }],
};

function turns(step: StepId, ...branches: readonly ('yes' | 'no')[]): readonly Turn[] {
  return branches.flatMap((branch) => natural[branch].map((exit) => ({ step, branch, exit })));
}

function faultsOf(input: RuleInputs['graph'], step: StepId): readonly Finding[] {
  const { sop, style, graph } = input;
  const targets = graph.targets.get(step) ?? {};
  const name = stepName(sop, step);
  const faults: Finding[] = [];
  for (const branch of ['yes', 'no'] as const) {
    const target = targets[branch];
    const label = branchName(style, branch);
    if (target === null || target === undefined)
      faults.push({
        where: exit(step, branch),
        message: `Cabang ${label} pada ${name.toLowerCase()} belum memiliki tujuan.`,
        hint: 'Pilih langkah yang dituju, atau akhir.',
        ...turnThatHelps(input, `${branch} of ${step}`, turns(step, branch)),
      });
    else if (target === step)
      faults.push({
        where: exit(step, branch),
        message: `Cabang ${label} pada ${name.toLowerCase()} kembali ke langkah itu sendiri.`,
        hint: 'Pilih langkah lain, atau akhir.',
        ...turnThatHelps(input, `${branch} of ${step}`, turns(step, branch)),
      });
  }
  if (faults.length > 0 || targets.yes !== targets.no || targets.yes === undefined || targets.yes === null)
    return faults;
  return [
    {
      where: exit(step, 'no'),
      message: `Kedua cabang ${name.toLowerCase()} menuju ${targetName(sop, targets.yes)}.`,
      hint: 'Biasanya jawaban Tidak kembali ke langkah yang diperbaiki.',
      ...turnThatHelps(input, `undecided ${step}`, turns(step, 'no', 'yes')),
    },
  ];
}

function exit(step: StepId, branch: Branch): Finding['where'] {
  return { at: 'exit', step, branch };
}
