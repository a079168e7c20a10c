import type { Item } from '../layout/pages.ts';
import { boxOf, grown, inkOf, touch } from './geometry.ts';
import type { Box } from './geometry.ts';
import { near } from './pagePart.ts';
import type { PagePart } from './pagePart.ts';

/** Items with ink in the footer band, and arrows, symbols and words in a signature box. */
export function countReservedInk(part: PagePart): number {
  let count = 0;
  for (const area of part.page.reserved)
    for (const item of part.page.items) {
      if (area.kind === 'signature' && item.kind !== 'arrow' && item.kind !== 'symbol' && item.kind !== 'text')
        continue;
      if (inkBoxes(item).some((box) => touch(box, grown(area, -near.touch)))) count += 1;
    }
  return count;
}

function inkBoxes(item: Item): Box[] {
  switch (item.kind) {
    case 'text':
      return item.text.trim() === '' ? [] : [inkOf(item)];
    case 'line':
      return [boxOf({ a: [item.x1, item.y1], b: [item.x2, item.y2] })];
    case 'arrow':
    case 'path':
      return item.points.slice(1).map((b, index) => boxOf({ a: item.points[index] ?? b, b }));
    case 'checkBox':
    case 'rect':
    case 'symbol':
    case 'image':
      return [item];
  }
}
