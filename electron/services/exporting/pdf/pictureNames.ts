import { deflateSync } from 'node:zlib';
import { jpegFrame } from '../../images/jpeg.ts';
import { parted } from '../../images/pixels.ts';
import { decodePng } from '../../images/png.ts';
import type { Asset, AssetLookup } from '../assets.ts';
import type { PictureNames } from './drawPage.ts';
import { partsOf, type PdfDocumentParts, type PdfRef } from './pdfParts.ts';

/**
 * Pictures of a document, each embedded once however often it is drawn. PNG is unpacked by our own reader: pdfkit's hands
 * transparent ones over only later, when the document is finished already.
 */
export function pictureNames(doc: PDFKit.PDFDocument, assets: AssetLookup): PictureNames {
  const parts = partsOf(doc);
  const embedded = new Map<string, { readonly name: string; readonly image: PdfRef } | null>();
  return (asset) => {
    let picture = embedded.get(asset);
    if (picture === undefined) {
      const found = assets(asset);
      const image = found === null ? null : embed(parts, found);
      picture = image === null ? null : { name: `I${embedded.size + 1}`, image };
      embedded.set(asset, picture);
    }
    if (picture === null) return null;
    parts.page.xobjects[picture.name] = picture.image;
    return picture.name;
  };
}

function embed(parts: PdfDocumentParts, asset: Asset): PdfRef | null {
  const bytes = Buffer.from(asset.bytes.buffer, asset.bytes.byteOffset, asset.bytes.length);
  return asset.mediaType === 'image/png' ? embedPng(parts, bytes) : embedJpeg(parts, bytes);
}

/** Null for a picture that is not whole; one was stored whole. */
function embedPng(parts: PdfDocumentParts, bytes: Buffer): PdfRef | null {
  const decoded = decodePng(bytes);
  if (!decoded.ok) return null;
  const { width, height } = decoded.value;
  const { colour, alpha } = parted(decoded.value);
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const packed = (space: string, data: Uint8Array, more: Record<string, unknown>): PdfRef => {
    const ref = parts.ref({ ...image, ColorSpace: space, Filter: 'FlateDecode', ...more });
    ref.write(deflateSync(data));
    ref.end();
    return ref;
  };
  const opaque = alpha === null || alpha.every((value) => value === 255);
  return packed('DeviceRGB', colour, opaque ? {} : { SMask: packed('DeviceGray', alpha, {}) });
}

/** Printed as it is: a JPEG is a stream that PDF knows. */
function embedJpeg(parts: PdfDocumentParts, bytes: Buffer): PdfRef | null {
  const frame = jpegFrame(bytes);
  if (frame === null) return null;
  const ref = parts.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: frame.width,
    Height: frame.height,
    BitsPerComponent: 8,
    ColorSpace: frame.components === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  });
  ref.write(bytes);
  ref.end();
  return ref;
}
