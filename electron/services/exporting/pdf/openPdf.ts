import PDFDocument from 'pdfkit';
import type { FontFiles } from '../fontFiles.ts';
import { fontKey } from './glyphText.ts';
import { parsedFont } from './parsedFont.ts';
import { partsOf } from './pdfParts.ts';
import type { FontStyle } from '../../../../sop/layout/pages.ts';
import type { FontName } from '../../../../sop/model/style.ts';
import { escapeXmp } from './xmp.ts';

/** 3b carries attachments, 2b none; 1b, without transparency, is what PDFBox Preflight can judge. */
export type Archival = 'PDF/A-1b' | 'PDF/A-2b' | 'PDF/A-3b';

export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly date: Date;
  readonly archival: Archival;
}

/** An empty PDF/A document in Indonesian that knows the fonts and shows its title in the window. */
export function openPdf(facts: PdfFacts, fonts: FontFiles): PDFKit.PDFDocument {
  const { title, subject, author, date, archival } = facts;
  const doc = new PDFDocument({
    pdfVersion: archival === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: archival,
    lang: 'id-ID',
    displayTitle: true,
    autoFirstPage: false,
    margin: 0,
    // No standard font: every face is one of ours and embedded.
    font: '',
    info: { Title: title, Subject: subject, Author: author, Creator: 'Lajur', Producer: 'Lajur', CreationDate: date },
  });
  for (const font of Object.keys(fonts) as FontName[])
    for (const style of Object.keys(fonts[font]) as FontStyle[])
      partsOf(doc).registerFont(fontKey({ font, style }), parsedFont(fonts[font][style]));
  escapeXmp(doc);
  return doc;
}
