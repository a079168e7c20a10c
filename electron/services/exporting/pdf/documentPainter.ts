import type { Section } from '../../../../sop/layout/composition.ts';
import type { Page } from '../../../../sop/layout/pages.ts';
import { toPt } from '../../../../sop/model/units.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { faceBytes, noOwnFonts, type FontFiles, type OwnFonts } from '../fontFiles.ts';
import type { ShapeWords } from '../shapeWords.ts';
import type { SignatureField } from '../../signing/signingTypes.ts';
import { writableText } from '../xmlText.ts';
import { addBookmark, type Bookmark } from './bookmarks.ts';
import { contentStream } from './contentStream.ts';
import { drawPage } from './drawPage.ts';
import { fieldWidgets, fieldWords } from './fieldWidgets.ts';
import { glyphText } from './glyphText.ts';
import { pageLinks, type LinkTargets } from './pageLinks.ts';
import { partsOf, type PdfRef } from './pdfParts.ts';
import { pictureNames } from './pictureNames.ts';
import { structureOf, type Element } from './structure.ts';
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
  /** Null where whoever binds the documents makes the bookmarks. */
  readonly bookmark: Bookmark | null;
  /** Empty fields for those who will sign; none unless said otherwise. */
  readonly fields?: readonly SignatureField[];
}

export interface DocumentPainter {
  /** Answers with the pages it became. */
  document(painted: PaintedDocument): readonly PdfRef[];
  /** `targets` = where links lead; without it nothing leads anywhere. */
  finish(targets?: LinkTargets): void;
}

/** Draws documents into a PDF one after the other, each with its part of the structure and its bookmark. */
export function documentPainter(doc: PDFKit.PDFDocument, drawnWith: DrawnWith): DocumentPainter {
  const { fonts, ownFonts = noOwnFonts, assets = noAssets } = drawnWith;
  const glyphs = glyphText(doc, ({ font, style }) => faceBytes(fonts, ownFonts, font, style));
  const pictures = pictureNames(doc, assets);
  const tree = structureTree(doc);
  const links = pageLinks(doc);
  const widgets = fieldWidgets(doc);
  return {
    document: ({ sections, pages, symbol, government, bookmark, fields = [] }) => {
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
        page.links?.forEach((link, at) => {
          const annotation = links.add(link);
          const element = structure.links[index]?.[at] ?? null;
          if (element !== null) tree.annotation(element, annotation);
        });
        for (const field of fields.filter((one) => one.page === index)) {
          const element: Element = { type: 'Form', children: [], alt: fieldWords(field) };
          structure.root.children.push(element);
          tree.annotation(element, widgets.add(field));
        }
      });
      tree.finishSop(structure.root);
      if (bookmark !== null) addBookmark(doc, bookmark, dictionaries);
      return dictionaries;
    },
    finish: (targets = () => null) => {
      tree.finish();
      links.finish(targets);
      widgets.finish();
    },
  };
}
