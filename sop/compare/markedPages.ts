import type { Item, Page, RectItem } from '../layout/pages.ts';
import { emuPerPt } from '../model/units.ts';
import type { Difference } from './difference.ts';
import { marksOn } from './marks.ts';
import type { MarkArea } from './marks.ts';

/** What the former state loses is red, what the later one has instead is green; a border says it where colours are not seen. */
const colours = { before: { fill: 'fbeae8', border: 'b3261e' }, after: { fill: 'e7f2eb', border: '21683b' } } as const;
const border = emuPerPt;

/** Pages with the differences marked: shades behind what is printed, borders before it. Nothing printed moves. */
export function markedPages<Marked extends Page>(
  pages: readonly Marked[],
  differences: readonly Difference[],
  side: 'before' | 'after',
): readonly Marked[] {
  return pages.map((page) => {
    const areas = distinct(
      differences.flatMap((difference) => difference[side].flatMap((place) => marksOn(page, place))),
    );
    if (areas.length === 0) return page;
    const { fill, border: colour } = colours[side];
    const shades = areas.map((area): Item => ({ kind: 'rect', ...rect(area), fill }));
    return { ...page, items: [...shades, ...page.items, ...areas.flatMap((area) => frameOf(area, colour))] };
  });
}

function distinct(areas: readonly MarkArea[]): readonly MarkArea[] {
  return [...new Map(areas.map((area) => [`${area.x} ${area.y} ${area.width} ${area.height}`, area])).values()];
}

function rect({ x, y, width, height }: MarkArea) {
  return { x, y, width, height };
}

function frameOf({ x, y, width, height }: MarkArea, fill: string): readonly RectItem[] {
  const part = (left: number, top: number, wide: number, high: number): RectItem => ({
    kind: 'rect',
    x: left,
    y: top,
    width: wide,
    height: high,
    fill,
  });
  return [
    part(x, y, width, border),
    part(x, y + height - border, width, border),
    part(x, y, border, height),
    part(x + width - border, y, border, height),
  ];
}
