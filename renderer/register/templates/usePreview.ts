import { useEffect, useMemo, useState } from 'react';
import { layoutDocument } from '../../../sop/paper/layoutDocument.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { call } from '../../desk/call.ts';
import type { Failure } from '../../desk/contract.ts';
import { fontNow } from '../../state/fonts.ts';
import { loadPicture, sizeOfPicture, usePictures } from '../../state/pictures.ts';
import type { Pictures } from '../../state/pictures.ts';

/** Walking through the list by the arrow keys rests this long before a page is drawn, in ms. */
const restMs = 80;

export interface Preview {
  readonly id: string;
  readonly pages: readonly Page[];
  readonly pictures: Pictures;
}

/** The pages that a template would begin here; the last ones until those of `id` are there, null before the first. */
export function usePreview(id: string | null): { readonly preview: Preview | null; readonly failure: Failure | null } {
  const pictures = usePictures((state) => state.pictures);
  const [opened, setOpened] = useState<{ readonly id: string; readonly sop: Sop } | null>(null);
  const [profiles, setProfiles] = useState<readonly StyleProfile[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    void call('profile.list', {}).then((reply) =>
      reply.ok ? setProfiles(reply.value.profiles) : setFailure(reply.error),
    );
  }, []);

  useEffect(() => {
    if (id === null) return undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const reply = await call('template.open', { id });
      if (!isWanted) return;
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setOpened({ id, sop: reply.value.sop });
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [id]);

  const logo = opened?.sop.identity.issuer.logo ?? null;
  useEffect(() => {
    if (logo !== null) void loadPicture(logo);
  }, [logo]);
  const preview = useMemo(() => {
    if (opened === null || profiles === null) return null;
    const images = (asset: string) => sizeOfPicture(pictures, asset);
    const { pages } = layoutDocument(opened.sop, styleOf(profiles, opened.sop), { images, fonts: fontNow }).pages;
    return { id: opened.id, pages, pictures };
  }, [opened, profiles, pictures]);

  return { preview, failure };
}
