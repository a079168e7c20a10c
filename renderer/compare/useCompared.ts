import { useEffect, useMemo, useState } from 'react';
import { compare } from '../../sop/compare/compare.ts';
import type { Difference } from '../../sop/compare/difference.ts';
import { merge } from '../../sop/merge/merge.ts';
import type { Choice } from '../../sop/merge/ruling.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Style, StyleProfile } from '../../sop/model/style.ts';
import { createDocumentCache, layoutDocument } from '../../sop/paper/layoutDocument.ts';
import type { Comparing } from '../state/comparing.ts';
import { lookupIn, useFonts } from '../state/fonts.ts';
import { loadPicture, sizeOfPicture, usePictures } from '../state/pictures.ts';

/** A state on paper. */
export interface DrawnSide {
  readonly label: string;
  readonly note: string;
  readonly sop: Sop;
  readonly style: Style;
  readonly pages: readonly Page[];
}

export interface Compared {
  readonly before: DrawnSide;
  readonly after: DrawnSide | null;
  readonly differences: readonly Difference[];
  /** Of a merge: what both changed. */
  readonly choices: readonly Choice[];
  /** How many things of ours the merge changes. */
  readonly taken: number;
}

/** Both sides laid out, and what differs between them. Choosing one side anew leaves the other as it is. */
export function useCompared({ before, after, merging, profiles }: Comparing, resultWord: string): Compared {
  const mine = before.sop;
  const theirs = after?.sop ?? null;
  const base = merging?.base ?? null;
  const answers = merging?.answers ?? null;
  const found = useMemo(
    () => (base === null || theirs === null || answers === null ? null : merge(base, mine, theirs, answers)),
    [base, mine, theirs, answers],
  );
  const showsResult = merging?.shown === 'result' && found !== null;
  const shown = showsResult ? found.merged : theirs;
  const differences = useMemo(() => (shown === null ? [] : compare(mine, shown)), [mine, shown]);
  const taken = useMemo(() => (found === null ? 0 : compare(mine, found.merged).length), [mine, found]);
  const one = useDrawn(mine, profiles);
  const other = useDrawn(shown ?? mine, profiles);
  return {
    before: { label: before.label, note: before.note, sop: mine, ...one },
    after:
      after === null || shown === null
        ? null
        : {
            label: showsResult ? resultWord : after.label,
            note: showsResult ? '' : after.note,
            sop: shown,
            ...other,
          },
    differences,
    choices: found?.choices ?? [],
    taken,
  };
}

function useDrawn(
  sop: Sop,
  profiles: readonly StyleProfile[],
): { readonly style: Style; readonly pages: readonly Page[] } {
  const pictures = usePictures((state) => state.pictures);
  const fonts = useFonts((state) => state.fonts);
  const [cache] = useState(createDocumentCache);
  const { logo } = sop.identity.issuer;
  useEffect(() => {
    if (logo !== null) void loadPicture(logo);
  }, [logo]);
  return useMemo(() => {
    const style = styleOf(profiles, sop);
    const images = (asset: string) => sizeOfPicture(pictures, asset);
    const { pages } = layoutDocument(sop, style, { images, fonts: lookupIn(fonts), cache });
    return { style, pages: pages.pages };
  }, [sop, profiles, pictures, fonts, cache]);
}
