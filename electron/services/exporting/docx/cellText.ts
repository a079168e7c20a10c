import type { Paragraph } from '../../../../sop/layout/composition.ts';
import { emuPerTwip, toPt, type Emu } from '../../../../sop/model/units.ts';
import { escapeXml } from '../xmlText.ts';
import { pictureRun, type Pictures } from './picture.ts';

export interface TextContext {
  readonly pictures: Pictures;
  /** Next number of a drawing, unique in the whole package. */
  readonly nextId: () => number;
}

export function twips(length: Emu): number {
  return Math.round(length / emuPerTwip);
}

/** Word knows sizes in half points: the next one down, so that text is never wider than it was measured. */
export function halfPoints(size: Emu): number {
  return Math.max(2, Math.floor(toPt(size) * 2));
}

/** Space above the first and below the last paragraph of a cell, in twips. */
export interface Spacing {
  readonly above: number;
  readonly below: number;
}

/** Height of a cell's paragraphs as they are written, without the space around them; twips. */
export function textHeight(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => {
    const own =
      paragraph.image === undefined
        ? Math.max(1, paragraph.lines.length) * twips(paragraph.lineHeight)
        : twips(paragraph.image.height);
    return sum + twips(paragraph.spaceBefore) + own + twips(paragraph.spaceAfter);
  }, 0);
}

/**
 * The paragraphs of a text. Space above and below is paragraph spacing, because the largest top margin of a row would
 * otherwise move all its cells (rendering, D4.2). There is always a paragraph: a cell may not be without.
 */
export function paragraphsXml(
  paragraphs: readonly Paragraph[],
  { above, below }: Spacing,
  context: TextContext,
  properties = '',
): string {
  const last = paragraphs.length - 1;
  if (last < 0) return thinParagraph({ height: above + below });
  return paragraphs
    .map((paragraph, index) => {
      const before = twips(paragraph.spaceBefore) + (index === 0 ? above : 0);
      const after = Math.max(0, twips(paragraph.spaceAfter) + (index === last ? below : 0));
      return paragraphXml(paragraph, { before, after, properties: index === 0 ? properties : '' }, context);
    })
    .join('');
}

/** Height of the lowest line that is written: 1 pt, in twips. */
export const thinLine = 20;

/** An empty line of 1 pt, or as high as asked for in twips, with space below: the anchor of drawings, the space between tables. */
export function thinParagraph(
  options: {
    readonly breakBefore?: boolean;
    readonly height?: number;
    readonly after?: number;
    readonly runs?: string;
  } = {},
): string {
  const line = Math.max(thinLine, options.height ?? 0);
  const breaks = options.breakBefore === true ? '<w:pageBreakBefore/>' : '';
  return `<w:p><w:pPr>${breaks}<w:spacing w:before="0" w:after="${options.after ?? 0}" w:line="${line}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>${options.runs ?? ''}</w:p>`;
}

/** What a covered cell holds: LibreOffice adds it to the text of the cell that covers it, so it takes next to no room. */
export const coveredParagraph =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/** Where the title stands it is a heading, so that Word's outline and a screen reader find it. */
function headingOf({ where }: Paragraph): string {
  if (where?.at === 'field' && where.field === 'title') return '<w:pStyle w:val="Heading1"/>';
  return where?.at === 'flowTitle' ? '<w:pStyle w:val="Heading2"/>' : '';
}

interface Around {
  readonly before: number;
  readonly after: number;
  /** Properties of the paragraph that stand before its spacing. */
  readonly properties: string;
}

function paragraphXml(paragraph: Paragraph, around: Around, context: TextContext): string {
  const align = paragraph.align === 'left' ? '' : `<w:jc w:val="${paragraph.align}"/>`;
  if (paragraph.image !== undefined) return imageParagraph(paragraph.image, around, align, context);
  const bold = paragraph.style === 'bold' || paragraph.style === 'boldItalic' ? '<w:b/>' : '';
  const italic = paragraph.style === 'italic' || paragraph.style === 'boldItalic' ? '<w:i/>' : '';
  const look = `<w:rPr>${bold}${italic}<w:sz w:val="${halfPoints(paragraph.size)}"/>${paragraph.underline ? '<w:u w:val="single"/>' : ''}</w:rPr>`;
  const hanging = paragraph.marker === undefined ? 0 : twips(paragraph.indent - paragraph.markerIndent);
  const indent =
    paragraph.indent === 0
      ? ''
      : `<w:ind w:left="${twips(paragraph.indent)}"${hanging === 0 ? '' : ` w:hanging="${hanging}"`}/>`;
  const marker = paragraph.marker === undefined ? '' : `<w:r>${look}${textXml(paragraph.marker.text)}<w:tab/></w:r>`;
  const text =
    paragraph.text === '' ? '' : `<w:r>${look}${withBreaks(paragraph).split('\n').map(textXml).join('<w:br/>')}</w:r>`;
  const spacing = `<w:spacing w:before="${around.before}" w:after="${around.after}" w:line="${twips(paragraph.lineHeight)}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${headingOf(paragraph)}${around.properties}${spacing}${indent}${align}${look}</w:pPr>${marker}${text}</w:p>`;
}

/** Lets a line end between two letters, unseen (zero width space). */
const breakHere = '\u200b';

/**
 * The text with a place to break wherever the layout had to part a word: programs would first carry the whole word to the
 * next line, past its list marker, and only then part it, a line more than the row has room for.
 */
function withBreaks({ text, lines }: Paragraph): string {
  let [written, done] = ['', 0];
  for (const { from } of lines.slice(1)) {
    if (/[\s-]/.test(text[from - 1] ?? ' ') || /\s/.test(text[from] ?? ' ')) continue;
    written += text.slice(done, from) + breakHere;
    done = from;
  }
  return written + text.slice(done);
}

/** One text element; spaces at its ends and in a row are kept. */
export function textXml(text: string): string {
  const kept = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:t${kept}>${escapeXml(text)}</w:t>`;
}

/** A picture stands in a line of its own height: an exact line would cut it. Without its bytes its room stays empty. */
function imageParagraph(
  image: NonNullable<Paragraph['image']>,
  around: Around,
  align: string,
  context: TextContext,
): string {
  const relation = context.pictures.relation(image.asset);
  const line =
    relation === null ? `w:line="${twips(image.height)}" w:lineRule="exact"` : 'w:line="240" w:lineRule="auto"';
  const spacing = `<w:spacing w:before="${around.before}" w:after="${around.after}" ${line}/>`;
  const run = relation === null ? '' : pictureRun(image, relation, twoIds(context));
  return `<w:p><w:pPr>${around.properties}${spacing}${align}<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>${run}</w:p>`;
}

/** The first of two numbers in a row: a picture has one of its own inside its frame. */
function twoIds({ nextId }: TextContext): number {
  const first = nextId();
  nextId();
  return first;
}
