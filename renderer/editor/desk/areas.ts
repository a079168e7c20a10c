import type { HitArea, Page, TextItem } from '../../../sop/layout/pages.ts';
import { emuPerPt } from '../../../sop/model/units.ts';
import type { Place } from '../../../sop/model/place.ts';
import { placeKey, samePlace } from '../places.ts';

/** A cell of one page: where it lies in EMU, and which part of a row it is when the row goes on over the page. */
export interface CellArea extends HitArea {
  readonly key: string;
}

const officialFields = ['name', 'rank', 'nip'] as const;
/** Height of a line that has no text yet, in EMU. */
const emptyLine = 12 * emuPerPt;

/**
 * The cells of a page, each once, in reading order; a signature block is divided into its four fields, a box in two columns
 * is one cell.
 */
export function cellAreas(page: Page): readonly CellArea[] {
  const texts = page.items.filter((item): item is TextItem => item.kind === 'text');
  const cells = new Map<string, CellArea>();
  for (const area of page.areas.flatMap((one) => divided(one, texts))) {
    const found = keyed(area);
    const known = cells.get(found.key);
    if (known === undefined) cells.set(found.key, found);
    else if (known.y === found.y && known.x + known.width === found.x)
      cells.set(found.key, { ...known, width: known.width + found.width });
  }
  return [...cells.values()];
}

const keyedAreas = new WeakMap<HitArea, CellArea>();

/** The same cell for the same area: areas that an edit does not change are kept by the layout. */
function keyed(area: HitArea): CellArea {
  const known = keyedAreas.get(area);
  if (known !== undefined) return known;
  const found = { ...area, key: placeKey(area.place) };
  keyedAreas.set(area, found);
  return found;
}

/**
 * Position on top, then the signature's room, then name, rank and number on lines of their own. What is printed has its own
 * line; the paper has none for what is still empty, which waits in the signature's room above.
 */
function divided(area: HitArea, texts: readonly TextItem[]): HitArea[] {
  const { at } = area.place;
  if (at !== 'approval' && at !== 'proposer') return [area];
  const inside = texts.filter(
    (text) => text.x >= area.x && text.x <= area.x + area.width && text.y >= area.y && text.y <= area.y + area.height,
  );
  const fields = officialFields.map((field) => {
    const place: Place = { at, field };
    return { place, lines: inside.filter((text) => text.where !== undefined && samePlace(text.where, place)) };
  });
  const isPrinted = ({ lines }: (typeof fields)[number]) => lines.length > 0;
  const fromBottom = [
    ...fields.filter(isPrinted).toReversed(),
    ...fields.filter((field) => !isPrinted(field)).toReversed(),
  ];
  let bottom = area.y + area.height;
  const heights = new Map<Place, { readonly y: number; readonly height: number }>();
  for (const { place, lines } of fromBottom) {
    const top = lines.length === 0 ? bottom - emptyLine : Math.min(...lines.map((line) => line.y - line.size));
    heights.set(place, { y: top, height: Math.max(0, bottom - top) });
    bottom = top;
  }
  const parts = fields.map(({ place }) => ({
    place,
    x: area.x,
    width: area.width,
    y: area.y,
    height: 0,
    ...heights.get(place),
  }));
  return [{ ...area, place: { at, field: 'position' }, height: bottom - area.y }, ...parts];
}

/** The cell under a point of the page (EMU), from front to back; null beside the tables. */
export function areaAt(areas: readonly CellArea[], x: number, y: number): CellArea | null {
  return (
    areas.findLast((area) => x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height) ?? null
  );
}

const byPage = new WeakMap<Page, readonly CellArea[]>();

/** `cellAreas`, computed once per page. */
export function areasOf(page: Page): readonly CellArea[] {
  const known = byPage.get(page);
  if (known !== undefined) return known;
  const areas = cellAreas(page);
  byPage.set(page, areas);
  return areas;
}
