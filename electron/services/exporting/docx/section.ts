import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { PageNumber } from '../../../../sop/model/style.ts';
import type { Emu } from '../../../../sop/model/units.ts';
import { twips } from './cellText.ts';

/** The part that holds the page number, and how the section finds it. */
export interface PageNumberPart {
  readonly kind: 'header' | 'footer';
  readonly relation: string;
  readonly xml: string;
}

/** Height of the line that holds the page number, and how far above the text it starts at the top; twips. */
const numberLine = 163;
const numberRoom = 302;

/**
 * Word and LibreOffice add the thick rules of each table to its height, up to 3 pt a page. They get that room below the
 * text; it is too little for any further row, so the breaks stay where they are.
 */
const ruleRoom = 60;

/** The page number in the words of the pages, as fields that Word counts; null when the office prints none. */
export function pageNumberPart(place: PageNumber): PageNumberPart | null {
  switch (place) {
    case 'top':
      return { kind: 'header', relation: 'rId4', xml: part('hdr', 'Header', 'center', ['- ', field('PAGE'), ' -']) };
    case 'bottom': {
      const words = ['Halaman ', field('PAGE'), ' dari ', field('NUMPAGES')];
      return { kind: 'footer', relation: 'rId4', xml: part('ftr', 'Footer', 'right', words) };
    }
    case 'none':
      return null;
  }
}

const small = '<w:rPr><w:sz w:val="14"/></w:rPr>';

interface Field {
  readonly code: string;
}

function field(code: string): Field {
  return { code };
}

function part(root: string, style: string, align: string, words: readonly (string | Field)[]): string {
  const runs = words.map((piece) =>
    typeof piece === 'string'
      ? `<w:r>${small}<w:t xml:space="preserve">${piece}</w:t></w:r>`
      : `<w:fldSimple w:instr=" ${piece.code} "><w:r>${small}<w:t>1</w:t></w:r></w:fldSimple>`,
  );
  const properties = `<w:pPr><w:pStyle w:val="${style}"/><w:spacing w:before="0" w:after="0" w:line="${numberLine}" w:lineRule="exact"/><w:jc w:val="${align}"/></w:pPr>`;
  return `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${properties}${runs.join('')}</w:p></w:${root}>`;
}

/** Paper, margins and page number of the whole document. */
export function sectionXml({ paper, margins }: Composition, pages: Pages, numbered: PageNumberPart | null): string {
  const bottom = Math.max(0, twips(bottomMargin(paper.height, margins.bottom, pages)) - ruleRoom);
  const header = Math.max(0, twips(margins.top) - numberRoom);
  const footer = Math.max(0, bottom - numberLine);
  const reference =
    numbered === null ? '' : `<w:${numbered.kind}Reference w:type="default" r:id="${numbered.relation}"/>`;
  return [
    `<w:sectPr>${reference}`,
    `<w:pgSz w:w="${twips(paper.width)}" w:h="${twips(paper.height)}"${paper.landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${bottom}" w:left="${twips(margins.left)}"`,
    ` w:header="${header}" w:footer="${footer}" w:gutter="0"/></w:sectPr>`,
  ].join('');
}

/** The margin, or the band kept free for the e-signature stamp where that is higher (spec, 16.4). */
function bottomMargin(height: Emu, margin: Emu, pages: Pages): Emu {
  const bands = (pages.pages[0]?.reserved ?? []).filter(({ kind }) => kind === 'footerBand');
  return Math.max(margin, ...bands.map(({ y }) => height - y));
}
