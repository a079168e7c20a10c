import type { Place } from '../model/place.ts';

/**
 * An official document beside the SOP sheets: an annex, a review record, a form. It says what stands on the paper, not where:
 * `layoutPaper` makes pages of it. Lengths in mm, as offices speak of them.
 */
export interface Paper {
  /** Name of the document, in the file's properties and its bookmark. */
  readonly title: string;
  /** At least one; each begins on a sheet of its own. */
  readonly parts: readonly PaperPart[];
}

/** Blocks on sheets that stand or lie. */
export interface PaperPart {
  /** Shown as a bookmark where the document has several parts. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | LetterheadBlock
  | HeadingBlock
  | ParagraphBlock
  | FieldsBlock
  | GridBlock
  | SignaturesBlock
  | PictureBlock
  | ContentsBlock
  | { readonly kind: 'space'; readonly mm: number }
  /** The free height of its page, shared with the others of its kind there. */
  | { readonly kind: 'fill' }
  | { readonly kind: 'pageBreak' };

/** Kop: the office's logo, its name in capitals and its address, with a double rule below. */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  /** Name of a picture of the workspace, null for none. */
  readonly logo: string | null;
  /** Government, then the units; bold. */
  readonly lines: readonly string[];
  /** Address, telephone and the like, smaller; empty for none. */
  readonly address: readonly string[];
}

/** A picture in the middle of the width. */
export interface PictureBlock {
  readonly kind: 'picture';
  /** Name of a picture of the workspace; nothing is printed where it is not there. */
  readonly asset: string | null;
  /** It stands in a square of this side. */
  readonly mm: number;
}

/** Daftar isi: what stands where, dots between the two. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  /** 1 for parts, 2 for what is in them. */
  readonly level: 1 | 2;
  readonly marker?: string;
  readonly text: string;
  /** The page as it is printed there; empty = without dots and page. */
  readonly page: string;
  /** Name of the place it leads to. */
  readonly target: string;
}

/** Never left alone at the foot of a page. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** A line break begins a new line of the same heading. */
  readonly text: string;
  /** Level 1 is centred, the others stand left unless said otherwise. */
  readonly align?: PaperAlign;
  /** "A." before the words, which hang behind it. */
  readonly marker?: string;
  /** In pt; a little larger than the text, by its level, unless said otherwise. */
  readonly size?: number;
  /** From the left edge of the text, in mm. */
  readonly indent?: number;
  /** Below the heading, in mm; by its level unless said otherwise. */
  readonly spaceAfter?: number;
}

export type PaperAlign = 'left' | 'center' | 'right';

/** Words of one look. */
export interface PaperRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Words, or pieces of them with looks of their own. A line break begins a new line. */
export type PaperText = string | readonly PaperRun[];

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: PaperText;
  readonly align?: PaperAlign;
  /** From the left edge of the text, in mm. */
  readonly indent?: number;
  /** "1." or "a." before the first line; all lines hang behind it. */
  readonly marker?: string;
  /** From the sign to the words in mm, so that signs of several widths stand alike; as wide as the sign needs unless said otherwise. */
  readonly hang?: number;
  /** A box before the first line; all lines hang behind it. */
  readonly checkBox?: CheckBox;
  /** Below the paragraph, in mm; a little unless said otherwise. */
  readonly spaceAfter?: number;
  /** In pt; that of the sheet unless said otherwise. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Goes to the next page with what follows, as the closing words with the signatures below them. */
  readonly keepWithNext?: boolean;
}

export type CheckBox = 'empty' | 'ticked';

/** "Label : value" under each other, the colons in line. An empty value is a dotted line to write on. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly rows: readonly PaperField[];
  /** Width of the labels in mm; as wide as the widest unless said otherwise. */
  readonly labelWidth?: number;
  readonly indent?: number;
  /** Goes to the next page with what follows, in one piece. */
  readonly keepWithNext?: boolean;
}

export interface PaperField {
  /** "1." before the label. */
  readonly marker?: string;
  readonly label: string;
  /** Null = the label heads those below it: no colon, no line to write on. */
  readonly value: PaperText | null;
  /** "1." before the value, whose lines hang behind it. */
  readonly valueMarker?: string;
  /** Where the value comes from, for whoever asks on the screen. */
  readonly source?: Place;
}

/** A table with rules. Its header rows stand again on each of its pages. */
export interface GridBlock {
  readonly kind: 'grid';
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly header: readonly GridRow[];
  readonly rows: readonly GridRow[];
  /** A row that does not fit goes to the next page whole, or is parted by lines. Whole unless said otherwise. */
  readonly rowsMayPart?: boolean;
}

export interface GridRow {
  /** Those of rows above that cover this one are left out. */
  readonly cells: readonly GridCell[];
  /** Least height in mm, for rows to write in. */
  readonly least?: number;
}

export interface GridCell {
  /** One paragraph for each; none is an empty cell. */
  readonly lines: readonly GridLine[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly align?: PaperAlign;
  /** Top unless said otherwise; header cells are centred. */
  readonly vAlign?: 'top' | 'center';
  readonly bold?: boolean;
  /** Grey, for cells that name others. */
  readonly shaded?: boolean;
  readonly source?: Place;
}

export interface GridLine {
  readonly text: PaperText;
  readonly marker?: string;
  readonly checkBox?: CheckBox;
}

/** Two signers beside each other, or one at the right: kept together on one page. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  /** Left and right; null leaves that side empty. */
  readonly columns: readonly [PaperSigner | null, PaperSigner | null];
}

export interface PaperSigner {
  /** Above the position: "Serang, 14 Februari 2022", "Yang mereviu,". */
  readonly above: readonly string[];
  readonly position: string;
  /** Empty = a dotted line to write on. */
  readonly name: string;
  readonly rank: string;
  /** Without the word NIP; null for heads who have none: no line is kept for it. */
  readonly nip: string | null;
}
