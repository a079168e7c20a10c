import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import type { PageNumber } from '../../../../sop/model/style.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { shapeWords } from '../shapeWords.ts';
import { bodyXml } from './body.ts';
import { createPictures } from './picture.ts';
import { coreProperties } from './properties.ts';
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
}

/** Above every id that a program may give pictures of its own, so that no number of a drawing is used twice. */
const firstDrawingId = 100_000;

/** Writes a SOP as a DOCX file. Same request, same bytes. */
export async function paintDocx(request: DocxRequest): Promise<Uint8Array> {
  return zipPackage(await docxParts(request));
}

/**
 * The parts of the file, not yet zipped: native tables, text and shapes from the same blocks and the same routes as the
 * pages, in the frame of their style.
 */
export async function docxParts(request: DocxRequest): Promise<PackageParts> {
  const { sop, composition, pages, edition, pageNumber } = request;
  const frame = await wordFrame({ ...composition, edition, pageNumber, bottom: keptAtFoot(composition, pages) });
  let drawings = firstDrawingId;
  let order = 0;
  const pictures = createPictures(request.assets ?? noAssets);
  const body = bodyXml(composition, {
    pages,
    edition,
    pictures,
    words: shapeWords(sop, pages),
    marginLeft: composition.margins.left,
    nextId: () => drawings++,
    nextOrder: () => ++order,
  });
  return packageParts(frame, { body, properties: coreProperties(sop), pictures: pictures.all() });
}

/** The margin, or the band kept free for the e-signature stamp where that is higher (spec, 16.4). */
function keptAtFoot({ paper, margins }: Composition, pages: Pages): number {
  const bands = (pages.pages[0]?.reserved ?? []).filter(({ kind }) => kind === 'footerBand');
  return Math.max(margins.bottom, ...bands.map(({ y }) => paper.height - y));
}
