import type { SignatureField } from '../../signing/signingTypes.ts';
import { partsOf, type PdfRef } from './pdfParts.ts';

/** The empty signature fields of a document. */
export interface FieldWidgets {
  /** Puts a field on the current page. */
  add(field: SignatureField): PdfRef;
  /** Writes all of them and the form they belong to; nothing where there are none. */
  finish(): void;
}

/** What a field is called by who listens. */
export function fieldWords({ role, name }: SignatureField): string {
  return role === 'paraf' ? `Kolom paraf ${name.replace(/\D/gu, '')}`.trim() : 'Kolom tanda tangan';
}

/**
 * Fields belong into the first revision of a file: whoever signs later then changes only his own, and no former signature sees more
 * than that (rendering notes, P6).
 */
export function fieldWidgets(doc: PDFKit.PDFDocument): FieldWidgets {
  const parts = partsOf(doc);
  const widgets: PdfRef[] = [];
  let blank: PdfRef | null = null;
  /** Readers take an annotation without an appearance for damage, and PDF/A forbids it. */
  const appearance = (): PdfRef => {
    if (blank !== null) return blank;
    blank = parts.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, 0, 0], Resources: {} });
    blank.write(Buffer.from('q Q'));
    blank.end();
    return blank;
  };
  return {
    add: (field) => {
      const { x, y, width, height } = field.rect;
      const { data } = parts.page.dictionary;
      const ref = parts.ref({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: new String(field.name),
        TU: new String(fieldWords(field)),
        // Printed, and not to be moved.
        F: 4 + 128,
        P: parts.page.dictionary,
        Rect: [x, y, x + width, y + height],
        AP: { N: appearance() },
      });
      const known = data['Annots'];
      data['Annots'] = [...(Array.isArray(known) ? (known as unknown[]) : []), ref];
      widgets.push(ref);
      return ref;
    },
    finish: () => {
      if (widgets.length === 0) return;
      const form = parts.ref({ Fields: [...widgets], SigFlags: 1 });
      form.end();
      parts._root.data['AcroForm'] = form;
      // pdfkit would ask for the fonts of fields that are typed in.
      parts.endAcroForm = () => {};
      for (const widget of widgets) widget.end();
    },
  };
}
