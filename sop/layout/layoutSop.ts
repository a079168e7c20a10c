import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { ImageSizes } from './compose/identity.ts';
import { tighterDensities, usualDensity } from './fitting.ts';
import { createLayoutCache, createSettingCache } from './layoutCache.ts';
import type { LayoutCache } from './layoutCache.ts';
import { fontAtHand } from './text/ownFont.ts';
import type { FontLookup } from './text/ownFont.ts';
import { setPages } from './setPages.ts';
import type { PageSetting, SopLayout } from './setPages.ts';

export { createLayoutCache };
export type { LayoutCache, SopLayout };

export interface LayoutOptions {
  /** Sizes of pictures at hand, in pixels. Without it no logo is drawn. */
  readonly images?: ImageSizes;
  /** Fonts that the office brought; without it, and for one that is not among them, a stand-in is printed. */
  readonly fonts?: FontLookup;
  /** Kept by the caller between edits of one document: what an edit does not touch is taken from it and keeps its identity. */
  readonly cache?: LayoutCache;
  /** Pages of annexes that will follow; they count in the page numbers. */
  readonly pagesAfter?: number;
  /** False where a larger document counts the pages: the room for the number is kept, none is printed. */
  readonly numbered?: boolean;
}

/**
 * Computes the pages of a SOP: the one source for screen, PDF and DOCX (architecture, promises 1 and 7). Pure and
 * deterministic. Never throws for anything a person wrote; what it could not do well stands in `pages.findings`.
 */
export function layoutSop(sop: Sop, style: Style, options: LayoutOptions = {}): SopLayout {
  const { font } = style;
  const found = fontAtHand(font, options.fonts);
  const laidOut = layoutInFont(sop, found === font ? style : { ...style, font: found }, options);
  if (typeof font === 'string' || typeof found !== 'string') return laidOut;
  const { composition, pages } = laidOut;
  return {
    composition,
    pages: { ...pages, findings: [{ code: 'fontMissing', name: font.name }, ...pages.findings] },
  };
}

function layoutInFont(sop: Sop, style: Style, options: LayoutOptions): SopLayout {
  const cache = options.cache ?? createLayoutCache();
  const images = options.images ?? (() => null);
  const around = { images, pagesAfter: options.pagesAfter ?? 0, numbered: options.numbered ?? true };
  const fitted = style.fitOnePage ? layoutOnOnePage(sop, style, around, cache) : null;
  if (fitted !== null) return fitted;
  const usual = setPages(sop, { style, density: usualDensity(style), onlyOnePage: false, ...around }, cache);
  if (usual === null) throw new Error('The pages of a SOP were given up although any number is allowed.');
  const { composition, pages } = usual;
  return style.fitOnePage
    ? { composition, pages: { ...pages, findings: [{ code: 'notOnePage' }, ...pages.findings] } }
    : usual;
}

/**
 * "Muat satu halaman": identity part and step table on one page, as half of the published sheets have it (spec 7). Rows move closer
 * together, then text gets smaller by half points, down to 7 pt. Null when even that is not enough.
 */
function layoutOnOnePage(
  sop: Sop,
  style: Style,
  around: Pick<PageSetting, 'images' | 'pagesAfter' | 'numbered'>,
  cache: LayoutCache,
): SopLayout | null {
  const together: Style = { ...style, identityPlacement: 'auto' };
  for (const [index, density] of [usualDensity(style), ...tighterDensities(style)].entries()) {
    const own = (cache.tighter[index] ??= createSettingCache());
    const layout = setPages(sop, { style: together, density, onlyOnePage: true, ...around }, own);
    if (layout !== null) return layout;
  }
  return null;
}
