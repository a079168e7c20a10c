import type { PaintedSop } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { corpusSops, ordinarySops } from '../sopSets.ts';
import type { PrintedSop } from '../sopSets.ts';

/** What a book is made of besides the fonts. */
export interface Book {
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  readonly sops: Iterable<PaintedSop>;
}

/** A SOP with its pages. */
export function paintedSop({ sop, style }: PrintedSop): PaintedSop {
  return { sop, style, ...layoutSop(sop, style) };
}

/** A book of so many SOPs, the real ones first; each is laid out when it is its turn. */
export function bookOf(count: number): Book {
  const real = corpusSops(Math.min(count, 50));
  const printed = [...real, ...ordinarySops(count - real.length)];
  return { title: 'Kumpulan SOP', author: 'Lajur', date: new Date(0), sops: inTurn(printed) };
}

function* inTurn(printed: readonly PrintedSop[]): Generator<PaintedSop> {
  for (const one of printed) yield paintedSop(one);
}

/** The pages of all SOPs in their order. */
export function* pagesOf(sops: Iterable<PaintedSop>): Generator<Page> {
  for (const { pages } of sops) yield* pages.pages;
}
