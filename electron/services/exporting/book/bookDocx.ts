import type { Section } from '../../../../sop/layout/composition.ts';
import { bookNumberSize } from '../../../../sop/sets/bookPages.ts';
import { contentsEntries } from '../../../../sop/sets/contentsPaper.ts';
import { isPrinted } from '../../../../sop/sets/documentSet.ts';
import { listedPlaces, partTarget } from '../../../../sop/sets/planBook.ts';
import type { BookPlan } from '../../../../sop/sets/planBook.ts';
import { noAssets } from '../assets.ts';
import { bodyXml } from '../docx/body.ts';
import type { ContentsContext } from '../docx/cellText.ts';
import { fieldBegin, fieldEnd, listedHere } from '../docx/contentsLine.ts';
import { withEmbeddedFonts } from '../docx/embeddedFont.ts';
import { inFont } from '../docx/inFont.ts';
import { keptAtFoot } from '../docx/paintDocx.ts';
import { createPictures } from '../docx/picture.ts';
import { coreProperties } from '../docx/properties.ts';
import { wordFrame, type BookNumber, type WordFrame } from '../docx/wordFrame.ts';
import { packageParts, zipPackage } from '../docx/wordPackage.ts';
import { noOwnFonts } from '../fontFiles.ts';
import { bookDocuments, type BookDocument } from './bookDocuments.ts';
import type { BookFileRequest } from './bookPdf.ts';

/** Above every id that a program may give pictures of its own. */
const firstDrawingId = 100_000;

/** Writes a book as DOCX, piece by piece; the last turn returns the bytes. Same request, same bytes. */
export async function* bookDocx(request: BookFileRequest): AsyncGenerator<undefined, Uint8Array> {
  const { plan, title, creators, date, assets = noAssets } = request;
  const pictures = createPictures(assets);
  const marks = marksOf(plan);
  let [drawings, order] = [firstDrawingId, 0];
  const counting = { pictures, nextId: () => drawings++, nextOrder: () => ++order };
  const fonts = new Map<string, Section['font']>();
  let frame: WordFrame | null = null;
  let font: Section['font'] = 'Arial';
  const written: string[] = [];
  let left = plan.pieces.length;
  for (const document of bookDocuments(plan, request.sheetOf)) {
    left -= 1;
    marks.arrive(document);
    for (const [index, section] of document.sections.entries()) {
      const pageNumber = numberOf(plan, document, index);
      const bottom = keptAtFoot(section, document);
      const own = await wordFrame({ ...section, edition: 'editable', pageNumber, bottom });
      // The letters of the first section are those of the document; another section names its own at each run.
      if (frame === null) [frame, font] = [own, section.font];
      fonts.set(JSON.stringify(section.font), section.font);
      const context = {
        ...counting,
        contents: marks,
        pages: { pages: document.pages, edges: [], findings: [] },
        edition: 'editable',
        words: document.words,
        marginLeft: section.margins.left,
      } as const;
      const isLast = left === 0 && index === document.sections.length - 1;
      const body = isLast ? bodyXml(section, context) + own.section : bodyXml(section, context, own.section);
      const marked = marks.mark() + body;
      written.push(sameFont(section.font, font) ? marked : inFont(marked, section.font));
    }
    yield;
  }
  const first = frame ?? (await emptyFrame());
  const parts = packageParts(first, {
    body: written.join(''),
    properties: coreProperties({ title, subject: 'Kumpulan SOP', creators, date }),
    pictures: pictures.all(),
  });
  const ownFonts = request.ownFonts ?? noOwnFonts;
  const families = [...fonts.values()].flatMap((name) => {
    const family = typeof name === 'string' ? null : ownFonts(name);
    return family?.inWord === true ? [family] : [];
  });
  return zipPackage(families.length === 0 ? parts : withEmbeddedFonts(parts, families));
}

function sameFont(one: Section['font'], other: Section['font']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A set without any part still is a document. */
function emptyFrame(): Promise<WordFrame> {
  const side = 36_000 * 20;
  const margins = { top: side, right: side, bottom: side, left: side };
  const paper = { width: 36_000 * 210, height: 36_000 * 297, landscape: false };
  return wordFrame({ font: 'Arial', paper, margins, edition: 'editable', pageNumber: 'none', bottom: side });
}

/** How the pages of a section are counted. */
function numberOf(plan: BookPlan, { piece }: BookDocument, section: number): BookNumber {
  const isRoman = plan.set.frontNumbers === 'roman' && piece.first < plan.frontPages;
  const begins = section === 0 && (piece.first === 0 || (!isRoman && restarts(plan, piece.first)));
  return {
    format: isRoman ? 'roman' : 'decimal',
    start: begins ? 1 : null,
    silentFirst: piece.kind === 'front' && piece.part === 'cover',
    backTo: isPrinted(plan.set, 'contents') ? anchorOf(partTarget('contents')) : null,
    size: bookNumberSize,
  };
}

function restarts({ set, frontPages }: BookPlan, first: number): boolean {
  return set.frontNumbers === 'roman' && first === frontPages;
}

/** Word's names begin with a letter or a line and hold letters, figures and lines, at most 40. */
function anchorOf(target: string): string {
  return `_Lajur_${target.replace(/[^A-Za-z0-9]/gu, '_')}`.slice(0, 40);
}

interface Marks extends ContentsContext {
  /** Puts down the marks of a piece before its body is written. */
  arrive(document: BookDocument): void;
}

/** Bookmarks of all places, entries for the contents that Word makes anew, and the field around the lines that stand there. */
function marksOf(plan: BookPlan): Marks {
  const entries = contentsEntries(plan.set, listedPlaces(plan));
  const listed = new Map(entries.map((entry) => [entry.target, entry]));
  let [line, bookmark, waiting] = [0, 0, ''];
  return {
    arrive: ({ targets }) => {
      waiting = targets
        .map((target) => {
          bookmark += 1;
          const entry = listed.get(target);
          const words = entry === undefined ? '' : [entry.marker, entry.text].filter((part) => part !== undefined);
          const hidden = entry === undefined || words === '' ? '' : listedHere(words.join(' '), entry.level);
          return `<w:bookmarkStart w:id="${bookmark}" w:name="${anchorOf(target)}"/>${hidden}<w:bookmarkEnd w:id="${bookmark}"/>`;
        })
        .join('');
    },
    mark: () => {
      const mark = waiting;
      waiting = '';
      return mark;
    },
    anchor: anchorOf,
    around: () => {
      line += 1;
      return {
        before: line === 1 ? fieldBegin(' TOC \\f C \\l "1-2" \\h \\z ') : '',
        behind: line === entries.length ? fieldEnd : '',
      };
    },
  };
}
