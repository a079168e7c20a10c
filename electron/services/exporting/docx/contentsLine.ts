import type { Paragraph } from '../../../../sop/layout/composition.ts';
import { escapeXml } from '../xmlText.ts';

/** What a line of the contents is written in: its words with their sign, their look, and the width up to the page number in twips. */
export interface LineParts {
  readonly words: string;
  readonly look: string;
  readonly width: number;
}

/** The fields around the lines of the contents, and the names of the places they lead to. */
export interface LineFields {
  readonly around: () => { readonly before: string; readonly behind: string };
  readonly anchor: (target: string) => string;
}

/**
 * A line of the contents as Word makes it: a link around the words, dots, and a field with the page. Both fields hold their results,
 * so that the file is right before anybody updates them.
 */
export function contentsLine(
  { level, target, page }: NonNullable<Paragraph['entry']>,
  { words, look, width }: LineParts,
  { around, anchor }: LineFields,
): { readonly style: string; readonly tabs: string; readonly runs: string } {
  const { before, behind } = around();
  const name = anchor(target);
  const number =
    page.text === ''
      ? ''
      : `<w:r>${look}<w:tab/></w:r>${field(` PAGEREF ${name} \\h `, `<w:r>${look}<w:t>${escapeXml(page.text)}</w:t></w:r>`)}`;
  return {
    style: `<w:pStyle w:val="TOC${level}"/>`,
    tabs: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`,
    runs: `${before}<w:hyperlink w:anchor="${name}" w:history="1">${words}${number}</w:hyperlink>${behind}`,
  };
}

/** A field with its result. */
function field(instruction: string, result: string): string {
  return `${fieldBegin(instruction)}${result}${fieldEnd}`;
}

/** The beginning of a field up to its result. */
export function fieldBegin(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

export const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A place that the contents list when Word makes them anew; nothing of it is seen. */
export function listedHere(text: string, level: number): string {
  const quoted = text.replaceAll('\\', ' ').replaceAll('"', '\\"');
  const hidden = '<w:rPr><w:vanish/></w:rPr>';
  return [
    `<w:r>${hidden}<w:fldChar w:fldCharType="begin"/></w:r>`,
    `<w:r>${hidden}<w:instrText xml:space="preserve"> TC "${escapeXml(quoted)}" \\f C \\l "${level}" </w:instrText></w:r>`,
    `<w:r>${hidden}<w:fldChar w:fldCharType="end"/></w:r>`,
  ].join('');
}
