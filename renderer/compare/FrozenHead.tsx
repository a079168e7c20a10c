import type { Page } from '../../sop/layout/pages.ts';
import { PageDrawing } from '../page/PageDrawing.tsx';
import { usePictures } from '../state/pictures.ts';

/** The headings of the step table, kept in sight while its rows scroll below them. */
export function FrozenHead({ page, scale }: { readonly page: Page; readonly scale: number }) {
  const pictures = usePictures((state) => state.pictures);
  const header = page.table?.header;
  if (header === undefined || header.height === 0) return null;
  return (
    <div className="frozen-head" aria-hidden>
      <div className="frozen-slice" style={{ width: page.width * scale, height: header.height * scale + 1 }}>
        <div
          className="frozen-page"
          style={{ top: -header.y * scale, width: page.width * scale, height: page.height * scale }}
        >
          <PageDrawing page={page} pictures={pictures} />
        </div>
      </div>
    </div>
  );
}
