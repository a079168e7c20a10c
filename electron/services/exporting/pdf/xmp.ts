import { escapeXml } from '../xmlText.ts';
import { partsOf } from './pdfParts.ts';

/**
 * pdfkit writes title, author and subject into the XMP packet as they are; "Hukum & HAM" would then break the XML, and
 * with it the promise of PDF/A. The texts are escaped while the packet is made; the info dictionary keeps them as they are.
 */
export function escapeXmp(doc: PDFKit.PDFDocument): void {
  const ending = partsOf(doc);
  const plain = ending.endMetadata.bind(ending);
  ending.endMetadata = (): void => {
    const info = ending.info;
    ending.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    plain();
    ending.info = info;
  };
}
