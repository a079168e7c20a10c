import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import type { PageNumber } from '../../../../sop/model/style.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { bodyXml } from './body.ts';
import { documentXml, fontTableXml, settingsXml, stylesXml } from './fixedParts.ts';
import { pageNumberPart, sectionXml } from './section.ts';
import { createPictures } from './picture.ts';
import { appProperties, coreProperties } from './properties.ts';
import type { Edition } from './table.ts';
import { shapeWords } from './words.ts';
import { wordPackage, zipPackage, type PackageParts } from './wordPackage.ts';

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
export function paintDocx(request: DocxRequest): Uint8Array {
  return zipPackage(docxParts(request));
}

/**
 * The parts of the file, not yet zipped: native tables, text and shapes from the same blocks and the same routes as the
 * pages. The XML is written directly: the `docx` package needs seven to twelve times as long as zipping its result.
 */
export function docxParts(request: DocxRequest): PackageParts {
  const { sop, composition, pages, edition } = request;
  let drawings = firstDrawingId;
  let order = 0;
  const pictures = createPictures(request.assets ?? noAssets);
  const numbered = pageNumberPart(request.pageNumber);
  const body = bodyXml(composition, {
    pages,
    edition,
    pictures,
    words: shapeWords(sop, pages),
    marginLeft: composition.margins.left,
    nextId: () => drawings++,
    nextOrder: () => ++order,
  });
  return wordPackage({
    document: documentXml(body + sectionXml(composition, pages, numbered)),
    styles: stylesXml(composition.font),
    settings: settingsXml(edition),
    fontTable: fontTableXml(composition.font),
    core: coreProperties(sop),
    app: appProperties(sop),
    pageNumber: numbered,
    pictures: pictures.all(),
  });
}
