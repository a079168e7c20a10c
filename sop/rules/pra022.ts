import { sharesContent } from './contentWords.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isBlank, isPlaceholder, quoted } from './words.ts';

/** PRA-022: an output is used as input of another step, or the procedure ends here. */
export const pra022: Rule<'graph'> = {
  id: 'PRA-022',
  severity: 'note',
  needs: 'graph',
  page: {
    title: 'Output dipakai langkah lain',
    why: 'Hasil satu langkah lazimnya menjadi kelengkapan langkah berikutnya. Bila tidak, mungkin ada langkah yang terlewat.',
    wrong: 'Output “Draf surat”, tetapi tidak ada langkah yang memakainya.',
    right: 'Output “Draf surat”, lalu kelengkapan langkah berikutnya “Draf surat”.',
    source: 'Praktik baik.',
  },
  check: ({ sop, graph }) => {
    const ends = new Set(graph.ends);
    return sop.steps.flatMap((step) => {
      if (ends.has(step.id)) return [];
      const others = sop.steps.filter((other) => other.id !== step.id);
      // Without any inputs to compare with, REG-030 has said what is missing.
      if (others.every((other) => other.inputs.items.every((item) => isBlank(item.text)))) return [];
      // An activity that names the thing uses it, even when its Kelengkapan was left short.
      const elsewhere = others.flatMap((other) => [other.activity, ...other.inputs.items.map((item) => item.text)]).join('\n');
      const outputs = step.outputs.items.map((item) => item.text).filter((text) => !isBlank(text) && !isPlaceholder(text));
      if (outputs.length === 0 || outputs.some((text) => sharesContent(text, elsewhere))) return [];
      return [{
        where: stepCell(step.id, 'output'),
        message: `Output ${stepName(sop, step.id).toLowerCase()} tidak dipakai sebagai kelengkapan langkah lain: ${quoted(outputs.join(', '))}.`,
      }];
    });
  },
};
