import type { Composition, TableBlock } from '../../sop/layout/composition.ts';
import type { Item, Page, TextItem } from '../../sop/layout/pages.ts';
import { emuPerPt } from '../../sop/model/units.ts';

/** A page as text that a person can review: one item a line, lengths in points with one decimal. */
export function pageText(page: Page): string {
  const head = `page ${short(page.width)} x ${short(page.height)}`;
  const rows = (page.table?.rows ?? []).map(
    (row) => `row ${row.no || '-'} ${row.step} y ${short(row.y)} h ${short(row.height)}`,
  );
  return [head, ...rows, ...page.items.map(itemText)].join('\n');
}

function itemText(item: Item): string {
  switch (item.kind) {
    case 'text':
      return `text ${at(item.x, item.y)} ${short(item.size)} ${item.style}${item.rotate === 90 ? ' up' : ''} "${item.text}"`;
    case 'line':
      return `${item.role} ${at(item.x1, item.y1)} ${at(item.x2, item.y2)}`;
    case 'symbol':
      return `${item.shape} ${at(item.x, item.y)} ${short(item.width)}x${short(item.height)} ${item.step} ${item.lane}`;
    case 'arrow':
      return `arrow ${item.edge} ${item.points.map(([x, y]) => at(x, y)).join(' ')}${item.head ? ' >' : ''}${item.jumps?.length ? ` jumps ${item.jumps.length}` : ''}`;
    case 'rect':
      return `rect ${at(item.x, item.y)} ${short(item.width)}x${short(item.height)} ${item.fill ?? ''}`;
    case 'checkBox':
      return `${item.ticked ? 'ticked' : 'empty'} box ${at(item.x, item.y)} ${short(item.width)}`;
    case 'image':
      return `image ${at(item.x, item.y)} ${short(item.width)}x${short(item.height)} ${item.asset}`;
    case 'path':
      return `path ${item.points.map(([x, y]) => at(x, y)).join(' ')}`;
  }
}

function at(x: number, y: number): string {
  return `${short(x)},${short(y)}`;
}

function short(emu: number): string {
  return (emu / emuPerPt).toFixed(1);
}

/** Every text of every cell of a composition, column by column, so that a row split over pages reads on. */
export function composedTexts(composition: Composition): string[] {
  const tables = composition.blocks.filter((block): block is TableBlock => block.kind === 'table');
  return tables.flatMap(({ rows }) => {
    const cells = rows.flatMap((row) => row.cells).toSorted((one, other) => one.column - other.column);
    return cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  });
}

/** The rectangle a text covers, in EMU. */
export function textBox(item: TextItem): { left: number; top: number; right: number; bottom: number } {
  const up = item.size * 0.75;
  const down = item.size * 0.22;
  if (item.rotate === 90) return { left: item.x - up, right: item.x + down, top: item.y - item.width, bottom: item.y };
  return { left: item.x, right: item.x + item.width, top: item.y - up, bottom: item.y + down };
}
