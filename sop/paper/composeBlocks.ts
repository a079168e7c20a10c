import type { Paragraph, TableBlock } from '../layout/composition.ts';
import { mm, pt } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { composeContents } from './composeContents.ts';
import { composeFields } from './composeFields.ts';
import { composeGrid } from './composeGrid.ts';
import { composeLetterhead } from './composeLetterhead.ts';
import { composePicture } from './composePicture.ts';
import { composeSignatures } from './composeSignatures.ts';
import { composeText } from './composeText.ts';
import type { HeadingBlock, PaperBlock, ParagraphBlock, PictureBlock } from './paper.ts';
import type { Setting } from './sheet.ts';
import { composeLines } from './unruled.ts';

/** A block with measured rows that have no places yet. */
export type ComposedBlock =
  | {
      readonly kind: 'table';
      readonly table: TableBlock;
      /** The block, or its first row, may not be parted from what follows. */
      readonly keepWithNext: boolean;
      /** No row of it goes to another page than the others. */
      readonly whole: boolean;
      readonly rowsMayPart: boolean;
    }
  | { readonly kind: 'space'; readonly height: Emu }
  | { readonly kind: 'fill' }
  | { readonly kind: 'pageBreak' };

/** Lines and heights of one block, and the air below it: two tables never touch. */
export function composeBlock(block: PaperBlock, setting: Setting): ComposedBlock[] {
  switch (block.kind) {
    case 'letterhead':
      return [kept(composeLetterhead(block, setting), { keepWithNext: true, whole: true }), airOf(5)];
    case 'heading':
      return [kept(composeHeading(block, setting), { keepWithNext: true, whole: true })];
    case 'paragraph':
      return [kept(composeParagraph(block, setting), { rowsMayPart: true, ...keptWithNext(block) })];
    case 'fields':
      return [kept(composeFields(block, setting), keptWithNext(block)), airOf(2)];
    case 'grid':
      return [kept(composeGrid(block, setting), { rowsMayPart: block.rowsMayPart ?? false }), airOf(3)];
    case 'signatures':
      return [kept(composeSignatures(block, setting), { whole: true }), airOf(3)];
    case 'picture':
      return pictureOf(block, setting);
    case 'contents':
      return [kept(composeContents(block, setting), {})];
    case 'fill':
      return [{ kind: 'fill' }];
    case 'space':
      return [airOf(block.mm)];
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
  }
}

/** Nothing at all where the picture is not there. */
function pictureOf(block: PictureBlock, setting: Setting): ComposedBlock[] {
  const table = composePicture(block, setting);
  return table === null ? [] : [kept(table, { keepWithNext: true, whole: true }), airOf(5)];
}

function airOf(height: number): ComposedBlock {
  return { kind: 'space', height: mm(height) };
}

interface Keeping {
  readonly keepWithNext?: boolean;
  readonly whole?: boolean;
  readonly rowsMayPart?: boolean;
}

function kept(table: TableBlock, { keepWithNext = false, whole = false, rowsMayPart = false }: Keeping): ComposedBlock {
  return { kind: 'table', table, keepWithNext, whole, rowsMayPart };
}

function keptWithNext({ keepWithNext = false }: { readonly keepWithNext?: boolean }): Keeping {
  return { keepWithNext, whole: keepWithNext };
}

const headingSizes = { 1: 3, 2: 1, 3: 0 } as const;

function composeHeading(block: HeadingBlock, { sheet, x, width }: Setting): TableBlock {
  const { level, marker } = block;
  const look = {
    font: sheet.font,
    size: block.size ?? sheet.fontSize + headingSizes[level],
    bold: true,
    align: block.align ?? (level === 1 ? 'center' : 'left'),
  };
  const paragraphs = composeText(look, block.text, width, {
    indent: mm(block.indent ?? 0),
    ...(marker === undefined ? {} : { marker }),
  });
  return composeLines(
    spaced(
      paragraphs.map((paragraph) => ({ ...paragraph, heading: level })),
      block.spaceAfter === undefined ? pt(level === 3 ? 4 : 8) : mm(block.spaceAfter),
    ),
    x,
    width,
  );
}

function composeParagraph(block: ParagraphBlock, { sheet, x, width }: Setting): TableBlock {
  const look = {
    font: sheet.font,
    size: block.size ?? sheet.fontSize,
    bold: block.bold ?? false,
    align: block.align ?? 'left',
  };
  const { marker, hang, checkBox, spaceAfter } = block;
  const paragraphs = composeText(look, block.text, width, {
    indent: mm(block.indent ?? 0),
    ...(marker === undefined ? {} : { marker }),
    ...(checkBox === undefined ? {} : { checkBox }),
    ...(hang === undefined ? {} : { hang: mm(hang) }),
  });
  return composeLines(spaced(paragraphs, spaceAfter === undefined ? pt(4) : mm(spaceAfter)), x, width);
}

/** The same paragraphs with space below the last. */
function spaced(paragraphs: readonly Paragraph[], below: Emu): Paragraph[] {
  return paragraphs.map((paragraph, index) =>
    index === paragraphs.length - 1 ? { ...paragraph, spaceAfter: below } : paragraph,
  );
}
