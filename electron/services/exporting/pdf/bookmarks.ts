import type { Section, TableBlock } from '../../../../sop/layout/composition.ts';
import type { Page } from '../../../../sop/layout/pages.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { stepNumber } from '../../../../sop/model/stepNumber.ts';
import type { Style } from '../../../../sop/model/style.ts';
import { toPt, type Emu } from '../../../../sop/model/units.ts';
import { writableText } from '../xmlText.ts';
import { partsOf, type PdfOutline, type PdfRef } from './pdfParts.ts';

/** A line of the table of contents that viewers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  /** From the top of the page. */
  readonly y: Emu;
  readonly children: readonly Bookmark[];
  /** Whether its children are shown at first. */
  readonly open: boolean;
}

const longestTitle = 120;

/** The SOP by its title; below it the identity part, the step table with its steps, and the annexes. */
export function bookmarksOf(sop: Sop, style: Style, pages: readonly Page[], sections: readonly Section[]): Bookmark {
  const steps = pages.flatMap(({ table }, page) =>
    (table?.rows ?? []).filter((row) => row.first && row.no !== '').map((row) => ({ step: row.step, page, y: row.y })),
  );
  const numbers = new Map(sop.steps.map((step, index) => [step.id, { ...step, no: stepNumber(index + 1, style) }]));
  const tableAt = pages.findIndex(({ table }) => table !== null);
  const children: Bookmark[] = [leaf('Identitas SOP', 0, 0)];
  if (tableAt >= 0)
    children.push({
      ...leaf(sop.flowTitle.trim() || 'Uraian prosedur', tableAt, pages[tableAt]?.table?.y ?? 0),
      children: steps.map(({ step, page, y }) => {
        const found = numbers.get(step);
        return leaf(`${found?.no ?? ''}. ${found?.activity ?? ''}`.replace('..', '.'), page, y);
      }),
    });
  for (const section of sections.slice(1)) children.push(leaf(`Lampiran: ${section.name ?? ''}`, pageOf(section), 0));
  return { title: brief(sop.identity.title) || 'SOP', page: 0, y: 0, children, open: true };
}

/** A paper by its title; below it its parts where it has several. */
export function paperBookmarks(title: string, sections: readonly Section[]): Bookmark {
  const children = sections.length < 2 ? [] : sections.map((section) => leaf(section.name ?? '', pageOf(section), 0));
  return { title: brief(title) || 'Dokumen', page: 0, y: 0, children, open: true };
}

/** The page a section begins on. */
function pageOf({ blocks }: Section): number {
  const table = blocks.find((block): block is TableBlock => block.kind === 'table');
  return table?.rows[0]?.page ?? 0;
}

function leaf(title: string, page: number, y: Emu): Bookmark {
  return { title: brief(title), page, y, children: [], open: false };
}

function brief(text: string): string {
  const line = writableText(text).replace(/\s+/gu, ' ').trim();
  return line.length <= longestTitle ? line : `${[...line].slice(0, longestTitle - 1).join('')}…`;
}

/** A bookmark without anything below it, or above others. */
export function bookmarkAt(title: string, page: number, children: readonly Bookmark[] = []): Bookmark {
  return { title: brief(title) || 'SOP', page, y: 0, children, open: children.length > 0 };
}

/** The same on pages that stand behind others, with what is below it folded. */
export function foldedBehind(bookmark: Bookmark, before: number): Bookmark {
  return {
    ...bookmark,
    page: bookmark.page + before,
    children: bookmark.children.map((child) => foldedBehind(child, before)),
    open: false,
  };
}

/** Adds the bookmark of a SOP to the document. `dictionaries` are its pages. */
export function addBookmark(doc: PDFKit.PDFDocument, bookmark: Bookmark, dictionaries: readonly PdfRef[]): void {
  const { outline } = partsOf(doc);
  addBelow(outline, bookmark, dictionaries);
  outline.outlineData['Count'] = shownBelow(outline);
}

function addBelow(parent: PdfOutline, bookmark: Bookmark, dictionaries: readonly PdfRef[]): void {
  const item = parent.addItem(bookmark.title);
  const page = dictionaries[bookmark.page];
  const media = page?.data['MediaBox'];
  const height = Array.isArray(media) ? Number(media[3]) : 0;
  // pdfkit aims at the right edge of the page, where a zoomed viewer would show nothing.
  item.outlineData['Dest'] = [page, 'XYZ', 0, height - toPt(bookmark.y), null];
  for (const child of bookmark.children) addBelow(item, child, dictionaries);
  if (item.children.length > 0) item.outlineData['Count'] = bookmark.open ? shownBelow(item) : -item.children.length;
}

/** How many lines are shown below an open one: its children, and theirs where they are open (ISO 32000-1, table 153). */
function shownBelow(item: PdfOutline): number {
  return item.children.reduce((sum, child) => sum + 1 + Math.max(0, Number(child.outlineData['Count'] ?? 0)), 0);
}
