import type { Finding, Rule } from './rule.ts';

/** PRA-008: at most 8 lanes and 30 steps. */
export const pra008: Rule<'sop'> = {
  id: 'PRA-008',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Ukuran tabel langkah',
    why: 'Lebih dari 8 kolom pelaksana tidak terbaca di kertas, dan lebih dari 30 langkah sulit diikuti.',
    wrong: '12 kolom pelaksana',
    right: '4 kolom pelaksana',
    source: 'Praktik baik.',
  },
  check: ({ sop }) => {
    const findings: Finding[] = [];
    if (sop.lanes.length > 8)
      findings.push({
        where: { at: 'sop' },
        message: `SOP ini memiliki ${sop.lanes.length} kolom pelaksana, lebih dari 8.`,
        hint: 'Gabungkan pelaksana yang setingkat, atau bagi menjadi beberapa SOP.',
      });
    if (sop.steps.length > 30)
      findings.push({
        where: { at: 'sop' },
        message: `SOP ini memiliki ${sop.steps.length} langkah, lebih dari 30.`,
        hint: 'Bagi menjadi beberapa SOP yang saling terkait.',
      });
    return findings;
  },
};
