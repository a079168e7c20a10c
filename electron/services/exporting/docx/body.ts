import type { Composition, TableBlock } from '../../../../sop/layout/composition.ts';
import { paragraphsXml, textHeight, thinParagraph, twips } from './cellText.ts';
import { tableXml, type TableContext } from './table.ts';

/**
 * Blocks in reading order. Tables that follow each other are kept apart by a line of 1 pt, and one closes the body. Page
 * breaks fall where the layout put them, because the rows were stretched to fill each page.
 */
export function bodyXml(composition: Composition, context: TableContext): string {
  const written: string[] = [];
  let afterTable = false;
  let page = 0;
  for (const block of composition.blocks) {
    if (block.kind === 'space') {
      written.push(thinParagraph({ height: twips(block.height), breakBefore: block.breakBefore }));
      afterTable = false;
      if (block.breakBefore) page += 1;
      continue;
    }
    const breakBefore = (block.rows[0]?.page ?? page) > page;
    page = block.rows.at(-1)?.page ?? page;
    if (block.role === 'title') {
      written.push(titleXml(block, breakBefore, context));
      afterTable = false;
      continue;
    }
    if (breakBefore || afterTable) written.push(thinParagraph({ breakBefore }));
    written.push(tableXml(block, context));
    afterTable = true;
  }
  return written.join('') + (afterTable || written.length === 0 ? thinParagraph() : '');
}

/** The title above the step table has no rules: it is a heading of the text, as high as its block. */
function titleXml(block: TableBlock, breakBefore: boolean, context: TableContext): string {
  const paragraphs = block.rows.flatMap(({ cells }) => cells).flatMap((cell) => cell.paragraphs);
  const height = block.rows.reduce((sum, row) => sum + twips(row.height), 0);
  const free = Math.max(0, height - textHeight(paragraphs));
  const above = Math.round(free / 2);
  return paragraphsXml(paragraphs, { above, below: free - above }, context, breakBefore ? '<w:pageBreakBefore/>' : '');
}
