import type { AssetLookup } from '../assets.ts';
import { partsOf } from './pdfParts.ts';

/** Names of the files inside our PDF; the reader looks for these (`services/importing/pdf`). */
export const sourceName = 'sop.json';
export const logoNames = { 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg' } as const;

/** Attaches the SOP, and its logo, which the text only names. Dates are those of the document (PDF/A-3, AFRelationship). */
export function attachSource(
  doc: PDFKit.PDFDocument,
  source: string,
  logo: string | null,
  assets: AssetLookup,
  date: Date,
): void {
  const dates = { creationDate: date, modifiedDate: date } as const;
  const parts = partsOf(doc);
  parts.file(Buffer.from(source, 'utf8'), {
    name: sourceName,
    type: 'application/json',
    relationship: 'Source',
    description: 'SOP yang menjadi sumber dokumen ini',
    ...dates,
  });
  const asset = logo === null ? null : assets(logo);
  if (asset === null) return;
  parts.file(Buffer.from(asset.bytes), {
    name: logoNames[asset.mediaType],
    type: asset.mediaType,
    relationship: 'Supplement',
    description: 'Lambang pada dokumen ini',
    ...dates,
  });
}
