import type { Style } from '../model/style.ts';
import type { ImageSizes } from '../layout/compose/issuer.ts';
import type { SheetStyle } from '../layout/geometry.ts';
import type { Emu } from '../model/units.ts';

/** How a paper is printed: what of an office's style counts for it. */
export interface PaperSheet extends Omit<SheetStyle, 'orientation'> {
  readonly font: Style['font'];
  /** Size of the text in pt; tables are set in it too, headings a little larger. */
  readonly fontSize: number;
}

/** Annexes are printed like the sheets they follow, their text as large as that of the identity part. */
export function annexSheet(style: Style): PaperSheet {
  const { paper, margins, footerBandMm, pageNumber, font, fontSize } = style;
  return { paper, margins, footerBandMm, pageNumber, font, fontSize: fontSize + 1 };
}

/** Papers that stand alone: the office's paper and letters, the margins of a letter to be filed. */
export function sheetOf({ paper, font }: Style): PaperSheet {
  const margins = { top: 20, right: 20, bottom: 20, left: 25 };
  return { paper, margins, footerBandMm: 17, pageNumber: 'bottom', font, fontSize: 10 };
}

/** Where the words of a paper may stand, and how they look. */
export interface Setting {
  readonly sheet: PaperSheet;
  readonly x: Emu;
  readonly width: Emu;
  readonly images: ImageSizes;
}
