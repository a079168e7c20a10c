import { escapeXml } from '../xmlText.ts';

/** What a file says about itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** Offices that publish it, the largest first. */
  readonly creators: readonly string[];
  readonly date: Date;
}

/** The part docProps/core.xml: title, subject, issuing unit, language and dates; the dates are the document's own, so that bytes do not depend on the clock. */
export function coreProperties({ title, subject, creators, date }: DocumentProperties): string {
  const iso = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const creator = creators.filter((line) => line.trim() !== '');
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title).trim() || 'SOP'}</dc:title>`,
    `<dc:subject>${escapeXml(subject).trim()}</dc:subject>`,
    `<dc:creator>${escapeXml(creator.join(', '))}</dc:creator>`,
    '<dc:language>id-ID</dc:language><cp:lastModifiedBy>Lajur</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    `${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('');
}
