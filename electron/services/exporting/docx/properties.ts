import type { Sop } from '../../../../sop/model/sop.ts';
import { documentDate } from '../documentDate.ts';
import { escapeXml } from '../xmlText.ts';

/** The part docProps/core.xml: title, subject, issuing unit, language and dates; the dates are the document's own, so that bytes do not depend on the clock. */
export function coreProperties({ identity }: Sop): string {
  const iso = documentDate(identity)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const creator = [identity.issuer.government, ...identity.issuer.unitLines].filter((line) => line.trim() !== '');
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(identity.title).trim() || 'SOP'}</dc:title>`,
    `<dc:subject>${escapeXml(`SOP Nomor ${identity.number}`).trim()}</dc:subject>`,
    `<dc:creator>${escapeXml(creator.join(', '))}</dc:creator>`,
    '<dc:language>id-ID</dc:language><cp:lastModifiedBy>Lajur</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    `${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('');
}
