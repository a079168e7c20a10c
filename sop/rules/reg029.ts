import { piecesByEdge } from './pageItems.ts';
import type { Rule } from './rule.ts';
import { stepName } from './stepNames.ts';

/** REG-029: the two connectors of an arrow never stand on one page. */
export const reg029: Rule<'pages'> = {
  id: 'REG-029',
  severity: 'error',
  needs: 'pages',
  page: {
    title: 'Segilima hanya untuk pindah halaman',
    why: 'Segilima berarti “lanjut di halaman lain”. Di dalam satu halaman panah digambar penuh.',
    wrong: 'Dua segilima “1” pada halaman yang sama.',
    right: 'Segilima “1” di halaman 1 dan pasangannya di halaman 2.',
    source: 'Permenpan 35/2012, BAB II.B simbol 5.',
  },
  check: ({ sop, pages }) => {
    const pieces = piecesByEdge(pages);
    return pages.edges.flatMap((edge) => {
      const drawn = pieces.get(edge.id);
      if (drawn === undefined || !drawn.into.some((page) => drawn.outOf.includes(page))) return [];
      return [
        {
          where: { at: 'exit', step: edge.from, branch: edge.branch ?? 'next' } as const,
          message: `Sepasang segilima pada panah dari ${stepName(sop, edge.from).toLowerCase()} berada di halaman yang sama.`,
        },
      ];
    });
  },
};
