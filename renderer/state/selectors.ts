import { createDocumentCache, layoutDocument } from '../../sop/paper/layoutDocument.ts';
import type { DocumentCache } from '../../sop/paper/layoutDocument.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { profileFor } from '../../sop/model/profileFor.ts';
import { resolveStyle } from '../../sop/model/resolveStyle.ts';
import type { Sop, SopId } from '../../sop/model/sop.ts';
import type { Style, StyleOverrides, StyleProfile } from '../../sop/model/style.ts';
import { stablePages } from '../page/stablePages.ts';
import { useDocument } from './document.ts';
import type { Drawn } from './drawn.ts';
import { lookupIn, useFonts } from './fonts.ts';
import type { OwnFonts } from './fonts.ts';
import { structureOf } from './outline.ts';
import { sizeOfPicture, usePictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';
import { usePreview } from './preview.ts';
import { useSession } from './session.ts';

interface Computed extends Drawn {
  readonly profiles: readonly StyleProfile[];
  readonly pictures: Pictures;
  readonly fonts: OwnFonts;
}

let last: Computed | null = null;
let cache: { readonly id: SopId; readonly layout: DocumentCache } | null = null;

/** The pages of the open document, laid out once per edit; what an edit does not change keeps its identity. */
export function useDrawn(): Drawn | null {
  const sop = useDocument((state) => state.sop);
  const profiles = useDocument((state) => state.profiles);
  const pictures = usePictures((state) => state.pictures);
  const fonts = useFonts((state) => state.fonts);
  const preview = usePreview((state) => state.preview);
  // Whoever types in a cell sees what stands there: the caret is measured on these pages.
  const isTyping = useSession((session) => session.editing !== null);
  if (sop === null) return null;
  return preview?.of === sop && !isTyping ? preview.drawn : draw(sop, profiles, pictures, fonts);
}

/** The same outside of a component; null while no document is open. */
export function currentlyDrawn(): Drawn | null {
  const { sop, profiles } = useDocument.getState();
  return sop === null ? null : draw(sop, profiles, usePictures.getState().pictures, useFonts.getState().fonts);
}

/** The pages as they would be with an edited document. They are only looked at: the next edit is drawn as if they had not been. */
export function drawEdited(sop: Sop): Drawn {
  const { profiles } = useDocument.getState();
  const kept = last;
  const drawn = draw(sop, profiles, usePictures.getState().pictures, useFonts.getState().fonts);
  last = kept;
  return drawn;
}

function draw(sop: Sop, profiles: readonly StyleProfile[], pictures: Pictures, fonts: OwnFonts): Drawn {
  const around = { profiles, pictures, fonts };
  if (last !== null && last.sop === sop && isAround(last, around)) return last;
  if (cache === null || cache.id !== sop.id) cache = { id: sop.id, layout: createDocumentCache() };
  const style = styleFor(profiles, sop);
  const images = (asset: string) => sizeOfPicture(pictures, asset);
  const { pages } = layoutDocument(sop, style, { images, fonts: lookupIn(fonts), cache: cache.layout });
  const former = last?.sop.id === sop.id ? last.pages.pages : [];
  const { graph } = structureOf(sop);
  last = { sop, style, graph, ...around, pages: { ...pages, pages: stablePages(former, pages.pages) } };
  return last;
}

function isAround(drawn: Computed, { profiles, pictures, fonts }: Pick<Computed, 'profiles' | 'pictures' | 'fonts'>) {
  return drawn.profiles === profiles && drawn.pictures === pictures && drawn.fonts === fonts;
}

let styled: { readonly profile: StyleProfile; readonly overrides: StyleOverrides; readonly style: Style } | null = null;

/** How a SOP is printed; the same object until something changes it. */
function styleFor(profiles: readonly StyleProfile[], sop: Sop): Style {
  const profile = profileFor(profiles, sop);
  if (styled === null || styled.profile !== profile || styled.overrides !== sop.style)
    styled = { profile, overrides: sop.style, style: resolveStyle(profile.style, sop.style) };
  return styled.style;
}

/** How the open document is printed. */
export function useStyle(): Style {
  return useDocument(({ sop, profiles }) => (sop === null ? defaultStyle : styleFor(profiles, sop)));
}

/** The same outside of a component. */
export function currentStyle(): Style {
  const { sop, profiles } = useDocument.getState();
  return sop === null ? defaultStyle : styleFor(profiles, sop);
}
