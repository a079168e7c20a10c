/** What pdfkit 0.20 has, its type declarations leave out, and we build on. Its version is pinned; the tests see a change. */
import type { Font } from 'fontkit';

/** An indirect object of the file; it is written when it ends. */
export interface PdfRef {
  data: Record<string, unknown>;
  write(chunk: string | Uint8Array): void;
  end(): void;
}

/** A face as one document embeds it: the glyphs used so far, with width (1/1000 em) and meaning of each. */
export interface EmbeddedFace {
  readonly id: string;
  readonly font: Font;
  readonly scale: number;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): PdfRef;
}

export interface PdfPage {
  readonly dictionary: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
}

/** What is said about an attached file; `relationship` is that of PDF/A-3. */
export interface PdfAttachment {
  readonly name: string;
  readonly type: string;
  readonly relationship: 'Source' | 'Supplement';
  readonly description: string;
  readonly creationDate: Date;
  readonly modifiedDate: Date;
}

export interface PdfOutline {
  readonly outlineData: Record<string, unknown>;
  readonly children: readonly PdfOutline[];
  addItem(title: string): PdfOutline;
}

export interface PdfDocumentParts {
  readonly page: PdfPage;
  readonly outline: PdfOutline;
  readonly _root: PdfRef;
  readonly _font: EmbeddedFace;
  info: Record<string, unknown>;
  ref(data?: Record<string, unknown> | readonly unknown[]): PdfRef;
  registerFont(name: string, font: Font): void;
  file(bytes: Uint8Array, options: PdfAttachment): void;
  getMarkInfoDictionary(): PdfRef;
  endMetadata(): void;
  endAcroForm(): void;
  push(chunk: Uint8Array | null): boolean;
}

/** The document by its undeclared parts. */
export function partsOf(doc: PDFKit.PDFDocument): PdfDocumentParts {
  return doc as unknown as PdfDocumentParts;
}
