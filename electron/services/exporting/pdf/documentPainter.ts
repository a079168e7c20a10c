import type { Section } from '../../../../sop/layout/composition.ts';
import type { Page } from '../../../../sop/layout/pages.ts';
import { toPt } from '../../../../sop/model/units.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { faceBytes, noOwnFonts, type FontFiles, type OwnFonts } from '../fontFiles.ts';
import type { ShapeWords } from '../shapeWords.ts';
import { writableText } from '../xmlText.ts';
import { addBookmark, type Bookmark } from './bookmarks.ts';
import { contentStream } from './contentStream.ts';
import { drawPage } from './drawPage.ts';
import { glyphText } from './glyphText.ts';
import { partsOf, type PdfRef } from './pdfParts.ts';
import { pictureNames } from './pictureNames.ts';
import { structureOf } from './structure.ts';
import { structureTree } from './structureTree.ts';

/** What documents are drawn with. */
export interface DrawnWith {
  readonly fonts: FontFiles;
  /** Fonts that the office brought; none unless said otherwise. */
  readonly ownFonts?: OwnFonts;
  readonly assets?: AssetLookup;
}

/** Pages that belong together, with what they were laid out from. */
export interface PaintedDocument {
  readonly sections: readonly Section[];
  readonly pages: readonly Page[];
  readonly symbol: ShapeWords['symbol'];
  /** Whose logo it is. */
  readonly government: string;
  readonly bookmark: Bookmark;
}

export interface DocumentPainter {
  document(painted: PaintedDocument): void;
  finish(): void;
}

/** Draws documents into a PDF one after the other, each with its part of the structure and its bookmark. */
export function documentPainter(doc: PDFKit.PDFDocument, drawnWith: DrawnWith): DocumentPainter {
  const { fonts, ownFonts = noOwnFonts, assets = noAssets } = drawnWith;
  const glyphs = glyphText(doc, ({ font, style }) => faceBytes(fonts, ownFonts, font, style));
  const pictures = pictureNames(doc, assets);
  const tree = structureTree(doc);
  return {
    document: ({ sections, pages, symbol, government, bookmark }) => {
      const office = writableText(government).trim();
      const structure = structureOf(sections, pages, {
        symbol,
        logo: office === '' ? 'Lambang instansi' : `Lambang ${office}`,
        empty: 'Kotak centang kosong',
        ticked: 'Kotak centang terisi',
      });
      const dictionaries: PdfRef[] = [];
      pages.forEach((page, index) => {
        doc.addPage({ size: [toPt(page.width), toPt(page.height)], margin: 0 });
        dictionaries.push(partsOf(doc).page.dictionary);
        const content = contentStream();
        const marks = tree.page(content);
        drawPage(page, { content, glyphs, pictures, marks, owners: structure.owners[index] ?? [] });
        doc.addContent(content.finished());
      });
      tree.finishSop(structure.root);
      addBookmark(doc, bookmark, dictionaries);
    },
    finish: () => tree.finish(),
  };
}
