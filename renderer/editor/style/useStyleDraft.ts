import { useDeferredValue, useMemo, useState } from 'react';
import { createDocumentCache, layoutDocument } from '../../../sop/paper/layoutDocument.ts';
import type { Pages } from '../../../sop/layout/pages.ts';
import { namedProfile, profileFor } from '../../../sop/model/profileFor.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../../../sop/model/resolveStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style, StyleOverrides, StyleProfile } from '../../../sop/model/style.ts';
import { lookupIn, useFonts } from '../../state/fonts.ts';
import { sizeOfPicture, usePictures } from '../../state/pictures.ts';

/** A style being tried out: the profile it began with, what differs from it, and the pages it would give. */
export interface StyleDraft {
  readonly profile: StyleProfile;
  readonly style: Style;
  /** How many settings differ from the profile, labels one by one. */
  readonly differences: number;
  readonly pages: Pages;
  readonly change: (patch: StyleOverrides) => void;
  /** Begins anew with a profile as it is. */
  readonly begin: (profile: StyleProfile) => void;
  /** Keeps what is tried out, and compares it with this profile from now on. */
  readonly compareWith: (profile: StyleProfile) => void;
}

/** Tries out a style on a SOP, beginning with how it is printed now. The pages follow the switches by a moment. */
export function useStyleDraft(sop: Sop, profiles: readonly StyleProfile[]): StyleDraft {
  const [{ base, overrides }, setDraft] = useState(() => {
    const profile = profileFor(profiles, sop);
    return { base: profile, overrides: sop.style };
  });
  const [cache] = useState(createDocumentCache);
  const pictures = usePictures((state) => state.pictures);
  const fonts = useFonts((state) => state.fonts);
  // A profile that was saved or renamed meanwhile is still the one the draft began with.
  const profile = namedProfile(profiles, base.name) ?? base;
  const style = useMemo(() => resolveStyle(profile.style, overrides), [profile, overrides]);
  const drawn = useDeferredValue(style);
  const pages = useMemo(() => {
    const images = (asset: string) => sizeOfPicture(pictures, asset);
    return layoutDocument(sop, drawn, { images, fonts: lookupIn(fonts), cache }).pages;
  }, [sop, drawn, pictures, fonts, cache]);
  return {
    profile,
    style,
    differences: countDifferences(profile.style, style),
    pages,
    change: (patch) => setDraft((draft) => ({ ...draft, overrides: mergedOverrides(draft.overrides, patch) })),
    begin: (chosen) => setDraft({ base: chosen, overrides: {} }),
    compareWith: (saved) => setDraft({ base: saved, overrides: styleDifference(saved.style, style) }),
  };
}

function countDifferences(base: Style, style: Style): number {
  const { labels, ...rest } = styleDifference(base, style);
  return Object.keys(rest).length + Object.keys(labels ?? {}).length;
}
