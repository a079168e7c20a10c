import type { Composition, Section } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import type { PageNumber } from '../../../../sop/model/style.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { noOwnFonts, type OwnFonts } from '../fontFiles.ts';
import { documentDate } from '../documentDate.ts';
import { shapeWords, type ShapeWords } from '../shapeWords.ts';
import { bodyXml } from './body.ts';
import { withEmbeddedFonts } from './embeddedFont.ts';
import { createPictures } from './picture.ts';
import { coreProperties, type DocumentProperties } from './properties.ts';
import type { Edition } from './table.ts';
import { wordFrame } from './wordFrame.ts';
import { packageParts, zipPackage, type PackageParts } from './wordPackage.ts';

export interface DocxRequest {
  readonly sop: Sop;
  readonly composition: Composition;
  readonly pages: Pages;
  readonly edition: Edition;
  readonly pageNumber: PageNumber;
  readonly assets?: AssetLookup;
  /** Fonts that the office brought; none unless said otherwise. */
  readonly ownFonts?: OwnFonts;
}

/** Any document: sheets of one size after the other, with the pages that were laid out from them. */
export interface DocxDocument extends Omit<DocxRequest, 'sop' | 'composition'> {
  readonly sections: readonly [Section, ...Section[]];
  readonly properties: DocumentProperties;
  /** What is said of the shapes of a chart. */
  readonly words: ShapeWords;
}

/** Above every id that a program may give pictures of its own, so that no number of a drawing is used twice. */
const firstDrawingId = 100_000;

/** Writes a SOP as a DOCX file. Same request, same bytes. */
export async function paintDocx(request: DocxRequest): Promise<Uint8Array> {
  return zipPackage(await docxParts(request));
}

/** The parts of the file of a SOP, its annexes included, not yet zipped. */
export function docxParts({ sop, composition, ...request }: DocxRequest): Promise<PackageParts> {
  const { identity } = sop;
  const properties = {
    title: identity.title.trim() || 'SOP',
    subject: `SOP Nomor ${identity.number}`,
    creators: [identity.issuer.government, ...identity.issuer.unitLines],
    date: documentDate(identity),
  };
  const sections = [composition, ...(composition.annexes ?? [])] as const;
  return documentParts({ ...request, sections, properties, words: shapeWords(sop, request.pages) });
}

/**
 * The parts of any document: native tables, text and shapes from the same blocks and the same routes as the pages, in the frame of
 * their style. Sheets of another size are sections of their own.
 */
export async function documentParts(document: DocxDocument): Promise<PackageParts> {
  const { sections, pages, edition, pageNumber, words, properties } = document;
  const frames = await Promise.all(
    sections.map((section) => wordFrame({ ...section, edition, pageNumber, bottom: keptAtFoot(section, pages) })),
  );
  const [first] = frames;
  if (first === undefined) throw new Error('A document without sheets');
  let drawings = firstDrawingId;
  let order = 0;
  const pictures = createPictures(document.assets ?? noAssets);
  const written = sections.map((section, index) => {
    const isLast = index === sections.length - 1;
    const { section: own } = frames[index] ?? first;
    const context = {
      pages,
      edition,
      pictures,
      words,
      marginLeft: section.margins.left,
      nextId: () => drawings++,
      nextOrder: () => ++order,
    };
    return isLast ? bodyXml(section, context) + own : bodyXml(section, context, own);
  });
  const parts = packageParts(first, {
    body: written.join(''),
    properties: coreProperties(properties),
    pictures: pictures.all(),
  });
  const { font } = sections[0];
  const family = typeof font === 'string' ? null : (document.ownFonts ?? noOwnFonts)(font);
  return family?.inWord === true ? withEmbeddedFonts(parts, [family]) : parts;
}

/** The margin, or the band kept free for the e-signature stamp where that is higher (spec, 16.4). */
export function keptAtFoot({ margins }: Section, pages: Pick<Pages, 'pages'>): number {
  const bands = (pages.pages[0]?.reserved ?? []).filter(({ kind }) => kind === 'footerBand');
  return Math.max(margins.bottom, ...bands.map(({ height }) => height));
}
