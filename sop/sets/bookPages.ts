import type { Section } from '../layout/composition.ts';
import { textWidth } from '../layout/text/measure.ts';
import type { Page, PageLink, TextItem } from '../layout/pages.ts';
import type { FontName } from '../model/style.ts';
import { mm, pt } from '../model/units.ts';
import { paintPaper } from '../paper/layoutPaper.ts';
import type { ComposedPaper } from '../paper/layoutPaper.ts';
import { isPrinted } from './documentSet.ts';
import { pageLabel, partTarget } from './planBook.ts';
import type { BookPiece, BookPlan } from './planBook.ts';

/** Size of the number at the foot of each page of a book, in pt. */
export const bookNumberSize = 8;
/** From the end of the text down to the number's baseline, within the line that is kept for it. */
const numberBaseline = mm(3.2);

/** Pages of a piece that is no sheet, as they are before they are numbered, and the blocks they were painted from. */
export function paperPages(composed: ComposedPaper): { readonly sections: readonly Section[]; readonly pages: Page[] } {
  const { sections, pages } = paintPaper(composed, { before: 0, total: null });
  return { sections, pages: pages.map(({ sources: _sources, ...page }) => page) };
}

/**
 * The pages of a piece with their numbers, each of which leads back to the contents. The cover is counted and says no number.
 * `sections` are those the pages were laid out from.
 */
export function numberedPages(
  plan: BookPlan,
  piece: BookPiece,
  pages: readonly Page[],
  sections: readonly Section[],
): Page[] {
  if (piece.kind === 'front' && piece.part === 'cover') return [...pages];
  const backTo = isPrinted(plan.set, 'contents') ? partTarget('contents') : null;
  return pages.map((page, index) => {
    const section = sections.findLast((one) => index >= firstPageOf(one)) ?? sections[0];
    if (section === undefined) return page;
    const number = numberItem(section, pageLabel(plan, piece.first + index), page);
    const link: PageLink | null =
      backTo === null || (piece.kind === 'front' && piece.part === 'contents')
        ? null
        : { target: backTo, words: 'Ke daftar isi', ...areaOf(number) };
    const links = [...(page.links ?? []), ...(link === null ? [] : [link])];
    return { ...page, items: [...page.items, number], ...(links.length === 0 ? {} : { links }) };
  });
}

/** The page a section begins on, counted within its piece. */
export function firstPageOf({ blocks }: Section): number {
  for (const block of blocks) if (block.kind === 'table' && block.rows[0] !== undefined) return block.rows[0].page;
  return 0;
}

function numberItem({ font, margins, paper }: Section, text: string, page: Page): TextItem {
  const face: { font: FontName; style: 'regular'; size: number } = { font, style: 'regular', size: pt(bookNumberSize) };
  const width = textWidth(face, text);
  const x = margins.left + Math.round((paper.width - margins.left - margins.right - width) / 2);
  return { kind: 'text', x, y: page.height - margins.bottom + numberBaseline, width, text, rotate: 0, ...face };
}

/** Room to press around a number. */
function areaOf({ x, y, width, size }: TextItem): Pick<PageLink, 'x' | 'y' | 'width' | 'height'> {
  const around = mm(4);
  return { x: x - around, y: y - size, width: width + 2 * around, height: Math.round(size * 1.3) };
}
