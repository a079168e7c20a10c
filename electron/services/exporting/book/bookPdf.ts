import type { Sop } from '../../../../sop/model/sop.ts';
import type { BoundSheet } from '../../../../sop/sets/boundSheets.ts';
import { annexesTitle } from '../../../../sop/sets/contentsPaper.ts';
import type { BookPlan } from '../../../../sop/sets/planBook.ts';
import { bookmarkAt, bookmarksOf } from '../pdf/bookmarks.ts';
import type { DrawnWith } from '../pdf/documentPainter.ts';
import { pdfBookInTurns, type BoundDocument } from '../pdf/paintPdfBook.ts';
import { bookDocuments, type BookDocument } from './bookDocuments.ts';

/** What the file of a book is written from. */
export interface BookFileRequest extends DrawnWith {
  readonly plan: BookPlan;
  readonly sheetOf: (sop: Sop) => BoundSheet;
  readonly title: string;
  /** Offices that publish it, the largest first. */
  readonly creators: readonly string[];
  /** The day of the book: files do not ask the clock. */
  readonly date: Date;
}

/** Writes a book as PDF, piece by piece; the last turn returns the bytes. Same request, same bytes. */
export function bookPdf(request: BookFileRequest): Generator<undefined, Uint8Array> {
  const { plan, sheetOf, title, creators, date, ...drawnWith } = request;
  const romanPages = plan.set.frontNumbers === 'roman' ? plan.frontPages : 0;
  const documents = bound(bookDocuments(plan, sheetOf), creators[0] ?? '');
  return pdfBookInTurns({ ...drawnWith, title, author: creators.join(', '), date, documents, romanPages });
}

function* bound(documents: Iterable<BookDocument>, government: string): Generator<BoundDocument> {
  for (const { piece, title, sections, pages, sheet, words, targets, unit } of documents) {
    const common = { sections, pages, symbol: words.symbol, targets };
    const under = piece.kind === 'annex' ? annexesTitle : unit;
    const placed = under === null ? common : { ...common, under };
    if (piece.kind === 'sheet' && sheet !== null) {
      const bookmark = bookmarksOf(piece.sop, sheet.style, pages, sections);
      yield { ...placed, government: piece.sop.identity.issuer.government, bookmark };
    } else yield { ...placed, government, bookmark: bookmarkAt(title, 0) };
  }
}
