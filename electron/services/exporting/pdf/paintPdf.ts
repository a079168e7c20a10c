import type { Composition } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import type { Style } from '../../../../sop/model/style.ts';
import type { SignatureField } from '../../signing/signingTypes.ts';
import { noAssets } from '../assets.ts';
import { documentDate } from '../documentDate.ts';
import { shapeWords } from '../shapeWords.ts';
import { writableText } from '../xmlText.ts';
import { bookmarksOf } from './bookmarks.ts';
import { documentPainter, type DrawnWith, type PaintedDocument } from './documentPainter.ts';
import { openPdf, type Archival } from './openPdf.ts';
import { withTag } from './signatureTag.ts';
import { attachSource } from './source.ts';
import { writtenBytes } from './writtenBytes.ts';

/** One SOP as it is laid out. */
export interface PaintedSop {
  readonly sop: Sop;
  readonly style: Style;
  readonly composition: Composition;
  readonly pages: Pages;
}

/** What an export leaves for those who sign it. */
export interface ForSigners {
  readonly fields: readonly SignatureField[];
  /** The character by which a portal finds the place of its code; judged with `withTag` before. */
  readonly tag: string | null;
}

export interface PdfRequest extends PaintedSop, DrawnWith {
  /** The SOP as plain JSON, attached so that the PDF can be opened again; null leaves it out. */
  readonly source: string | null;
  /** PDF/A-3b with a source and 2b without, unless said otherwise. */
  readonly archival?: Archival;
  /** For those who will sign; no fields and no tag unless said otherwise. */
  readonly signing?: ForSigners;
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
  const painter = documentPainter(doc, request);
  painter.document({ ...sopDocument(taggedSop(request)), fields: request.signing?.fields ?? [] });
  if (source !== null) attachSource(doc, source, sop.identity.issuer.logo, assets, date);
  painter.finish();
  return finished();
}

function taggedSop(request: PdfRequest): PaintedSop {
  const tag = request.signing?.tag ?? null;
  if (tag === null) return request;
  const pages = withTag(request.pages, tag);
  if (pages === null) throw new Error('A tag that would not stand once on the pages');
  return { ...request, pages };
}

/** The pages of one SOP with its words and its bookmark. */
export function sopDocument({ sop, style, composition, pages }: PaintedSop): PaintedDocument {
  const sections = [composition, ...(composition.annexes ?? [])];
  return {
    sections,
    pages: pages.pages,
    symbol: shapeWords(sop, pages).symbol,
    government: sop.identity.issuer.government,
    bookmark: bookmarksOf(sop, style, pages.pages, sections),
  };
}
