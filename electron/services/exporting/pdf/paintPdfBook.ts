import { writableText } from '../xmlText.ts';
import { addBookmark, bookmarkAt, foldedBehind, type Bookmark } from './bookmarks.ts';
import { documentPainter, type DrawnWith, type PaintedDocument } from './documentPainter.ts';
import { openPdf } from './openPdf.ts';
import { partsOf, type PdfRef } from './pdfParts.ts';
import { writtenBytes } from './writtenBytes.ts';

/** A document as it is bound: where links find it, and the heading its bookmark stands under. */
export interface BoundDocument extends PaintedDocument {
  /** Names of the places that begin on its first page. */
  readonly targets?: readonly string[];
  /** Documents with the same heading that follow each other share it. */
  readonly under?: string;
}

export interface BookRequest extends DrawnWith {
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  /** Taken one after the other, so that a book needs the memory of one document and of its file. */
  readonly documents: Iterable<BoundDocument>;
  /** How many pages are counted i, ii, iii before the others begin at 1; none unless said otherwise. */
  readonly romanPages?: number;
}

/** Writes many documents as one PDF/A-2b file, each with its part of the structure, all with one outline. */
export function paintPdfBook(request: BookRequest): Uint8Array {
  const turns = pdfBookInTurns(request);
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}

/** `paintPdfBook` document by document, for callers who have other things to do in between; the last turn returns the bytes. */
export function* pdfBookInTurns(request: BookRequest): Generator<undefined, Uint8Array> {
  const { title, author, date, romanPages = 0 } = request;
  const facts = { title: writableText(title), subject: 'Kumpulan SOP', author: writableText(author), date };
  const doc = openPdf({ ...facts, archival: 'PDF/A-2b' });
  const finished = writtenBytes(doc);
  const painter = documentPainter(doc, request);
  const pages: PdfRef[] = [];
  const places = new Map<string, PdfRef>();
  const bookmarks: Bookmark[] = [];
  let heading = null as { readonly title: string; readonly page: number; readonly children: Bookmark[] } | null;
  const closeHeading = (): void => {
    if (heading !== null) bookmarks.push(bookmarkAt(heading.title, heading.page, heading.children));
    heading = null;
  };
  for (const { targets = [], under, bookmark, ...painted } of request.documents) {
    const before = pages.length;
    pages.push(...painter.document({ ...painted, bookmark: null }));
    const [first] = pages.slice(before);
    if (first !== undefined) for (const target of targets) places.set(target, first);
    if (under !== heading?.title) closeHeading();
    if (bookmark !== null && under === undefined) bookmarks.push(foldedBehind(bookmark, before));
    if (bookmark !== null && under !== undefined) {
      heading ??= { title: under, page: before, children: [] };
      heading.children.push(foldedBehind(bookmark, before));
    }
    yield;
  }
  closeHeading();
  for (const bookmark of bookmarks) addBookmark(doc, bookmark, pages);
  painter.finish((target) => places.get(target) ?? null);
  if (romanPages > 0) {
    const ranges = [0, { S: 'r' }, ...(romanPages < pages.length ? [romanPages, { S: 'D' }] : [])];
    partsOf(doc)._root.data['PageLabels'] = { Nums: ranges };
  }
  return finished();
}
