import type { FaceTable } from '../../../sop/layout/text/faceTable.ts';
import { ownFont } from '../../../sop/layout/text/ownFont.ts';
import type { OwnFont } from '../../../sop/layout/text/ownFont.ts';
import type { OwnFontName } from '../../../sop/model/style.ts';

/** One face as it is drawn, and what it measures. */
export interface FontFace {
  readonly table: FaceTable;
  /** The font file without everything that would move or replace glyphs. */
  readonly bytes: Uint8Array;
}

/** The faces of a family: upright and bold always, slanted ones where the office brought them. */
export type FontFaces = Readonly<Record<'regular' | 'bold', FontFace>> &
  Readonly<Partial<Record<'italic' | 'boldItalic', FontFace>>>;

/** The font that the layout measures with. */
export function fontOf(name: OwnFontName, { regular, bold, italic, boldItalic }: FontFaces): OwnFont {
  return ownFont(name, {
    regular: regular.table,
    bold: bold.table,
    ...(italic === undefined ? {} : { italic: italic.table }),
    ...(boldItalic === undefined ? {} : { boldItalic: boldItalic.table }),
  });
}
