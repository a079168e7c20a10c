import type { PageLink } from '../../../../sop/layout/pages.ts';
import { toPt } from '../../../../sop/model/units.ts';
import { writableText } from '../xmlText.ts';
import { partsOf, type PdfRef } from './pdfParts.ts';

/** Where the places of a document are: the page that each name leads to. */
export type LinkTargets = (target: string) => PdfRef | null;

/** The links of a file. What they lead to may stand on later pages, so that they are written at the end. */
export interface PageLinks {
  /** Puts a link on the current page. */
  add(link: PageLink): PdfRef;
  /** Writes all of them; one that leads nowhere stays without a way. */
  finish(targets: LinkTargets): void;
}

export function pageLinks(doc: PDFKit.PDFDocument): PageLinks {
  const parts = partsOf(doc);
  const waiting: { readonly ref: PdfRef; readonly target: string }[] = [];
  return {
    add: ({ target, words, x, y, width, height }) => {
      const { data } = parts.page.dictionary;
      const area = boxOf(data['MediaBox'], x, y, width, height);
      // Printed as its page is (PDF/A), without a frame of its own.
      const ref = parts.ref({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: area,
        Border: [0, 0, 0],
        F: 4,
        Contents: new String(writableText(words)),
      });
      const known = data['Annots'];
      data['Annots'] = [...(Array.isArray(known) ? (known as unknown[]) : []), ref];
      waiting.push({ ref, target });
      return ref;
    },
    finish: (targets) => {
      for (const { ref, target } of waiting) {
        const page = targets(target);
        const media = page?.data['MediaBox'];
        const top = Array.isArray(media) ? Number(media[3]) : 0;
        if (page !== null) ref.data['Dest'] = [page, 'XYZ', 0, top, null];
        ref.end();
      }
    },
  };
}

function boxOf(media: unknown, x: number, y: number, width: number, height: number): number[] {
  const page = Array.isArray(media) ? Number(media[3]) : 0;
  return [toPt(x), page - toPt(y + height), toPt(x + width), page - toPt(y)];
}
