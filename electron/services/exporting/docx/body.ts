import type { Section, TableBlock } from '../../../../sop/layout/composition.ts';
import { paragraphsXml, textHeight, thinParagraph, twips } from './cellText.ts';
import { tableXml, type TableContext } from './table.ts';

/**
 * Blocks in reading order. Tables that follow each other are kept apart by a line of 1 pt, and one closes the body. Page
 * breaks fall where the layout put them, because the rows were stretched to fill each page. `sectionEnd` = the properties of a
 * section that others follow.
 */
export function bodyXml(section: Section, context: TableContext, sectionEnd?: string): string {
  const written: string[] = [];
  let afterTable = false;
  let page = firstPage(section);
  for (const block of section.blocks) {
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
    if (block.role === 'lines') {
      written.push(linesXml(block, breakBefore, context));
      afterTable = false;
      continue;
    }
    if (breakBefore || afterTable) written.push(thinParagraph({ breakBefore }));
    written.push(tableXml(block, context));
    afterTable = true;
  }
  if (sectionEnd !== undefined) return written.join('') + thinParagraph({ properties: sectionEnd });
  return written.join('') + (afterTable || written.length === 0 ? thinParagraph() : '');
}

function firstPage({ blocks }: Section): number {
  const first = blocks.find((block): block is TableBlock => block.kind === 'table');
  return first?.rows[0]?.page ?? 0;
}

/** Each row is a paragraph, or a part of one that went on on the next page: pages are broken where the layout broke them. */
function linesXml({ rows, columns }: TableBlock, breakBefore: boolean, context: TableContext): string {
  const width = twips(columns[0] ?? 0);
  let page = rows[0]?.page;
  return rows
    .map((row, index) => {
      const breaks = index === 0 ? breakBefore : row.page !== page;
      page = row.page;
      const paragraphs = row.cells.flatMap((cell) => cell.paragraphs);
      return paragraphsXml(paragraphs, { above: 0, below: 0, width }, context, breaks ? '<w:pageBreakBefore/>' : '');
    })
    .join('');
}

/** The title above the step table has no rules: it is a heading of the text, as high as its block. */
function titleXml(block: TableBlock, breakBefore: boolean, context: TableContext): string {
  const paragraphs = block.rows.flatMap(({ cells }) => cells).flatMap((cell) => cell.paragraphs);
  const height = block.rows.reduce((sum, row) => sum + twips(row.height), 0);
  const free = Math.max(0, height - textHeight(paragraphs));
  const above = Math.round(free / 2);
  return paragraphsXml(
    paragraphs,
    { above, below: free - above, width: twips(block.columns[0] ?? 0) },
    context,
    breakBefore ? '<w:pageBreakBefore/>' : '',
  );
}
