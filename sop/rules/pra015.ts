import { flowGraph } from '../flow/graph.ts';
import { apply } from '../model/apply.ts';
import type { Sop, Step } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { hasCondition } from './activityText.ts';
import { bringsNoFlowFault } from './flowFixes.ts';
import type { Fix } from './problem.ts';
import type { Rule } from './rule.ts';
import { branchName, stepCell, stepName, targetName } from './stepNames.ts';
import { isActiveVerb } from './verbs.ts';
import { wordsOf } from './words.ts';

/** PRA-015: a condition in a process suggests a missing decision */
export const pra015: Rule<'sop'> = {
  id: 'PRA-015',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Syarat di dalam kegiatan',
    why: 'Syarat di dalam kalimat adalah keputusan yang tersembunyi: pembaca tidak melihat cabangnya di alur.',
    wrong: 'Apabila berkas lengkap, menerbitkan surat',
    right: 'Memeriksa kelengkapan berkas (belah ketupat), Ya: menerbitkan surat',
    source: 'Praktik baik.',
  },
  check: ({ sop, style }) =>
    sop.steps
      .filter((step) => step.kind === 'process' && hasCondition(step.activity))
      .map((step) => ({
        where: stepCell(step.id, 'activity'),
        message: `${stepName(sop, step.id)} memuat syarat (jika, apabila), tetapi bukan keputusan.`,
        hint: 'Jadikan belah ketupat dengan cabang Ya dan Tidak, atau tulis syaratnya di Keterangan.',
        ...asDecision(sop, style, step),
      })),
};

/** The step as a decision with the exits it keeps for that; only where both lead somewhere, and the text begins with what is decided. */
function asDecision(sop: Sop, style: Style, step: Step): { readonly fix?: Fix } {
  const change = { kind: 'setStep', step: step.id, patch: { kind: 'decision' } } as const;
  const applied = isActiveVerb(wordsOf(step.activity)[0] ?? '') ? apply(sop, change) : null;
  if (applied === null || !applied.ok) return {};
  const { yes, no } = flowGraph(applied.value.sop).targets.get(step.id) ?? {};
  const isWhole = yes !== undefined && yes !== null && no !== undefined && no !== null;
  if (!isWhole || !bringsNoFlowFault(sop, flowGraph(sop), change)) return {};
  const [yesWay, noWay] = [targetName(sop, yes), targetName(sop, no)];
  const label = `Jadikan keputusan: ${branchName(style, 'yes')} → ${yesWay}, ${branchName(style, 'no')} → ${noWay}`;
  return { fix: { label, change } };
}
