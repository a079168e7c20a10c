import { arrowsOnPages } from './pageItems.ts';
import type { Rule } from './rule.ts';
import { stepName } from './stepNames.ts';

/** PRA-035: arrows that cross; the one that jumps over the other is named. */
export const pra035: Rule<'pages'> = {
  id: 'PRA-035',
  severity: 'note',
  needs: 'pages',
  page: {
    title: 'Panah bersilang',
    why: 'Panah yang bersilang lebih sulit diikuti. Persilangan digambar dengan lompatan, tetapi sebaiknya dihindari.',
    wrong: 'Tiga panah bersilang di satu baris.',
    right: 'Panah kembali lewat sisi kolom, tanpa bersilang.',
    source: 'Praktik baik.',
  },
  check: ({ sop, pages }) => {
    const jumping = new Set(
      arrowsOnPages(pages)
        .filter(({ item }) => (item.jumps ?? []).length > 0)
        .map(({ item }) => item.edge),
    );
    return pages.edges
      .filter((edge) => jumping.has(edge.id))
      .map((edge) => ({
        where: { at: 'exit', step: edge.from, branch: edge.branch ?? 'next' },
        message: `Panah dari ${stepName(sop, edge.from).toLowerCase()} bersilang dengan panah lain.`,
        hint: 'Urutan kolom atau langkah yang lain dapat menghindarinya.',
      }));
  },
};
