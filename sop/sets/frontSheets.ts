import type { Style } from '../model/style.ts';
import type { PaperSheet } from '../paper/sheet.ts';
import type { FrontPart } from './documentSet.ts';

/**
 * The parts before the sheets stand upright on the office's paper. A decision is set in Bookman Old Style 12 (spec, section 8), the
 * other parts in the letters of the sheets.
 */
export function frontSheet(part: FrontPart, { paper, font }: Style): PaperSheet {
  const letter = { paper, footerBandMm: 0, pageNumber: 'bottom' } as const;
  switch (part) {
    case 'cover':
      return { ...letter, margins: { top: 42, right: 25, bottom: 30, left: 25 }, font, fontSize: 12 };
    case 'decree':
      return { ...letter, margins: official, font: 'Bookman Old Style', fontSize: 12 };
    case 'contents':
    case 'explanation':
      return { ...letter, margins: official, font, fontSize: 11 };
  }
}

const official = { top: 20, right: 20, bottom: 25, left: 30 } as const;

/** Sheets of a SOP in a book: as its office prints them, with room for the number of the page at the foot. */
export function boundStyle(style: Style): Style {
  return style.pageNumber === 'bottom' ? style : { ...style, pageNumber: 'bottom' };
}
