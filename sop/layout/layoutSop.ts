import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { ImageSizes } from './compose/identity.ts';
import { tighterDensities, usualDensity } from './fitting.ts';
import { createLayoutCache, createSettingCache } from './layoutCache.ts';
import type { LayoutCache } from './layoutCache.ts';
import { setPages } from './setPages.ts';
import type { SopLayout } from './setPages.ts';

export { createLayoutCache };
export type { LayoutCache, SopLayout };

export interface LayoutOptions {
  /** Sizes of pictures at hand, in pixels. Without it no logo is drawn. */
  readonly images?: ImageSizes;
  /** Kept by the caller between edits of one document: what an edit does not touch is taken from it and keeps its identity. */
  readonly cache?: LayoutCache;
}

/**
 * Computes the pages of a SOP: the one source for screen, PDF and DOCX (architecture, promises 1 and 7). Pure and
 * deterministic. Never throws for anything a person wrote; what it could not do well stands in `pages.findings`.
 */
export function layoutSop(sop: Sop, style: Style, options: LayoutOptions = {}): SopLayout {
  const cache = options.cache ?? createLayoutCache();
  const images = options.images ?? (() => null);
  const fitted = style.fitOnePage ? layoutOnOnePage(sop, style, images, cache) : null;
  if (fitted !== null) return fitted;
  const usual = setPages(sop, { style, density: usualDensity(style), onlyOnePage: false, images }, cache);
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
function layoutOnOnePage(sop: Sop, style: Style, images: ImageSizes, cache: LayoutCache): SopLayout | null {
  const together: Style = { ...style, identityPlacement: 'auto' };
  for (const [index, density] of [usualDensity(style), ...tighterDensities(style)].entries()) {
    const own = (cache.tighter[index] ??= createSettingCache());
    const layout = setPages(sop, { style: together, density, onlyOnePage: true, images }, own);
    if (layout !== null) return layout;
  }
  return null;
}
