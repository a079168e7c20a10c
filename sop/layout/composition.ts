import type { Place } from '../model/place.ts';
import type { FontName } from '../model/style.ts';
import type { FontStyle } from './pages.ts';
import type { Emu } from '../model/units.ts';

/**
 * The blocks of a SOP with resolved widths, heights and broken lines: what DOCX, a flow format, is written from.
 * The pages are painted from the same blocks, so that both say the same (architecture, section 5).
 */
export interface Composition extends Section {
  /** What follows the sheets on paper of its own: annexes. Left out when there is none. */
  readonly annexes?: readonly Section[];
}

/** Blocks on sheets of one size. */
export interface Section {
  /** What the outline calls an annex, or a part of a paper; left out for the sheets of a SOP. */
  readonly name?: string;
  readonly paper: { readonly width: Emu; readonly height: Emu; readonly landscape: boolean };
  readonly margins: { readonly top: Emu; readonly right: Emu; readonly bottom: Emu; readonly left: Emu };
  readonly font: FontName;
  /** In reading order. A table block never starts mid-page unless `breakBefore` is false. */
  readonly blocks: readonly Block[];
}

export type Block = TableBlock | { readonly kind: 'space'; readonly height: Emu; readonly breakBefore: boolean };

export interface TableBlock {
  readonly kind: 'table';
  /**
   * The parts of a SOP; then those of other papers: `grid` is a table with rules, `fields` are labels with values, each row of
   * `lines` is one paragraph, and the cells of `layout` only stand beside each other.
   */
  readonly role: 'identity' | 'title' | 'flow' | 'proposer' | 'grid' | 'fields' | 'layout' | 'lines';
  readonly breakBefore: boolean;
  /** Left edge on the page. */
  readonly x: Emu;
  readonly columns: readonly Emu[];
  readonly rows: readonly TableRow[];
  readonly frameWeight: Emu;
  readonly gridWeight: Emu;
  /** The header rows stand on the first page of the table only. */
  readonly headerOnce?: true;
}

export interface TableRow {
  /** header rows repeat on each page unless the table says otherwise; strip rows hold off-page connectors and have no borders. */
  readonly role: 'header' | 'body' | 'strip';
  readonly height: Emu;
  /** Where this row stands: 0-based page, and y of its top on that page. Header rows: the first page they stand on. */
  readonly page: number;
  readonly y: Emu;
  readonly cells: readonly TableCell[];
}

export type BorderSide = 'top' | 'right' | 'bottom' | 'left';

/** A cell that starts in this row. Rows below that it covers hold no cell for these columns. */
export interface TableCell {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly kind: 'text' | 'lane';
  readonly paragraphs: readonly Paragraph[];
  readonly vAlign: 'top' | 'center' | 'bottom';
  /** Inner space left and right; top and bottom are paragraph spacing (rendering D4.2). */
  readonly padding: { readonly left: Emu; readonly right: Emu; readonly top: Emu; readonly bottom: Emu };
  readonly fill?: string;
  /** Sides that are not drawn. */
  readonly open?: readonly BorderSide[];
  readonly rotate: 0 | 90;
  readonly where?: Place;
  /** On an annex: where the words of this cell are written. A click there changes nothing, it says so. */
  readonly source?: Place;
}

/** One paragraph, already broken. An image paragraph has an asset and no lines. */
export interface Paragraph {
  /** The whole text as typed: DOCX writes this, and breaks it as we did. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly size: Emu;
  readonly style: FontStyle;
  /** Pieces with looks of their own, in order and without gaps; left out when the whole has one look. */
  readonly runs?: readonly StyledRun[];
  readonly underline: boolean;
  readonly align: 'left' | 'center' | 'right';
  /**
   * Less room behind `indent` than there is, in which every program breaks the lines as we did: a line that nearly takes the next
   * word too would take it in another program. Left out where all the room does, and where the height of a row hides the difference.
   */
  readonly lineRoom?: Emu;
  /** Height of each line. */
  readonly lineHeight: Emu;
  readonly spaceBefore: Emu;
  readonly spaceAfter: Emu;
  /** List marker drawn at `markerIndent`; text starts at `indent`. */
  readonly marker?: { readonly text: string; readonly width: Emu };
  /** A box to tick, drawn at `markerIndent` in place of a marker; in its paragraph's middle where that has no text. */
  readonly checkBox?: { readonly ticked: boolean; readonly size: Emu };
  /** A line of the contents: where it leads, and the page that stands behind dots at the right edge. */
  readonly entry?: {
    readonly level: 1 | 2;
    readonly target: string;
    readonly page: { readonly text: string; readonly width: Emu };
  };
  /** The paragraph is a heading of this level. */
  readonly heading?: 1 | 2 | 3;
  readonly markerIndent: Emu;
  readonly indent: Emu;
  /** The space after this paragraph is kept free for a signature. */
  readonly signature?: SignatureRoom;
  readonly image?: { readonly asset: string; readonly width: Emu; readonly height: Emu };
  readonly where?: Place;
}

/** A piece of a paragraph's text, from this offset to the next piece. */
export interface StyledRun {
  readonly from: number;
  readonly style: FontStyle;
}

/** Room for a signature under a paragraph: `air` above it and below, centred in its cell. */
export interface SignatureRoom {
  readonly width: Emu;
  readonly height: Emu;
  readonly air: Emu;
}

export interface Line {
  readonly text: string;
  /** Offset in `Paragraph.text`. */
  readonly from: number;
  readonly width: Emu;
}
