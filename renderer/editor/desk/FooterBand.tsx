import { memo } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import { emuPerMm } from '../../../sop/model/units.ts';
import { editorWords } from '../../words/editor.ts';

/** The least height in pixels that holds the caption. */
const captionHeight = 20;

/** Where the band for the stamp of the e-signature begins: a line of the screen, not of the print. */
export const FooterBand = memo(function FooterBand({ page, scale }: { readonly page: Page; readonly scale: number }) {
  const band = page.reserved.find(({ kind }) => kind === 'footerBand');
  if (band === undefined || band.height === 0 || page.annex !== undefined) return null;
  const height = band.height * scale;
  const left = Math.min(page.width, ...page.areas.map(({ x }) => x));
  const right = Math.max(left, ...page.areas.map(({ x, width }) => x + width));
  return (
    <div
      className="footer-band"
      aria-hidden
      style={{ left: left * scale, width: (right - left) * scale, top: band.y * scale, height }}
    >
      {height < captionHeight ? null : editorWords.footerBand(Math.round(band.height / emuPerMm))}
    </div>
  );
});
