import { create } from 'zustand';
import { createLayoutCache, layoutSop } from '../../sop/layout/layoutSop.ts';
import type { LayoutCache } from '../../sop/layout/layoutSop.ts';
import type { Pages } from '../../sop/layout/pages.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop, SopId } from '../../sop/model/sop.ts';
import type { Style, StyleProfile } from '../../sop/model/style.ts';
import { checkSop } from '../../sop/rules/check.ts';
import type { Problem } from '../../sop/rules/problem.ts';
import { stablePages } from '../page/stablePages.ts';
import { useDocument } from './document.ts';
import { sizeOfPicture, usePictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';

/** What is computed from the open document: nothing here is stored. */
export interface Drawn {
  readonly sop: Sop;
  readonly style: Style;
  readonly pages: Pages;
}

interface Computed extends Drawn {
  readonly profiles: unknown;
  readonly pictures: Pictures;
}

let last: Computed | null = null;
let cache: { readonly id: SopId; readonly routes: LayoutCache } | null = null;

/** The pages of the open document, laid out once per edit; unchanged pages keep their identity. */
export function useDrawn(): Drawn | null {
  const sop = useDocument((state) => state.sop);
  const profiles = useDocument((state) => state.profiles);
  const pictures = usePictures((state) => state.pictures);
  return sop === null ? null : draw(sop, profiles, pictures);
}

function draw(sop: Sop, profiles: readonly StyleProfile[], pictures: Pictures): Drawn {
  if (last !== null && last.sop === sop && last.profiles === profiles && last.pictures === pictures) return last;
  if (cache === null || cache.id !== sop.id) cache = { id: sop.id, routes: createLayoutCache() };
  const style = styleOf(profiles, sop);
  const images = (asset: string) => sizeOfPicture(pictures, asset);
  const { pages } = layoutSop(sop, style, { images, cache: cache.routes });
  const former = last?.sop.id === sop.id ? last.pages.pages : [];
  last = { sop, style, profiles, pictures, pages: { ...pages, pages: stablePages(former, pages.pages) } };
  return last;
}

/** Problems of the open document. They follow typing by a moment, so that typing never waits for them. */
export const useProblems = create<{ readonly problems: readonly Problem[] }>(() => ({ problems: [] }));

/** Checks a drawn document now. */
export function checkDrawn({ sop, style, pages }: Drawn): void {
  useProblems.setState({ problems: checkSop({ sop, style, pages }) });
}
