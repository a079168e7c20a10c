import type { Paragraph } from '../../../../sop/layout/composition.ts';
import type { FontStyle } from '../../../../sop/layout/pages.ts';
import { piecesOf } from '../../../../sop/layout/text/breakLines.ts';
import { emuPerTwip, toPt, type Emu } from '../../../../sop/model/units.ts';
import { escapeXml } from '../xmlText.ts';
import { contentsLine } from './contentsLine.ts';
import { pictureRun, type Pictures } from './picture.ts';

/** Contents and what they lead to, in a document that has them. */
export interface ContentsContext {
  /** The runs before and behind the next line of the contents: the field begins before the first and ends behind the last. */
  readonly around: () => { readonly before: string; readonly behind: string };
  /** Name of the bookmark of a place. */
  readonly anchor: (target: string) => string;
  /** What marks the place that begins here, for the first heading; empty when it is marked already. */
  readonly mark: () => string;
}

export interface TextContext {
  readonly contents?: ContentsContext;
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
  /** Width for the lines and what they are indented by; twips. */
  readonly width: number;
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
  { above, below, width }: Spacing,
  context: TextContext,
  properties = '',
): string {
  const last = paragraphs.length - 1;
  if (last < 0) return thinParagraph({ height: above + below });
  return paragraphs
    .map((paragraph, index) => {
      const before = twips(paragraph.spaceBefore) + (index === 0 ? above : 0);
      const after = Math.max(0, twips(paragraph.spaceAfter) + (index === last ? below : 0));
      return paragraphXml(
        paragraph,
        { before, after, width, taken: takenFrom(paragraph, width), properties: index === 0 ? properties : '' },
        context,
      );
    })
    .join('');
}

/** What is taken from the room of lines, so that other programs break them as the layout did. */
function takenFrom({ lineRoom, indent, entry }: Paragraph, width: number): number {
  // The page number of a line of the contents stands where nothing may be taken; its lines end where they are told to.
  return lineRoom === undefined || entry !== undefined ? 0 : Math.max(0, width - twips(indent) - twips(lineRoom));
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
    /** Section properties of the sheets that end here. */
    readonly properties?: string;
  } = {},
): string {
  const line = Math.max(thinLine, options.height ?? 0);
  const breaks = options.breakBefore === true ? '<w:pageBreakBefore/>' : '';
  return `<w:p><w:pPr>${breaks}<w:spacing w:before="0" w:after="${options.after ?? 0}" w:line="${line}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${options.properties ?? ''}</w:pPr>${options.runs ?? ''}</w:p>`;
}

/** What a covered cell holds: LibreOffice adds it to the text of the cell that covers it, so it takes next to no room. */
export const coveredParagraph =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/** Where the title stands it is a heading, so that Word's outline and a screen reader find it. */
function headingOf({ where, heading }: Paragraph): string {
  if (heading !== undefined) return `<w:pStyle w:val="Heading${heading}"/>`;
  if (where?.at === 'field' && where.field === 'title') return '<w:pStyle w:val="Heading1"/>';
  return where?.at === 'flowTitle' ? '<w:pStyle w:val="Heading2"/>' : '';
}

interface Around {
  /** Width for the lines and what they are indented by; twips. */
  readonly width: number;
  readonly before: number;
  readonly after: number;
  /** Room to take from the lines: at their end, at both sides of centred ones. */
  readonly taken: number;
  /** Properties of the paragraph that stand before its spacing. */
  readonly properties: string;
}

