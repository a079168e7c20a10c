import type { ArrowItem } from '../layout/pages.ts';
import type { Rule } from './rule.ts';
import { stepName } from './stepNames.ts';
import { arrowsOnPages, connectorsOnPages } from './pageItems.ts';

/** REG-028: an arrow cut by a page break runs into a connector, and comes out of one on the other page. */
export const reg028: Rule<'pages'> = {
  id: 'REG-028',
  severity: 'error',
  needs: 'pages',
  page: {
    title: 'Segilima pada panah yang berpindah halaman',
    why: 'Panah yang terpotong halaman dilanjutkan dengan sepasang segilima, satu di setiap halaman, agar pembaca dapat mengikutinya.',
    wrong: 'Panah berhenti di tepi bawah halaman 1.',
    right: 'Segilima “1” di akhir halaman 1 dan di awal halaman 2.',
    source: 'Permenpan 35/2012, BAB II.B simbol 5.',
  },
  check: ({ sop, pages }) => {
    const connectors = connectorsOnPages(pages);
    const arrows = arrowsOnPages(pages);
    return pages.edges.flatMap((edge) => {
      const pieces = arrows.filter(({ item }) => item.edge === edge.id);
      if (pieces.length === 0 || pieces.some(({ item }) => isWhole(item)) || isPaired(pieces.map(({ item }) => item))) return [];
      return [{
        where: { at: 'exit', step: edge.from, branch: edge.branch ?? 'next' } as const,
        message: `Panah dari ${stepName(sop, edge.from).toLowerCase()} terpotong halaman tanpa sepasang segilima.`,
      }];
    });

    function isWhole(item: ArrowItem): boolean {
      return !connectors.has(item.from) && !connectors.has(item.to);
    }

    function isPaired(pieces: readonly ArrowItem[]): boolean {
      return pieces.some((item) => connectors.get(item.to)?.end === 'out') && pieces.some((item) => connectors.get(item.from)?.end === 'in');
    }
  },
};
