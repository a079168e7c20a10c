import pdfmake from 'pdfmake';
import type { Pages } from '../../../../sop/layout/pages.ts';
import { toPt } from '../../../../sop/model/units.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { documentDate } from '../documentDate.ts';
import type { FontFiles } from '../fontFiles.ts';
import { writableText } from '../xmlText.ts';
import { drawPage } from './drawPage.ts';
import { escapeXmp } from './xmp.ts';

export interface PdfRequest {
  readonly sop: Sop;
  readonly pages: Pages;
  readonly fonts: FontFiles;
  readonly assets?: AssetLookup;
  /** The SOP as plain JSON, attached so that the PDF can be opened again; null leaves it out. */
  readonly source: string | null;
}

/**
 * Writes the pages as a PDF/A file. pdfmake is the document writer (metadata, attachment, PDF/A parts); the sheets are
 * drawn on the pdfkit document it hands over, at the places the layout gave. No tags are claimed, because none are made.
 * Same request, same bytes: the dates are those of the document.
 */
export async function paintPdf(request: PdfRequest): Promise<Uint8Array> {
  const { sop, pages, fonts, source } = request;
  const doc = await openDocument(sop, pages, source);
  for (const [font, styles] of Object.entries(fonts))
    for (const [style, bytes] of Object.entries(styles)) doc.registerFont(`${font}/${style}`, Buffer.from(bytes));
  pages.pages.forEach((page, index) => {
    if (index > 0) doc.addPage({ size: [toPt(page.width), toPt(page.height)], margin: 0 });
    drawPage(doc, page, request.assets ?? noAssets);
  });
  escapeXmp(doc);
  return collect(doc);
}

async function openDocument(sop: Sop, pages: Pages, source: string | null): Promise<PDFKit.PDFDocument> {
  const [first] = pages.pages;
  if (first === undefined) throw new Error('A SOP has at least one page');
  const date = documentDate(sop.identity);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const created = pdfmake.createPdf(
    {
      pageSize: { width: toPt(first.width), height: toPt(first.height) },
      pageMargins: 0,
      content: [],
      version: '1.7',
      subset: source === null ? 'PDF/A-2b' : 'PDF/A-3b',
      language: 'id-ID',
      displayTitle: true,
      info: {
        title: writableText(sop.identity.title).trim() || 'SOP',
        subject: writableText(`SOP Nomor ${sop.identity.number}`).trim(),
        author: writableText([sop.identity.issuer.government, ...sop.identity.issuer.unitLines].join(', ')),
        creator: 'Lajur',
        producer: 'Lajur',
        creationDate: date,
      },
      ...(source === null ? {} : { files: { 'sop.json': sourceFile(source, date) } }),
    },
    { bufferPages: true },
  );
  return created.getStream();
}

/** The attachment that makes the PDF an open SOP (PDF/A-3: its relation to the pages is said, and its dates are fixed). */
function sourceFile(source: string, date: Date) {
  return {
    src: `data:application/json;base64,${Buffer.from(source, 'utf8').toString('base64')}`,
    name: 'sop.json',
    type: 'application/json',
    relationship: 'Source',
    description: 'SOP yang menjadi sumber dokumen ini',
    creationDate: date,
    modifiedDate: date,
  };
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