function paragraphXml(paragraph: Paragraph, around: Around, context: TextContext): string {
  const align = paragraph.align === 'left' ? '' : `<w:jc w:val="${paragraph.align}"/>`;
  if (paragraph.image !== undefined) return imageParagraph(paragraph.image, around, align, context);
  const look = lookOf(paragraph, paragraph.style);
  const isSigned = paragraph.marker !== undefined || paragraph.checkBox !== undefined;
  const hanging = isSigned ? twips(paragraph.indent - paragraph.markerIndent) : 0;
  const before = paragraph.align === 'left' ? 0 : Math.round(around.taken / (paragraph.align === 'center' ? 2 : 1));
  const left = twips(paragraph.indent) + before;
  const right = around.taken - before;
  const sides = [
    left === 0 ? '' : ` w:left="${left}"`,
    right === 0 ? '' : ` w:right="${right}"`,
    hanging === 0 ? '' : ` w:hanging="${hanging}"`,
  ].join('');
  const indent = sides === '' ? '' : `<w:ind${sides}/>`;
  const spacing = `<w:spacing w:before="${around.before}" w:after="${around.after}" w:line="${twips(paragraph.lineHeight)}" w:lineRule="exact"/>`;
  const words = signRun(paragraph, look) + textRuns(paragraph);
  const heading = headingOf(paragraph);
  const { contents } = context;
  if (paragraph.entry !== undefined && contents !== undefined) {
    const { style, tabs, runs } = contentsLine(paragraph.entry, { words, look, width: around.width }, contents);
    return `<w:p><w:pPr>${style}${around.properties}${tabs}${spacing}${indent}${look}</w:pPr>${runs}</w:p>`;
  }
  const mark = heading === '' ? '' : (contents?.mark() ?? '');
  return `<w:p><w:pPr>${heading}${around.properties}${spacing}${indent}${align}${look}</w:pPr>${mark}${words}</w:p>`;
}

function lookOf({ size, underline }: Paragraph, style: FontStyle): string {
  const bold = style === 'bold' || style === 'boldItalic' ? '<w:b/>' : '';
  const italic = style === 'italic' || style === 'boldItalic' ? '<w:i/>' : '';
  return `<w:rPr>${bold}${italic}<w:sz w:val="${halfPoints(size)}"/>${underline ? '<w:u w:val="single"/>' : ''}</w:rPr>`;
}

/** Fonts that have a box to tick; Word takes the first that is there. Our own letters have none. */
const checkBoxFont =
  '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="MS Gothic" w:cs="Segoe UI Symbol"/>';
const checkBoxSigns = { empty: '\u2610', ticked: '\u2611' } as const;

/** Marker or box before the words. */
function signRun({ marker, checkBox, text, size }: Paragraph, look: string): string {
  if (checkBox !== undefined) {
    const sign = checkBoxSigns[checkBox.ticked ? 'ticked' : 'empty'];
    const box = `<w:r><w:rPr>${checkBoxFont}<w:sz w:val="${halfPoints(size)}"/></w:rPr>${textXml(sign)}`;
    return `${box}${text === '' ? '' : '<w:tab/>'}</w:r>`;
  }
  return marker === undefined ? '' : `<w:r>${look}${textXml(marker.text)}<w:tab/></w:r>`;
}

/** The words, a run for each look. */
function textRuns(paragraph: Paragraph): string {
  const { text, runs } = paragraph;
  const pieces =
    runs === undefined ? [{ from: 0, to: text.length, style: paragraph.style }] : piecesOf(runs, 0, text.length);
  return pieces
    .filter(({ from, to }) => from < to)
    .map(({ from, to, style }) => {
      const written = (paragraph.entry === undefined ? withBreaks : withLineEnds)(paragraph, from, to)
        .split('\n')
        .map(textXml)
        .join('<w:br/>');
      return `<w:r>${lookOf(paragraph, style)}${written}</w:r>`;
    })
    .join('');
}

/** Lets a line end between two letters, unseen (zero width space). */
const breakHere = '\u200b';

/**
 * A piece of the text with a place to break wherever the layout had to part a word: programs would first carry the whole word to
 * the next line, past its list marker, and only then part it, a line more than the row has room for.
 */
function withBreaks({ text, lines }: Paragraph, start: number, end: number): string {
  let [written, done] = ['', start];
  for (const { from } of lines.slice(1)) {
    if (from <= start || from >= end) continue;
    if (/[\s-]/.test(text[from - 1] ?? ' ') || /\s/.test(text[from] ?? ' ')) continue;
    written += text.slice(done, from) + breakHere;
    done = from;
  }
  return written + text.slice(done, end);
}

/** A piece of the text with the ends of its lines as they were laid out. */
function withLineEnds({ text, lines }: Paragraph, start: number, end: number): string {
  const ends = lines.map(({ from }) => from).filter((from) => from > start && from < end);
  return [start, ...ends].map((from, index) => text.slice(from, ends[index] ?? end).trimEnd()).join('\n');
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
