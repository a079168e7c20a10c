import type { ImageSizes } from '../layout/compose/issuer.ts';
import type { SopLayout } from '../layout/layoutSop.ts';
import type { FontLookup } from '../layout/text/ownFont.ts';
import { styleOf } from '../model/profileFor.ts';
import type { Sop } from '../model/sop.ts';
import type { Style, StyleProfile } from '../model/style.ts';
import { layoutDocument } from '../paper/layoutDocument.ts';
import { boundStyle } from './frontSheets.ts';

/** What the sheets of a book are laid out with. */
export interface SheetMaterial {
  readonly profiles: readonly StyleProfile[];
  readonly images: ImageSizes;
  readonly fonts?: FontLookup;
}

export interface BoundSheet extends SopLayout {
  readonly style: Style;
}

/** The sheets of a SOP as they stand in a book: without a number of their own, with room for that of the book. */
export function layoutBound(sop: Sop, { profiles, images, fonts }: SheetMaterial): BoundSheet {
  const style = boundStyle(styleOf(profiles, sop));
  const handed = { images, numbered: false, ...(fonts === undefined ? {} : { fonts }) };
  return { style, ...layoutDocument(sop, style, handed) };
}
