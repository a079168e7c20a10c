import type { Pages } from '../layout/pages.ts';
import type { StepId } from '../model/sop.ts';
import { piecesByEdge } from './pageItems.ts';
import type { Rule } from './rule.ts';
import { stepName } from './stepNames.ts';

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
    const pieces = piecesByEdge(pages);
    return pages.edges.flatMap((edge) => {
      const drawn = pieces.get(edge.id);
      // An arrow that is not drawn at all is what the layout itself reports.
      if (drawn === undefined || (drawn.into.length > 0 && drawn.outOf.length > 0)) return [];
      if (drawn.whole.length > 0 && standTogether(pages, edge.from, edge.to)) return [];
      return [
        {
          where: { at: 'exit', step: edge.from, branch: edge.branch ?? 'next' } as const,
          message: `Panah dari ${stepName(sop, edge.from).toLowerCase()} terpotong halaman tanpa sepasang segilima.`,
        },
      ];
    });
  },
};

/** Whether some page holds rows of both steps; a row may be split over two pages. */
function standTogether({ pages }: Pages, one: StepId, other: StepId): boolean {
  return pages.some(({ table }) => [one, other].every((step) => table?.rows.some((row) => row.step === step)));
}
