import { createHash } from 'node:crypto';
import { compare } from '../../../sop/compare/compare.ts';
import { markedPages } from '../../../sop/compare/markedPages.ts';
import { reportPaper } from '../../../sop/compare/reportPaper.ts';
import type { ReportSide } from '../../../sop/compare/reportPaper.ts';
import { textWidth } from '../../../sop/layout/text/measure.ts';
import type { Page, TextItem } from '../../../sop/layout/pages.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import { emuPerMm, emuPerPt } from '../../../sop/model/units.ts';
import { layoutPaper } from '../../../sop/paper/layoutPaper.ts';
import { sheetOf } from '../../../sop/paper/sheet.ts';
import type { AssetLookup } from '../exporting/assets.ts';
import { documentDate } from '../exporting/documentDate.ts';
import { fileBaseName } from '../exporting/fileName.ts';
import type { FontFiles } from '../exporting/fontFiles.ts';
import { mediaTypes } from '../exporting/mediaTypes.ts';
import { bookmarksOf, paperBookmarks } from '../exporting/pdf/bookmarks.ts';
import { documentPainter } from '../exporting/pdf/documentPainter.ts';
import type { DocumentPainter } from '../exporting/pdf/documentPainter.ts';
import { openPdf } from '../exporting/pdf/openPdf.ts';
import { writtenBytes } from '../exporting/pdf/writtenBytes.ts';
import { shapeWords } from '../exporting/shapeWords.ts';
import { writableText } from '../exporting/xmlText.ts';
import { inspectSop } from '../inspection.ts';
import type { ImageSizes } from '../inspection.ts';
import type { Workspace } from '../ports.ts';

export interface Report {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
}

/** What the file is made with. */
export interface ReportTools {
  readonly workspace: Pick<Workspace, 'profiles' | 'fonts'>;
  readonly fonts: FontFiles;
  readonly assets: AssetLookup & ImageSizes;
}

/**
 * The comparison of two states as one PDF/A file: the differences in words, then the pages of both with the differences
 * marked. Same request, same bytes.
 */
export function comparisonReport(before: ReportSide, after: ReportSide, tools: ReportTools): Report {
  const differences = compare(before.sop, after.sop);
  const { workspace, fonts, assets } = tools;
  const paper = reportPaper(before, after, differences);
  const { issuer } = after.sop.identity;
  const creators = [issuer.government, ...issuer.unitLines];
  const doc = openPdf({
    title: writableText(paper.title),
    subject: writableText(`${before.label}; ${after.label}`),
    author: writableText(creators.join(', ')),
    date: documentDate(after.sop.identity),
    archival: 'PDF/A-2b',
  });
  const finished = writtenBytes(doc);
  const painter = documentPainter(doc, { fonts, ownFonts: workspace.fonts.find, assets });
  const list = layoutPaper(paper, sheetOf(styleOf(workspace.profiles, after.sop)));
  painter.document({
    sections: list.sections,
    pages: list.pages,
    symbol: () => '',
    government: issuer.government,
    bookmark: paperBookmarks(paper.title, list.sections),
  });
  const counts = [
    paintSide(painter, before, 'before', differences, tools),
    paintSide(painter, after, 'after', differences, tools),
  ];
  painter.finish();
  const bytes = finished();
  return {
    name: `${fileBaseName({ number: after.sop.identity.number, title: paper.title })}.pdf`,
    mediaType: mediaTypes.pdf,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: list.pages.length + counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Draws the sheets of one state and answers with how many they are. */
function paintSide(
  painter: DocumentPainter,
  { sop, label }: ReportSide,
  side: 'before' | 'after',
  differences: ReturnType<typeof compare>,
  { workspace, assets }: ReportTools,
): number {
  const { style, composition, pages } = inspectSop(sop, workspace.profiles, assets, { fonts: workspace.fonts.metrics });
  const sections = [composition, ...(composition.annexes ?? [])];
  const caption = `${side === 'before' ? 'Sebelum' : 'Sesudah'}: ${label}`;
  const marked = markedPages(pages.pages, differences, side).map((page) => captioned(page, caption));
  const bookmark = bookmarksOf(sop, style, pages.pages, sections);
  painter.document({
    sections,
    pages: marked,
    symbol: shapeWords(sop, pages).symbol,
    government: sop.identity.issuer.government,
    bookmark: { ...bookmark, title: caption },
  });
  return marked.length;
}

/** The sheet with a line in its upper margin that says which state it shows. */
function captioned(page: Page, text: string): Page {
  const face = { font: 'Arial', style: 'italic', size: 7 * emuPerPt } as const;
  const [x, y] = [10 * emuPerMm, 6 * emuPerMm];
  const line: TextItem = { kind: 'text', x, y, width: textWidth(face, text), ...face, text, rotate: 0 };
  return { ...page, items: [...page.items, line] };
}
