import { inputsSpans } from '../model/inputsSpans.ts';
import type { Change } from '../model/change.ts';
import type { Sop, Step } from '../model/sop.ts';
import { derivedIds } from './derivedIds.ts';
import { isEmptyRow } from './emptyRow.ts';
import type { Fix } from './problem.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isBlank, isPlaceholder, quoted } from './words.ts';

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
      .filter(
        (step, row) => !isEmptyRow(step) && spans[row] !== 0 && step.inputs.items.every((item) => isBlank(item.text)),
      )
      .map((step) => ({
        where: stepCell(step.id, 'inputs'),
        message: `${stepName(sop, step.id)} belum memiliki kelengkapan.`,
        missing: true,
        ...outputOfRowAbove(sop, step),
      }));
  },
};

/** What one step puts out is what the next one works with (spec, section 5). */
function outputOfRowAbove(sop: Sop, step: Step): { readonly fix?: Fix } {
  const above = sop.steps[sop.steps.indexOf(step) - 1];
  const texts = (above?.outputs.items ?? [])
    .map(({ text }) => text)
    .filter((text) => !isBlank(text) && !isPlaceholder(text));
  if (above === undefined || texts.length === 0) return {};
  const list = { of: 'inputs', step: step.id } as const;
  const ids = derivedIds(sop, step.id);
  const changes = [
    ...step.inputs.items.map((item): Change => ({ kind: 'removeItem', list, item: item.id })),
    ...texts.map((text, at): Change => ({ kind: 'insertItem', list, at, item: { id: ids(), text } })),
  ];
  return { fix: { label: `Tulis ${quoted(texts.join('; '))}`, change: { kind: 'batch', changes } } };
}
