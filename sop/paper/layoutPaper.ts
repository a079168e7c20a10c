import type { ImageSizes } from '../layout/compose/issuer.ts';
import type { Block, Section, TableBlock } from '../layout/composition.ts';
import { geometryOf } from '../layout/geometry.ts';
import type { Geometry } from '../layout/geometry.ts';
import { composeBlock } from './composeBlocks.ts';
import { paintPart } from './paintPart.ts';
import type { PaperPage } from './paintPart.ts';
import type { Paper } from './paper.ts';
import { placeBlocks } from './placeBlocks.ts';
import type { PaperSheet } from './sheet.ts';

/** A paper with its lines broken and its rows placed; the pages of each part count from 0. */
export interface ComposedPaper {
  readonly sheet: PaperSheet;
  readonly parts: readonly ComposedPart[];
  /** Pages of all parts. */
  readonly count: number;
}

export interface ComposedPart {
  readonly name: string;
  readonly geometry: Geometry;
  readonly blocks: readonly Block[];
  readonly count: number;
}

/** Pages of a paper, and the same as blocks for DOCX. */
export interface PaperLayout {
  readonly sections: readonly Section[];
  readonly pages: readonly PaperPage[];
}

/** Where a paper begins in a larger document. */
export interface PaperPlace {
  /** Pages before it. */
  readonly before: number;
  /** Pages of the whole document; null where a larger one counts them. */
  readonly total: number | null;
}

/** Computes the pages of a paper: the one source for screen, PDF and DOCX, as for the sheets of a SOP. */
export function layoutPaper(paper: Paper, sheet: PaperSheet, images: ImageSizes = () => null): PaperLayout {
  const composed = composePaper(paper, sheet, images);
  return paintPaper(composed, { before: 0, total: composed.count });
}

/** Breaks lines and pages. */
export function composePaper(paper: Paper, sheet: PaperSheet, images: ImageSizes): ComposedPaper {
  const parts = paper.parts.map(({ name, orientation, blocks }): ComposedPart => {
    const geometry = geometryOf({ ...sheet, orientation });
    const { x, y, width, bottom } = geometry.content;
    const composed = blocks.flatMap((block) => composeBlock(block, { sheet, x, width, images }));
    return { name, geometry, ...placeBlocks(composed, { top: y, bottom }) };
  });
  return { sheet, parts, count: parts.reduce((sum, { count }) => sum + count, 0) };
}

/** Paints the pages where the paper stands in its document. */
export function paintPaper({ sheet, parts }: ComposedPaper, { before, total }: PaperPlace): PaperLayout {
  const sections: Section[] = [];
  const pages: PaperPage[] = [];
  for (const part of parts) {
    const first = before + pages.length;
    const { paper, margins } = part.geometry;
    const blocks = part.blocks.map((block) => (block.kind === 'table' ? shifted(block, first) : block));
    sections.push({ name: part.name, paper, margins, font: sheet.font, blocks });
    pages.push(...paintPart(blocks, part, sheet, { first, total }));
  }
  return { sections, pages };
}

function shifted(table: TableBlock, by: number): TableBlock {
  return by === 0 ? table : { ...table, rows: table.rows.map((row) => ({ ...row, page: row.page + by })) };
}
