import { create } from 'zustand';
import type { ArrowItem, Item, Page } from '../../sop/layout/pages.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { useDocument } from './document.ts';
import type { Drawn } from './drawn.ts';

/** The pages as they would be after something that is only being considered. Nothing of it is saved. */
export interface Preview {
  /** The document it was considered for: when that is edited the preview is out of date. */
  readonly of: Sop | null;
  readonly drawn: Drawn;
  /** For each page the arrows that are not in ink yet: the screen draws them dashed. */
  readonly dashed: readonly (readonly ArrowItem[])[];
  /** For each page the words and symbols that are not in ink yet. */
  readonly changed: readonly (readonly Item[])[];
}

export const usePreview = create<{ readonly preview: Preview | null }>(() => ({ preview: null }));

/** Shows pages instead of those of the document; what `isDashed` or `isChanged` holds for is taken out of the ink. */
export function showPreview(
  drawn: Drawn,
  isDashed: (arrow: ArrowItem) => boolean = () => false,
  isChanged: (item: Exclude<Item, ArrowItem>) => boolean = () => false,
): void {
  const parted = drawn.pages.pages.map((page) => part(page, isDashed, isChanged));
  const pages = parted.map(({ inked }) => inked);
  const dashed = parted.map((page) => page.dashed);
  const changed = parted.map((page) => page.changed);
  const { sop } = useDocument.getState();
  usePreview.setState({ preview: { of: sop, drawn: { ...drawn, pages: { ...drawn.pages, pages } }, dashed, changed } });
}

/** Shows the pages of the document again. */
export function endPreview(): void {
  if (usePreview.getState().preview !== null) usePreview.setState({ preview: null });
}

interface Parted {
  readonly inked: Page;
  readonly dashed: readonly ArrowItem[];
  readonly changed: readonly Item[];
}

function part(
  page: Page,
  isDashed: (arrow: ArrowItem) => boolean,
  isChanged: (item: Exclude<Item, ArrowItem>) => boolean,
): Parted {
  const items: Item[] = [];
  const dashed: ArrowItem[] = [];
  const changed: Item[] = [];
  for (const item of page.items)
    if (item.kind === 'arrow') (isDashed(item) ? dashed : items).push(item);
    else (isChanged(item) ? changed : items).push(item);
  const inked = items.length === page.items.length ? page : { ...page, items };
  return { inked, dashed, changed };
}
