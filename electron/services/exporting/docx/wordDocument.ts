import { Document, PageOrientation, type Paragraph, type Table } from 'docx';
import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { writableText } from '../xmlText.ts';
import { thinParagraph, twips } from './cellText.ts';
import { blockTable, type Edition, type TableContext } from './table.ts';
import { shapeWords } from './words.ts';

export interface DocxRequest {
  readonly sop: Sop;
  readonly composition: Composition;
  readonly pages: Pages;
  readonly edition: Edition;
  readonly assets?: AssetLookup;
}

/**
 * A SOP as a Word document of native tables, text and shapes: the same blocks and the same routes as the pages.
 * Page breaks fall where the layout put them, because the rows were stretched to fill each page.
 */
export function wordDocument(request: DocxRequest): Document {
  const { sop, composition } = request;
  return new Document({
    title: writableText(sop.identity.title).trim() || 'SOP',
    subject: writableText(`SOP Nomor ${sop.identity.number}`).trim(),
    creator: writableText([sop.identity.issuer.government, ...sop.identity.issuer.unitLines].join(', ')),
    lastModifiedBy: 'Lajur',
    styles: {
      default: {
        document: {
          run: {
            font: composition.font,
            size: 20,
            language: { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'ar-SA' },
          },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    ...(request.edition === 'locked' ? { protection: { type: 'readOnly' } } : {}),
    sections: [{ properties: { page: pageProperties(composition) }, children: body(request) }],
  });
}

/** docx swaps the sides of a landscape page itself, so it is given the upright sheet. */
function pageProperties({ paper, margins }: Composition) {
  const [width, height] = [twips(paper.width), twips(paper.height)];
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    size: paper.landscape ? { width: height, height: width, orientation } : { width, height, orientation },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: Math.min(360, twips(margins.top)),
      footer: Math.min(360, twips(margins.bottom)),
      gutter: 0,
    },
  };
}

/** Blocks in reading order. Tables that follow each other are kept apart by a line of 1 pt, and one closes the body. */
function body(request: DocxRequest): (Paragraph | Table)[] {
  const { sop, composition, pages, edition } = request;
  let drawings = 0;
  const context: TableContext = {
    pages,
    edition,
    assets: request.assets ?? noAssets,
    words: shapeWords(sop, pages),
    marginLeft: composition.margins.left,
    nextOrder: () => ++drawings,
  };
  const children: (Paragraph | Table)[] = [];
  let afterTable = false;
  for (const block of composition.blocks) {
    if (block.kind === 'space') {
      children.push(thinParagraph({ height: block.height, breakBefore: block.breakBefore }));
      afterTable = false;
      continue;
    }
    if (block.breakBefore || afterTable) children.push(thinParagraph({ breakBefore: block.breakBefore }));
    children.push(blockTable(block, context));
    afterTable = true;
  }
  return afterTable || children.length === 0 ? [...children, thinParagraph()] : children;
}
