import PDFDocument from 'pdfkit';
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

/** An empty PDF/A document in Indonesian that shows its title in the window. */
export function openPdf(facts: PdfFacts): PDFKit.PDFDocument {
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
  escapeXmp(doc);
  return doc;
}
