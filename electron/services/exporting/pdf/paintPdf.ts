import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import type { Style } from '../../../../sop/model/style.ts';
import { noAssets } from '../assets.ts';
import { documentDate } from '../documentDate.ts';
import { shapeWords } from '../shapeWords.ts';
import { writableText } from '../xmlText.ts';
import { bookmarksOf } from './bookmarks.ts';
import { documentPainter, type DrawnWith } from './documentPainter.ts';
import { openPdf, type Archival } from './openPdf.ts';
import { attachSource } from './source.ts';
import { writtenBytes } from './writtenBytes.ts';

/** One SOP as it is laid out. */
export interface PaintedSop {
  readonly sop: Sop;
  readonly style: Style;
  readonly composition: Composition;
  readonly pages: Pages;
}

export interface PdfRequest extends PaintedSop, DrawnWith {
  /** The SOP as plain JSON, attached so that the PDF can be opened again; null leaves it out. */
  readonly source: string | null;
  /** PDF/A-3b with a source and 2b without, unless said otherwise. */
  readonly archival?: Archival;
}

/**
 * Writes the pages as a PDF/A file. pdfkit is the document writer (objects, fonts, metadata, PDF/A parts); the sheets are drawn
 * at the places the layout gave. Same request, same bytes: the dates are those of the document.
 */
export function paintPdf(request: PdfRequest): Uint8Array {
  const { sop, source } = request;
  const date = documentDate(sop.identity);
  const archival = request.archival ?? (source === null ? 'PDF/A-2b' : 'PDF/A-3b');
  const doc = openPdf({
    title: writableText(sop.identity.title).trim() || 'SOP',
    subject: writableText(`SOP Nomor ${sop.identity.number}`).trim(),
    author: writableText([sop.identity.issuer.government, ...sop.identity.issuer.unitLines].join(', ')),
    date,
    archival,
  });
  const finished = writtenBytes(doc);
  const assets = request.assets ?? noAssets;
  const paint = sopPainter(doc, request);
  paint.sop(request);
  if (source !== null) attachSource(doc, source, sop.identity.issuer.logo, assets, date);
  paint.finish();
  return finished();
}

export interface BookRequest extends DrawnWith {
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  /** Taken one after the other, so that a book needs the memory of one SOP and of its file. */
  readonly sops: Iterable<PaintedSop>;
}

/**
 * Writes many SOPs as one PDF/A-2b file, each with its own bookmark and its own part of the structure. Tests and the bench
 * call it; no command or screen offers it yet.
 */
export function paintPdfBook(request: BookRequest): Uint8Array {
  const { title, author, date } = request;
  const facts = { title: writableText(title), subject: 'Kumpulan SOP', author: writableText(author), date };
  const doc = openPdf({ ...facts, archival: 'PDF/A-2b' });
  const finished = writtenBytes(doc);
  const paint = sopPainter(doc, request);
  for (const sop of request.sops) paint.sop(sop);
  paint.finish();
  return finished();
}

interface SopPainter {
  sop(painted: PaintedSop): void;
  finish(): void;
}

function sopPainter(doc: PDFKit.PDFDocument, drawnWith: DrawnWith): SopPainter {
  const painter = documentPainter(doc, drawnWith);
  return {
    sop: ({ sop, style, composition, pages }) => {
      const sections = [composition, ...(composition.annexes ?? [])];
      const { symbol } = shapeWords(sop, pages);
      painter.document({
        sections,
        pages: pages.pages,
        symbol,
        government: sop.identity.issuer.government,
        bookmark: bookmarksOf(sop, style, pages.pages, sections),
      });
    },
    finish: () => painter.finish(),
  };
}
