import type { Paper, PaperName, Style } from '../model/style.ts';
import type { Composition } from './composition.ts';
import { mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';

/** Portrait sizes in mm (spec, section 8). "F4" is ambiguous in practice, so both sizes have a name. */
const papers: Readonly<Record<PaperName, readonly [number, number]>> = {
  A4: [210, 297],
  'F4-215': [215, 330],
  'F4-210': [210, 330],
  Folio: [215.9, 330.2],
  Legal: [215.9, 355.6],
  Letter: [215.9, 279.4],
};

/** What of a style makes the sheet. */
export type SheetStyle = Pick<Style, 'paper' | 'orientation' | 'margins' | 'footerBandMm' | 'pageNumber'>;

export interface Geometry extends Pick<Composition, 'paper' | 'margins'> {
  /** What text and rules may cover: inside the margins and above the footer band. */
  readonly content: { readonly x: Emu; readonly y: Emu; readonly width: Emu; readonly bottom: Emu };
  readonly footerBand: Emu;
  /** Margins or band are narrower than asked, since they would leave no room for text. */
  readonly narrowed: boolean;
}

/** A page number at the foot has a line of its own, between the text and the band. */
const numberLine: Emu = mm(4);
/** Least width and height for text: a table with its headings, a row, and connectors above and below it. */
const leastMm = { width: 90, height: 78 } as const;

/** Sizes of the sheet in EMU. Margins, then the footer band, that leave no room are narrowed so that at least 90 × 78 mm remain. */
export function geometryOf(style: SheetStyle): Geometry {
  const landscape = style.orientation === 'landscape';
  const [short, long] = portrait(style.paper);
  const width = mm(landscape ? long : short);
  const height = mm(landscape ? short : long);
  const [left, right] = within(style.margins.left, style.margins.right, landscape ? long : short, leastMm.width);
  const [top, bottom] = within(style.margins.top, style.margins.bottom, landscape ? short : long, leastMm.height);
  const footerBand = mm(Math.min(style.footerBandMm, (landscape ? short : long) - top - leastMm.height));
  const foot = Math.max(mm(bottom), footerBand + (style.pageNumber === 'bottom' ? numberLine : 0));
  const margins = { top: mm(top), right: mm(right), bottom: foot, left: mm(left) };
  return {
    paper: { width, height, landscape },
    margins,
    footerBand,
    narrowed:
      left + right < style.margins.left + style.margins.right ||
      top + bottom < style.margins.top + style.margins.bottom ||
      footerBand < mm(style.footerBandMm),
    content: {
      x: margins.left,
      y: margins.top,
      width: width - margins.left - margins.right,
      bottom: height - foot,
    },
  };
}

function portrait(paper: Paper): readonly [number, number] {
  if (typeof paper === 'string') return papers[paper];
  return [Math.min(paper.widthMm, paper.heightMm), Math.max(paper.widthMm, paper.heightMm)];
}

function within(one: number, other: number, whole: number, least: number): [number, number] {
  const scale = Math.min(1, Math.max(0, whole - least) / Math.max(one + other, 1));
  return [one * scale, other * scale];
}
