import type { FontName } from '../../../../sop/model/style.ts';
import { escapeXml } from '../xmlText.ts';

/** A body whose runs name their letters, for a section that is printed in others than the document's own. */
export function inFont(body: string, font: FontName): string {
  const name = escapeXml(typeof font === 'string' ? font : font.name);
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  // Letters stand first among the properties of a run; signs to tick have their own.
  return body.replaceAll(/<w:rPr>(?!<w:rFonts)/g, `<w:rPr>${fonts}`);
}
