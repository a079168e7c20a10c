import { drawnText } from '../../../../sop/layout/drawnText.ts';
import type { Page, Pages, TextItem } from '../../../../sop/layout/pages.ts';
import { textWidth } from '../../../../sop/layout/text/measure.ts';
import { pt } from '../../../../sop/model/units.ts';

const sizePt = 8;

/** How often a character is drawn on the pages: a portal that looks for a tag takes the first, or every one. */
export function occurrences(pages: Pages, tag: string): number {
  return pages.pages
    .flatMap(({ items }) => items)
    .reduce((sum, item) => sum + (item.kind === 'text' ? drawnIn(item).split(tag).length - 1 : 0), 0);
}

/**
 * The pages with a tag in the middle of the room for the signature, where a portal puts its code (spec, 16.2). Null when it is no
 * single character, when the pages show it already, or when no room is kept.
 */
export function withTag(pages: Pages, tag: string): Pages | null {
  if ([...tag].length !== 1 || /[\p{C}\p{Z}]/u.test(tag) || occurrences(pages, tag) > 0) return null;
  const at = pages.pages.findIndex(({ reserved }) => reserved.some(({ kind }) => kind === 'signature'));
  if (at < 0) return null;
  const tagged = { ...pages, pages: pages.pages.map((page, index) => (index === at ? taggedPage(page, tag) : page)) };
  // A character that the font lacks is drawn as another one.
  return occurrences(tagged, tag) === 1 ? tagged : null;
}

function taggedPage(page: Page, tag: string): Page {
  const room = page.reserved.find(({ kind }) => kind === 'signature');
  if (room === undefined) return page;
  const face = { font: 'Arial', style: 'regular', size: pt(sizePt) } as const;
  const width = textWidth(face, tag);
  const item: TextItem = {
    kind: 'text',
    x: Math.round(room.x + (room.width - width) / 2),
    y: Math.round(room.y + (room.height + face.size) / 2),
    width,
    ...face,
    text: tag,
    rotate: 0,
  };
  return { ...page, items: [...page.items, item] };
}

/** A text as it is drawn: a sign stands for every character that the font lacks. */
function drawnIn({ font, style, text }: TextItem): string {
  return drawnText(font, style, text);
}
