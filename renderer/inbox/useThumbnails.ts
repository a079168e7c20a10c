import { useEffect, useState } from 'react';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { pageThumbnail } from '../../sop/layout/thumbnail.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import { call } from '../desk/call.ts';
import type { OpenedParcel } from '../desk/contract.ts';
import { documentOf, printedWith } from './lookAt.ts';
import { fontNow } from '../state/fonts.ts';

/** SOPs of a parcel that get a small page; a parcel with more is read by its words. */
const mostDrawn = 60;

/** Drawings that were made, by the version they show: a version never changes. */
const drawn = new Map<string, string>();

/** Small pages of the SOPs inside a parcel, made one after the other; by version. */
export function useThumbnails(opened: OpenedParcel): ReadonlyMap<string, string> {
  const [, setMade] = useState(0);
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const missing = opened.sops.slice(0, mostDrawn).filter(({ version }) => !drawn.has(version));
      if (missing.length === 0) return;
      const listed = await call('profile.list', {});
      if (!listed.ok) return;
      for (const { id, version } of missing) {
        if (isOver) return;
        const reply = await documentOf(opened.row.id, id);
        if (!reply.ok) continue;
        const { sop } = reply.value;
        const { pages } = layoutSop(sop, styleOf(printedWith(listed.value.profiles, reply.value), sop), {
          images: () => null,
          fonts: fontNow,
        }).pages;
        const picture = pageThumbnail(pages);
        if (picture !== null) drawn.set(version, `data:image/svg+xml,${encodeURIComponent(picture)}`);
        if (!isOver) setMade((made) => made + 1);
      }
    };
    void draw();
    return () => {
      isOver = true;
    };
  }, [opened]);
  return drawn;
}
