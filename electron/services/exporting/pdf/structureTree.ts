import { emuPerPt } from '../../../../sop/model/units.ts';
import { writableText } from '../xmlText.ts';
import type { ContentStream } from './contentStream.ts';
import { partsOf, type PdfRef } from './pdfParts.ts';
import type { Element, Owner } from './structure.ts';

/** Writes the structure tree of a document, and the marks in its pages that hang on it (ISO 32000-1, 14.7 and 14.8). */
export interface StructureTree {
  /** Marks of the page that is current now; its items follow in drawing order. */
  page(content: ContentStream): PageMarks;
  /** Writes the elements of one SOP below the document. All its pages are painted by now. */
  finishSop(root: Element): void;
  /** Hangs an annotation of the current page on its element; it gets its number when the tree is finished, and is ended by then. */
  annotation(element: Element, annotation: PdfRef): void;
  finish(): void;
}

export interface PageMarks {
  /** Says whose the next drawing is. */
  owner(owner: Owner): void;
  end(): void;
}

/** Content of an element on one page. */
interface Piece {
  readonly page: PdfRef;
  readonly mark: number;
}

export function structureTree(doc: PDFKit.PDFDocument): StructureTree {
  const parts = partsOf(doc);
  parts.getMarkInfoDictionary().data['Marked'] = true;
  const document = parts.ref({ Type: 'StructElem', S: 'Document' });
  const root = parts.ref({ Type: 'StructTreeRoot', K: [document] });
  parts._root.data['StructTreeRoot'] = root;
  document.data['P'] = root;
  const sections: PdfRef[] = [];
  /** The pages of the SOP that is being painted, and how many there were before. */
  let pages: PdfRef[] = [];
  let pagesBefore = 0;
  const pieces = new Map<Element, Piece[]>();
  /** By page, the elements of its marks in order. */
  const marks: Element[][] = [];
  const references = new Map<Element, PdfRef>();
  /** Annotations of elements that are not written yet, and of those that are. */
  const waiting = new Map<Element, { readonly annotation: PdfRef; readonly page: PdfRef }[]>();
  const hung: { readonly annotation: PdfRef; readonly owner: PdfRef }[] = [];
  const parentTree: unknown[] = [];

  const write = (element: Element, parent: PdfRef): PdfRef => {
    const ref = parts.ref({ Type: 'StructElem', S: element.type, P: parent });
    references.set(element, ref);
    const own = pieces.get(element) ?? [];
    const [first] = own;
    // A picture is read before the words beside it: logo before office, symbol before its Ya and Tidak.
    const kids: unknown[] = element.children.map((child) => write(child, ref));
    for (const { page, mark } of own) kids.push(page === first?.page ? mark : { Type: 'MCR', Pg: page, MCID: mark });
    for (const { annotation, page } of waiting.get(element) ?? []) {
      kids.push({ Type: 'OBJR', Obj: annotation, Pg: page });
      hung.push({ annotation, owner: ref });
    }
    if (first !== undefined) ref.data['Pg'] = first.page;
    if (kids.length > 0) ref.data['K'] = kids.length === 1 ? kids[0] : kids;
    if (element.alt !== undefined) ref.data['Alt'] = new String(writableText(element.alt));
    const attributes = attributesOf(element, pages[element.box?.page ?? 0]);
    if (attributes !== null) ref.data['A'] = attributes;
    ref.end();
    // It is written: only its number is still needed, not the tree below it.
    ref.data = {};
    return ref;
  };

  return {
    page: (content) => {
      const dictionary = parts.page.dictionary;
      dictionary.data['StructParents'] = pagesBefore + pages.length;
      pages.push(dictionary);
      const owned: Element[] = [];
      marks.push(owned);
      let current: Owner | null = null;
      const end = (): void => {
        if (current !== null) content.endMark();
        current = null;
      };
      return {
        owner: (owner) => {
          if (owner === current) return;
          end();
          current = owner;
          if (owner === 'layout') return content.beginMark('Artifact', '<</Type/Layout>>');
          if (owner === 'pagination') return content.beginMark('Artifact', '<</Type/Pagination>>');
          content.beginMark(owner.type, `<</MCID ${owned.length}>>`);
          const known = pieces.get(owner);
          const piece = { page: dictionary, mark: owned.length };
          if (known === undefined) pieces.set(owner, [piece]);
          else known.push(piece);
          owned.push(owner);
        },
        end,
      };
    },
    annotation: (element, annotation) => {
      const known = waiting.get(element) ?? [];
      waiting.set(element, [...known, { annotation, page: parts.page.dictionary }]);
    },
    finishSop: (element) => {
      sections.push(write(element, document));
      marks.forEach((owned, index) => {
        const owners = parts.ref(owned.map((one) => references.get(one)));
        owners.end();
        parentTree.push(pagesBefore + index, owners);
      });
      pagesBefore += pages.length;
      pages = [];
      marks.length = 0;
      pieces.clear();
      references.clear();
      waiting.clear();
    },
    finish: () => {
      document.data['K'] = sections;
      document.end();
      hung.forEach(({ annotation, owner }, index) => {
        annotation.data['StructParent'] = pagesBefore + index;
        parentTree.push(pagesBefore + index, owner);
      });
      const tree = parts.ref({ Nums: parentTree });
      tree.end();
      root.data['ParentTree'] = tree;
      root.data['ParentTreeNextKey'] = pagesBefore + hung.length;
      // pdfkit writes the root itself when the document ends.
    },
  };
}

function attributesOf(element: Element, page: PdfRef | undefined): Record<string, unknown> | null {
  const { scope, colSpan, rowSpan, box } = element;
  if (box !== undefined) {
    const media = page?.data['MediaBox'];
    const height = Array.isArray(media) ? Number(media[3]) : 0;
    const [x, y] = [box.x / emuPerPt, box.y / emuPerPt];
    const area = [x, height - y - box.height / emuPerPt, x + box.width / emuPerPt, height - y];
    return { O: 'Layout', Placement: 'Block', BBox: area };
  }
  if (scope === undefined && colSpan === undefined && rowSpan === undefined) return null;
  return { O: 'Table', Scope: scope, ColSpan: colSpan, RowSpan: rowSpan };
}
