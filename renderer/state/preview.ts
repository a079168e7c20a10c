import { create } from 'zustand';
import type { ArrowItem, Page } from '../../sop/layout/pages.ts';
import type { Drawn } from './drawn.ts';

/** The pages as they would be after something that is only being considered. Nothing of it is saved. */
export interface Preview {
  readonly drawn: Drawn;
  /** For each page the arrows that are not in ink yet: the screen draws them dashed. */
  readonly dashed: readonly (readonly ArrowItem[])[];
}

export const usePreview = create<{ readonly preview: Preview | null }>(() => ({ preview: null }));

/** Shows pages instead of those of the document; arrows for which `isDashed` holds are taken out of the ink. */
export function showPreview(drawn: Drawn, isDashed: (arrow: ArrowItem) => boolean = () => false): void {
  const parted = drawn.pages.pages.map((page) => part(page, isDashed));
  const pages = parted.map(({ inked }) => inked);
  const dashed = parted.map((page) => page.dashed);
  usePreview.setState({ preview: { drawn: { ...drawn, pages: { ...drawn.pages, pages } }, dashed } });
}

/** Shows the pages of the document again. */
export function endPreview(): void {
  if (usePreview.getState().preview !== null) usePreview.setState({ preview: null });
}

function part(page: Page, isDashed: (arrow: ArrowItem) => boolean): { inked: Page; dashed: readonly ArrowItem[] } {
  const dashed = page.items.filter((item): item is ArrowItem => item.kind === 'arrow' && isDashed(item));
  if (dashed.length === 0) return { inked: page, dashed };
  const items = page.items.filter((item) => item.kind !== 'arrow' || !isDashed(item));
  return { inked: { ...page, items }, dashed };
}
