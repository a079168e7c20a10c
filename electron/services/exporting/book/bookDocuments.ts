import type { Section } from '../../../../sop/layout/composition.ts';
import type { Page } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { numberedPages, paperPages } from '../../../../sop/sets/bookPages.ts';
import type { BoundSheet } from '../../../../sop/sets/boundSheets.ts';
import { frontTitle } from '../../../../sop/sets/contentsPaper.ts';
import { annexesTarget, groupTarget } from '../../../../sop/sets/planBook.ts';
import type { BookPiece, BookPlan } from '../../../../sop/sets/planBook.ts';
import { shapeWords } from '../shapeWords.ts';
import type { ShapeWords } from '../shapeWords.ts';

/** A piece of a book with its pages, ready to be written. */
export interface BookDocument {
  readonly piece: BookPiece;
  readonly title: string;
  readonly sections: readonly Section[];
  /** With the numbers of the book. */
  readonly pages: readonly Page[];
  readonly sheet: BoundSheet | null;
  readonly words: ShapeWords;
  /** Names of the places that begin here. */
  readonly targets: readonly string[];
  /** The unit it stands under; null for parts that are no sheets, and for sheets without a unit. */
  readonly unit: string | null;
}

const noShapes: ShapeWords = { symbol: () => '', arrow: () => '' };

/** The pieces of a book one after the other; `sheetOf` gives the sheets of a SOP when it is their turn. */
export function* bookDocuments(plan: BookPlan, sheetOf: (sop: Sop) => BoundSheet): Generator<BookDocument> {
  let group = '';
  const firstAnnex = plan.pieces.find(({ kind }) => kind === 'annex');
  for (const piece of plan.pieces) {
    if (piece.kind === 'sheet') {
      const unit = plan.set.groups.find(({ id }) => id === piece.group);
      const name = unit?.name.trim() ?? '';
      const begins = piece.group !== group && unit !== undefined;
      group = piece.group;
      const targets = [...(begins ? [groupTarget(unit.id)] : []), piece.target];
      yield { ...sheetDocument(plan, piece, sheetOf(piece.sop)), targets, unit: name === '' ? null : name };
      continue;
    }
    const { sections, pages } = paperPages(piece.composed);
    const title = piece.kind === 'front' ? frontTitle(plan.set, piece.part) : piece.title;
    const numbered = numberedPages(plan, piece, pages, sections);
    const targets = [...(firstAnnex === piece ? [annexesTarget] : []), piece.target];
    yield { piece, title, sections, pages: numbered, sheet: null, words: noShapes, targets, unit: null };
  }
}

function sheetDocument(
  plan: BookPlan,
  piece: Extract<BookPiece, { readonly kind: 'sheet' }>,
  sheet: BoundSheet,
): Omit<BookDocument, 'targets' | 'unit'> {
  const { composition, pages } = sheet;
  const sections = [composition, ...(composition.annexes ?? [])];
  return {
    piece,
    title: piece.sop.identity.title,
    sections,
    pages: numberedPages(plan, piece, pages.pages, sections),
    sheet,
    words: shapeWords(piece.sop, pages),
  };
}
