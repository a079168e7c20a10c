import type { Page } from '../layout/pages.ts';

/** Whether this can be a tag: one visible ASCII character that a signing tool finds in the text of a page (spec 16.2: "#"). */
export function isTag(tag: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(tag);
}

/** How often a character stands in the printed text of these pages. A tag of its own must be found once, so here not at all. */
export function tagCount(pages: readonly Pick<Page, 'items'>[], tag: string): number {
  return pages
    .flatMap(({ items }) => items)
    .reduce((sum, item) => sum + (item.kind === 'text' ? item.text.split(tag).length - 1 : 0), 0);
}
