import { createLayoutCache, layoutSop } from '../layout/layoutSop.ts';
import type { LayoutCache, LayoutOptions, SopLayout } from '../layout/layoutSop.ts';
import { emptySlot, remember, sameContent, sameParts, settled, slotAt } from '../layout/memory.ts';
import type { Slot } from '../layout/memory.ts';
import type { Page } from '../layout/pages.ts';
import { fontAtHand } from '../layout/text/ownFont.ts';
import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { annexPart, wantedAnnexes } from './annexes/annexPapers.ts';
import { composePaper, paintPaper } from './layoutPaper.ts';
import type { ComposedPaper } from './layoutPaper.ts';
import { annexSheet } from './sheet.ts';

/** What the layout of a document remembers between edits: of its sheets, and of the annexes behind them. */
export interface DocumentCache {
  readonly sheets: LayoutCache;
  readonly composed: Slot<ComposedPaper>;
  readonly annexPages: Slot<Page>[];
  readonly pages: Slot<readonly Page[]>;
}

export function createDocumentCache(): DocumentCache {
  return { sheets: createLayoutCache(), composed: emptySlot(), annexPages: [], pages: emptySlot() };
}

export interface DocumentOptions extends Pick<LayoutOptions, 'images' | 'fonts' | 'numbered'> {
  /** Kept by the caller between edits of one document, as for `layoutSop`. */
  readonly cache?: DocumentCache;
}

/**
 * Computes all pages of a SOP: its sheets and the annexes its style asks for, numbered as one document. Screen, PDF and DOCX are
 * drawn from this; `layoutSop` alone gives the sheets.
 */
export function layoutDocument(sop: Sop, style: Style, options: DocumentOptions = {}): SopLayout {
  const cache = options.cache ?? createDocumentCache();
  const handed = {
    ...(options.images === undefined ? {} : { images: options.images }),
    ...(options.fonts === undefined ? {} : { fonts: options.fonts }),
    numbered: options.numbered ?? true,
  };
  const wanted = wantedAnnexes(style);
  const sheetOptions = { ...handed, cache: cache.sheets };
  if (wanted.length === 0) return layoutSop(sop, style, sheetOptions);
  // Annexes hold no pictures, so that nothing but the document and its style counts.
  const font = fontAtHand(style.font, options.fonts);
  const composed = remember(cache.composed, [sop, style, font], () => {
    const parts = wanted.map((name) => annexPart(name, sop, style));
    return composePaper({ title: '', parts }, annexSheet({ ...style, font }), () => null);
  });
  const sheets = layoutSop(sop, style, { ...sheetOptions, pagesAfter: composed.count });
  const before = sheets.pages.pages.length;
  const painted = paintPaper(composed, { before, total: handed.numbered ? before + composed.count : null });
  const names = composed.parts.flatMap(({ count }, index) => Array.from({ length: count }, () => wanted[index]));
  const annexPages = painted.pages.map(({ sources, ...page }, index): Page => {
    const annex = names[index];
    const own = annex === undefined ? page : { ...page, annex: { annex, sources } };
    return settled(slotAt(cache.annexPages, index), own, sameContent);
  });
  const all = [...sheets.pages.pages, ...annexPages];
  return {
    composition: { ...sheets.composition, annexes: painted.sections },
    pages: { ...sheets.pages, pages: settled(cache.pages, all, sameParts) },
  };
}
