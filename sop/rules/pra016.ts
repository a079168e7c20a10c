import type { Sop, Step } from '../model/sop.ts';
import { sizes } from '../model/sizes.ts';
import { flowGraph } from '../flow/graph.ts';
import { bringsNoFlowFault } from './flowFixes.ts';
import type { Fix } from './problem.ts';
import type { Rule } from './rule.ts';
import { splitActivity } from './splitActivity.ts';
import { splitStep } from './splitStep.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isActiveVerb } from './verbs.ts';
import { foldText, linesOf } from './words.ts';

/** PRA-016: one activity per step */
export const pra016: Rule<'sop'> = {
  id: 'PRA-016',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Satu langkah, satu kegiatan',
    why: 'Satu langkah memuat satu perbuatan, agar waktu, kelengkapan, dan outputnya jelas.',
    wrong: 'Memeriksa berkas dan mengetik surat',
    right: 'Memeriksa berkas; lalu langkah berikutnya: Mengetik surat',
    source: 'Praktik baik.',
  },
  check: ({ sop }) =>
    sop.steps
      .filter((step) => holdsSeveral(step.activity))
      .map((step) => ({
        where: stepCell(step.id, 'activity'),
        message: `${stepName(sop, step.id)} memuat lebih dari satu kegiatan.`,
        hint: 'Pecah menjadi beberapa langkah, masing-masing dengan satu kata kerja.',
        ...inSteps(sop, step),
      })),
};

/** Marked sub-lines, a semicolon, or a second active verb after "dan", "serta", "lalu" and the like. */
function holdsSeveral(activity: string): boolean {
  if (linesOf(activity).filter((line) => line.marked).length > 1 || /;\s*\S/.test(activity)) return true;
  return [
    ...activity.matchAll(
      /(?:\b(?:dan|serta|lalu|kemudian|selanjutnya|sekaligus)|,)\s+(?:(?:dan|serta|lalu|kemudian|selanjutnya)\s+)?(\p{L}+)/giu,
    ),
  ].some(({ 1: word = '', index }) => isActiveVerb(word) && !isOneAct(activity.slice(0, index), activity.slice(index)));
}

/** Signing, approving and initialling are done with one stroke of the pen, and initialling ends a check. */
const confirming =
  /^(?:menandatangani|mengesahkan|menetapkan|menyetujui|memaraf|memberi(?:kan)? paraf|membubuhkan (?:paraf|tanda tangan))\b/;
const checking = /^(?:memeriksa|meneliti|mengoreksi|mencermati)\b/;
const initialling = /^(?:memaraf|memberi(?:kan)? paraf|membubuhkan paraf)\b/;

/** Whether two verbs around "dan" name one act: "Menandatangani dan mengesahkan", "Memeriksa dan memberikan paraf". */
function isOneAct(before: string, after: string): boolean {
  const first = foldText(before);
  const second = foldText(after).replace(/^(?:(?:dan|serta|lalu|kemudian|selanjutnya|sekaligus)\b|,)\s*/, '');
  return (confirming.test(first) && confirming.test(second)) || (checking.test(first) && initialling.test(second));
}

function inSteps(sop: Sop, step: Step): { readonly fix?: Fix } {
  // Without a performer each piece would lack one.
  const parts = step.performers.length === 0 ? null : splitActivity(step.activity);
  const change = parts === null ? null : splitStep(sop, step, parts);
  if (parts === null || change === null || sop.steps.length + parts.length > sizes.steps) return {};
  if (!bringsNoFlowFault(sop, flowGraph(sop), change)) return {};
  return { fix: { label: `Pecah jadi ${parts.length} langkah`, change } };
}
