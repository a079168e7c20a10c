import { useEffect, useMemo, useRef, useState } from 'react';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { layoutDocument } from '../../sop/paper/layoutDocument.ts';
import { call } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { PageDrawing } from '../page/PageDrawing.tsx';
import { lookupIn, useFonts } from '../state/fonts.ts';
import { loadPicture, sizeOfPicture, usePictures } from '../state/pictures.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { inboxWords as words } from '../words/inbox.ts';
import { endLooking, printedWith, useLooking } from './lookAt.ts';
import type { LookedAt } from './lookAt.ts';

/** The pages of a SOP in a parcel, as they are printed; nothing while none is looked at. */
export function PreviewDialog() {
  const looked = useLooking((state) => state.looked);
  return looked === null ? null : <OpenPreview looked={looked} />;
}

function OpenPreview({ looked: { inside, document } }: { readonly looked: LookedAt }) {
  const pictures = usePictures((state) => state.pictures);
  const fonts = useFonts((state) => state.fonts);
  const [profiles, setProfiles] = useState<readonly StyleProfile[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { sop } = document;
  const { logo } = sop.identity.issuer;
  useEffect(() => {
    void call('profile.list', {}).then((reply) =>
      reply.ok ? setProfiles(reply.value.profiles) : setFailure(reply.error),
    );
  }, []);
  useEffect(() => {
    if (logo !== null) void loadPicture(logo);
  }, [logo]);
  const pages = useMemo(() => {
    if (profiles.length === 0) return [];
    const images = (asset: string) => sizeOfPicture(pictures, asset);
    const style = styleOf(printedWith(profiles, document), sop);
    return layoutDocument(sop, style, { images, fonts: lookupIn(fonts) }).pages.pages;
  }, [document, sop, profiles, pictures, fonts]);
  // The arrow keys scroll the pages as soon as they are there.
  const hasPages = pages.length > 0;
  const sheets = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasPages) sheets.current?.focus();
  }, [hasPages]);
  return (
    <Dialog
      title={words.previewTitle(inside.title === '' ? words.untitled : inside.title)}
      subtitle={words.previewHint}
      width={1180}
      onClose={endLooking}
      footer={
        <Button look="primary" onPress={endLooking}>
          {words.close}
        </Button>
      }
    >
      <FailureNotice failure={failure} />
      <ScrollRegion ref={sheets} className="preview-sheets" label={words.preview}>
        {pages.map((page, index) => (
          <figure
            key={index}
            className="preview-sheet paper"
            aria-label={words.page(index + 1, pages.length)}
            style={{ aspectRatio: `${page.width} / ${page.height}` }}
          >
            <PageDrawing page={page} pictures={pictures} />
          </figure>
        ))}
      </ScrollRegion>
    </Dialog>
  );
}
