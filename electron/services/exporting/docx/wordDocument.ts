import {
  Document,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Emu } from '../../../../sop/model/units.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import type { PageNumber as PageNumberPlace } from '../../../../sop/model/style.ts';
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
  readonly pageNumber: PageNumberPlace;
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
    sections: [{ properties: { page: pageProperties(request) }, ...pageNumber(request), children: body(request) }],
  });
}

/**
 * Word and LibreOffice add the thick rules of each table to its height, up to 3 pt a page. They get that room below the
 * text; it is too little for any further row, so the breaks stay where they are.
 */
const ruleRoom = 60;

/** docx swaps the sides of a landscape page itself, so it is given the upright sheet. */
function pageProperties(request: DocxRequest) {
  const { paper, margins } = request.composition;
  const [width, height] = [twips(paper.width), twips(paper.height)];
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const bottom = Math.max(0, twips(bottomMargin(request)) - ruleRoom);
  return {
    size: paper.landscape ? { width: height, height: width, orientation } : { width, height, orientation },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom,
      left: twips(margins.left),
      header: Math.max(0, twips(margins.top) - numberRoom),
      footer: Math.max(0, bottom - numberLine),
      gutter: 0,
    },
  };
}

/** The margin, or the band kept free for the e-signature stamp where that is higher (spec, 16.4). */
function bottomMargin({ composition, pages }: DocxRequest): Emu {
  const bands = (pages.pages[0]?.reserved ?? []).filter(({ kind }) => kind === 'footerBand');
  return Math.max(composition.margins.bottom, ...bands.map(({ y }) => composition.paper.height - y));
}

/** Height of the line that holds the page number, and how far above the text it starts at the top; twips. */
const numberLine = 163;
const numberRoom = 302;

/** The page number in the words of the pages, as fields that Word counts. */
function pageNumber(request: DocxRequest) {
  const line = (
    children: (string | (typeof PageNumber)[keyof typeof PageNumber])[],
    alignment: 'center' | 'right',
  ): Paragraph =>
    new Paragraph({
      alignment,
      spacing: { before: 0, after: 0, line: numberLine, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ size: 14, children })],
    });
  switch (request.pageNumber) {
    case 'top':
      return { headers: { default: new Header({ children: [line(['- ', PageNumber.CURRENT, ' -'], 'center')] }) } };
    case 'bottom':
      return {
        footers: {
          default: new Footer({
            children: [line(['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES], 'right')],
          }),
        },
      };
    case 'none':
      return {};
  }
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
  let page = 0;
  for (const block of composition.blocks) {
    if (block.kind === 'space') {
      children.push(thinParagraph({ height: block.height, breakBefore: block.breakBefore }));
      afterTable = false;
      if (block.breakBefore) page += 1;
      continue;
    }
    const breakBefore = (block.rows[0]?.page ?? page) > page;
    if (breakBefore || afterTable) children.push(thinParagraph({ breakBefore }));
    children.push(blockTable(block, context));
    afterTable = true;
    page = block.rows.at(-1)?.page ?? page;
  }
  return afterTable || children.length === 0 ? [...children, thinParagraph()] : children;
}
