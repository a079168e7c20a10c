import { createHash } from 'node:crypto';
import type { ImageSizes } from '../../../sop/layout/compose/issuer.ts';
import { fontAtHand } from '../../../sop/layout/text/ownFont.ts';
import { layoutPaper } from '../../../sop/paper/layoutPaper.ts';
import type { PaperLayout } from '../../../sop/paper/layoutPaper.ts';
import type { Paper } from '../../../sop/paper/paper.ts';
import type { PaperSheet } from '../../../sop/paper/sheet.ts';
import type { AssetLookup } from './assets.ts';
import { documentParts } from './docx/paintDocx.ts';
import { zipPackage } from './docx/wordPackage.ts';
import type { ExportedFile } from './exportSop.ts';
import { fileBaseName } from './fileName.ts';
import type { FontFiles, OwnFonts } from './fontFiles.ts';
import { mediaTypes } from './mediaTypes.ts';
import { paperBookmarks } from './pdf/bookmarks.ts';
import { documentPainter } from './pdf/documentPainter.ts';
import { openPdf } from './pdf/openPdf.ts';
import { writtenBytes } from './pdf/writtenBytes.ts';
import { writableText } from './xmlText.ts';

/** What the file of a paper says about itself, and what it is made with. */
export interface PaperRequest {
  readonly paper: Paper;
  readonly sheet: PaperSheet;
  readonly formats: readonly ('pdf' | 'docx')[];
  /** Offices that publish it, the largest first. */
  readonly creators: readonly string[];
  /** The day of the document: files do not ask the clock. */
  readonly date: Date;
  readonly fonts: FontFiles;
  /** Fonts that the office brought: a sheet may ask for one. */
  readonly ownFonts: OwnFonts;
  readonly images?: ImageSizes;
  readonly assets?: AssetLookup;
}

/** Writes a paper as files, in the order asked for, from one layout. Same request, same bytes; nothing is written to disk. */
export async function paperFiles(request: PaperRequest): Promise<ExportedFile[]> {
  const font = fontAtHand(request.sheet.font, (wanted) => request.ownFonts(wanted)?.font ?? null);
  const layout = layoutPaper(request.paper, { ...request.sheet, font }, request.images);
  const name = fileBaseName({ number: '', title: request.paper.title });
  const files: ExportedFile[] = [];
  for (const format of new Set(request.formats)) {
    const bytes = format === 'pdf' ? paperPdf(request, layout) : await paperDocx(request, layout);
    files.push({
      name: `${name}.${format}`,
      format,
      mediaType: mediaTypes[format],
      bytes,
      pages: layout.pages.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return files;
}

/** Nothing on a paper is a shape of a chart. */
const noShapes = { symbol: () => '', arrow: () => '' };

function paperPdf(request: PaperRequest, layout: PaperLayout): Uint8Array {
  const { paper, creators, date } = request;
  const facts = { title: writableText(paper.title), subject: '', author: writableText(creators.join(', ')), date };
  const doc = openPdf({ ...facts, archival: 'PDF/A-2b' });
  const finished = writtenBytes(doc);
  const painter = documentPainter(doc, request);
  painter.document({
    sections: layout.sections,
    pages: layout.pages,
    symbol: noShapes.symbol,
    government: creators[0] ?? '',
    bookmark: paperBookmarks(paper.title, layout.sections),
  });
  painter.finish();
  return finished();
}

async function paperDocx(
  { paper, sheet, creators, date, assets }: PaperRequest,
  layout: PaperLayout,
): Promise<Uint8Array> {
  const [first, ...rest] = layout.sections;
  if (first === undefined) throw new Error('A paper without parts');
  const parts = await documentParts({
    sections: [first, ...rest],
    pages: { pages: layout.pages, edges: [], findings: [] },
    edition: 'editable',
    pageNumber: sheet.pageNumber,
    words: noShapes,
    properties: { title: paper.title, subject: '', creators, date },
    ...(assets === undefined ? {} : { assets }),
  });
  return zipPackage(parts);
}
