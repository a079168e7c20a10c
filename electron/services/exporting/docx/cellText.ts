import { AlignmentType, ImageRun, LineRuleType, Paragraph, Tab, TextRun, UnderlineType } from 'docx';
import type { Paragraph as ComposedParagraph, TableCell } from '../../../../sop/layout/composition.ts';
import { emuPerTwip, toPt, type Emu } from '../../../../sop/model/units.ts';
import type { AssetLookup } from '../assets.ts';
import { writableText } from '../xmlText.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export function twips(length: Emu): number {
  return Math.round(length / emuPerTwip);
}

/** The rule above a row counts as its height in Word; 1 pt of the cell's lower space makes room for it. */
const ruleSlack: Emu = 20 * emuPerTwip;

/** Word knows sizes in half points: the next one down, so that text is never wider than it was measured. */
export function halfPoints(size: Emu): number {
  return Math.floor(toPt(size) * 2);
}

/**
 * The paragraphs of a text cell. Space above and below is paragraph spacing, because the largest top margin of a row
 * would otherwise move all its cells (rendering, D4.2). A cell always has a paragraph.
 */
export function cellParagraphs(cell: Pick<TableCell, 'paragraphs' | 'padding'>, assets: AssetLookup): Paragraph[] {
  const last = cell.paragraphs.length - 1;
  const written = cell.paragraphs.map((paragraph, index) =>
    textParagraph(paragraph, {
      before: paragraph.spaceBefore + (index === 0 ? cell.padding.top : 0),
      after: Math.max(0, paragraph.spaceAfter + (index === last ? cell.padding.bottom - ruleSlack : 0)),
      assets,
    }),
  );
  return written.length > 0 ? written : [thinParagraph()];
}

/** An empty line of 1 pt: the anchor of drawings, the space between tables. */
export function thinParagraph(
  options: { readonly breakBefore?: boolean; readonly height?: Emu; readonly children?: readonly TextRun[] } = {},
): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: Math.max(20, twips(options.height ?? 0)), lineRule: LineRuleType.EXACT },
    pageBreakBefore: options.breakBefore === true,
    run: { size: 2 },
    children: [...(options.children ?? [])],
  });
}

function textParagraph(
  paragraph: ComposedParagraph,
  around: { readonly before: Emu; readonly after: Emu; readonly assets: AssetLookup },
): Paragraph {
  const spacing = { before: twips(around.before), after: twips(around.after) };
  const alignment = alignments[paragraph.align];
  if (paragraph.image !== undefined)
    return imageParagraph(paragraph.image, { spacing, alignment, assets: around.assets });
  const look = {
    size: halfPoints(paragraph.size),
    bold: paragraph.style === 'bold' || paragraph.style === 'boldItalic',
    italics: paragraph.style === 'italic' || paragraph.style === 'boldItalic',
    ...(paragraph.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
  };
  const marker =
    paragraph.marker === undefined
      ? []
      : [new TextRun({ ...look, children: [writableText(paragraph.marker.text), new Tab()] })];
  const hanging = paragraph.marker === undefined ? 0 : twips(paragraph.indent - paragraph.markerIndent);
  return new Paragraph({
    alignment,
    spacing: { ...spacing, line: twips(paragraph.lineHeight), lineRule: LineRuleType.EXACT },
    indent: { left: twips(paragraph.indent), hanging },
    run: { size: look.size },
    children: [
      ...marker,
      ...writableText(paragraph.text)
        .split('\n')
        .map((text, index) => new TextRun({ ...look, text, ...(index > 0 ? { break: 1 } : {}) })),
    ],
  });
}

/** A picture stands in a line of its own height: an exact line would cut it. */
function imageParagraph(
  image: NonNullable<ComposedParagraph['image']>,
  around: {
    readonly spacing: { readonly before: number; readonly after: number };
    readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
    readonly assets: AssetLookup;
  },
): Paragraph {
  const asset = around.assets(image.asset);
  if (asset === null)
    return new Paragraph({
      spacing: { ...around.spacing, line: twips(image.height), lineRule: LineRuleType.EXACT },
      children: [],
    });
  return new Paragraph({
    alignment: around.alignment,
    spacing: { ...around.spacing, line: 240, lineRule: LineRuleType.AUTO },
    run: { size: 2 },
    children: [
      new ImageRun({
        type: asset.mediaType === 'image/png' ? 'png' : 'jpg',
        data: asset.bytes,
        transformation: { width: image.width / 9525, height: image.height / 9525 },
        altText: { name: 'Logo', description: 'Logo instansi', title: 'Logo' },
      }),
    ],
  });
}
