import { useEffect, useMemo } from 'react';
import { createDocumentCache, layoutDocument } from '../../sop/paper/layoutDocument.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { newSop } from '../../sop/model/create.ts';
import { asOffice, profileOfOffice } from '../../sop/model/office.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { PageDrawing } from '../page/PageDrawing.tsx';
import { usePreview } from '../register/templates/usePreview.ts';
import { fontNow } from '../state/fonts.ts';
import { loadPicture, sizeOfPicture, usePictures } from '../state/pictures.ts';
import type { Pictures } from '../state/pictures.ts';
import { useSettings } from '../state/settings.ts';
import { startWords as words } from '../words/start.ts';

/** The part of the page that the fields beside it are about. */
export type Lit = 'issuer' | 'approval' | null;

/** A chosen template shows its own first page instead. */
export interface LivePageProps {
  readonly profiles: readonly StyleProfile[];
  readonly lit: Lit;
  readonly template: string | null;
}

/** The first page of a new SOP of this office, as it will be printed, while the office is being described. */
export function LivePage({ profiles, lit, template }: LivePageProps) {
  const { preview } = usePreview(template);
  const office = useSettings((state) => state.office);
  const printing = useSettings((state) => state.printing);
  const pictures = usePictures((state) => state.pictures);
  const { logo } = office;
  useEffect(() => {
    if (logo !== null) void loadPicture(logo);
  }, [logo]);
  const own = useMemo(
    () => firstPage(profiles, { ...office, ...printing }, pictures),
    [profiles, office, printing, pictures],
  );
  const page = template === null ? own : (preview?.pages[0] ?? own);
  if (page === null) return <div className="start-page" />;
  return (
    <aside className="start-page" aria-label={words.page}>
      <p className="start-caption" aria-hidden>
        {words.page}
      </p>
      <div className="start-sheet paper" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        <PageDrawing page={page} pictures={pictures} />
        <Ring page={page} around={lit} />
      </div>
    </aside>
  );
}

/** One ring around everything of the page that belongs to a part. */
function Ring({ page, around }: { readonly page: Page; readonly around: Lit }) {
  const areas = page.areas.filter(({ place }) => place.at === around);
  if (areas.length === 0) return null;
  const left = Math.min(...areas.map(({ x }) => x));
  const top = Math.min(...areas.map(({ y }) => y));
  const right = Math.max(...areas.map(({ x, width }) => x + width));
  const bottom = Math.max(...areas.map(({ y, height }) => y + height));
  const place = {
    left: percent(left, page.width),
    top: percent(top, page.height),
    width: percent(right - left, page.width),
    height: percent(bottom - top, page.height),
  };
  return <span className="start-ring" style={place} />;
}

const caches = createDocumentCache();

function firstPage(
  profiles: readonly StyleProfile[],
  office: Parameters<typeof asOffice>[2],
  pictures: Pictures,
): Page | null {
  if (profiles.length === 0) return null;
  let ids = 0;
  const blank = newSop(() => String((ids += 1)), profileOfOffice(profiles, office));
  const sop = asOffice(blank, profiles, office);
  const images = (asset: string) => sizeOfPicture(pictures, asset);
  return layoutDocument(sop, styleOf(profiles, sop), { images, fonts: fontNow, cache: caches }).pages.pages[0] ?? null;
}

function percent(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
