import type { AssetLookup } from '../assets.ts';
import type { PictureNames } from './drawPage.ts';
import { partsOf, type PdfImage } from './pdfParts.ts';

/** Pictures of a document, each embedded once however often it is drawn. */
export function pictureNames(doc: PDFKit.PDFDocument, assets: AssetLookup): PictureNames {
  const parts = partsOf(doc);
  const embedded = new Map<string, PdfImage | null>();
  const open = (name: string): PdfImage | null => {
    const asset = assets(name);
    if (asset === null) return null;
    const image = parts.openImage(asset.bytes);
    image.embed(doc);
    return image;
  };
  return (name) => {
    let image = embedded.get(name);
    if (image === undefined) {
      image = open(name);
      embedded.set(name, image);
    }
    if (image === null || image.obj === null) return null;
    parts.page.xobjects[image.label] = image.obj;
    return image.label;
  };
}
