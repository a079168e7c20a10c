import type { HitArea, Page, SymbolItem, TextItem } from '../layout/pages.ts';
import type { Place } from '../model/place.ts';

/** A rectangle of a page, in EMU. */
export type MarkArea = Pick<HitArea, 'x' | 'y' | 'width' | 'height'>;

/**
 * Where a place is marked on a page: the cell that holds it; of an entry among several its lines; of an arrow the symbols it
 * leaves from. None when the page does not show it. A row that goes on over the page is marked on both.
 */
export function marksOn(page: Page, place: Place): readonly MarkArea[] {
  const cells = page.areas.filter((area) => isCellOf(area.place, place));
  if (place.at === 'exit') return leavingCell(page, cells, place.step);
  const item = 'item' in place ? place.item : undefined;
  if (item === undefined) return cells;
  const lines = page.items.filter(
    (drawn): drawn is TextItem =>
      drawn.kind === 'text' && drawn.where !== undefined && 'item' in drawn.where && drawn.where.item === item,
  );
  return lines.length === 0 ? cells : cells.flatMap((cell) => stretchOf(cell, lines));
}

/** Whether a cell of the page holds a place. */
function isCellOf(cell: Place, place: Place): boolean {
  switch (place.at) {
    case 'sop':
      return false;
    case 'exit':
      return cell.at === 'symbol' && cell.step === place.step;
    case 'step':
      return cell.at === 'step' && cell.step === place.step && cell.column === place.column;
    case 'symbol':
      return cell.at === 'symbol' && cell.step === place.step && cell.lane === place.lane;
    case 'lane':
      return cell.at === 'lane' && cell.lane === place.lane;
    case 'box':
      return cell.at === 'box' && cell.box === place.box;
    case 'field':
      return cell.at === 'field' && cell.field === place.field;
    case 'issuer':
      return cell.at === 'issuer';
    default:
      return cell.at === place.at;
  }
}

/** The cell of the symbol that an arrow leaves from; of a row without a symbol the cell of its number. */
function leavingCell(page: Page, cells: readonly HitArea[], step: string): readonly MarkArea[] {
  const symbol = page.items.find(
    (drawn): drawn is SymbolItem => drawn.kind === 'symbol' && drawn.step === step && drawn.connector === undefined,
  );
  const own = cells.filter(({ place }) => place.at === 'symbol' && place.lane === symbol?.lane);
  if (own.length > 0) return own;
  return page.areas.filter(({ place }) => isCellOf(place, { at: 'step', step, column: 'no' }));
}

/** How far letters reach above and below their baseline, in sizes: lines below each other are marked without touching. */
const rise = 0.92;
const fall = 0.22;

/** The lines within a cell, as wide as the cell. */
function stretchOf(cell: MarkArea, lines: readonly TextItem[]): MarkArea[] {
  const inside = lines.filter(
    ({ x, y }) => x >= cell.x && x <= cell.x + cell.width && y >= cell.y && y <= cell.y + cell.height,
  );
  if (inside.length === 0) return [];
  const top = Math.max(cell.y, Math.min(...inside.map(({ y, size }) => y - Math.round(size * rise))));
  const bottom = Math.min(cell.y + cell.height, Math.max(...inside.map(({ y, size }) => y + Math.round(size * fall))));
  return [{ x: cell.x, y: top, width: cell.width, height: bottom - top }];
}
