import type { FlowEdge } from '../flow/graph.ts';
import type { BendReason, SymbolShape } from '../flow/grid.ts';
import type { LaneId, StepId } from '../model/sop.ts';
import type { AnnexName, FontName } from '../model/style.ts';
import type { Place } from '../model/place.ts';
import type { Emu } from '../model/units.ts';

/**
 * The display list: all that a painter ever receives. Everything is positioned and measured; painters only draw
 * (architecture, promise 1). Field names are those of the JSON in the interfaces document, section 3.
 */
export type FontStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** One line of text. `x`,`y` = start of the baseline; `width` = sum of the advances; `size` in EMU. rotate 90 = reads upwards. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly size: Emu;
  readonly font: FontName;
  readonly style: FontStyle;
  readonly text: string;
  readonly rotate: 0 | 90;
  readonly where?: Place;
  /** Dots that lead the eye: drawing, not text. */
  readonly role?: 'leader';
  /** Offset of `text` in the string it was broken from, for the caret. */
  readonly from?: number;
}

export interface LineItem {
  readonly kind: 'line';
  readonly x1: Emu;
  readonly y1: Emu;
  readonly x2: Emu;
  readonly y2: Emu;
  readonly weight: Emu;
  readonly role: 'grid' | 'frame' | 'underline';
}

/** Colours are six hex digits. No weight = no border, no fill = empty. */
export interface RectItem {
  readonly kind: 'rect';
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly weight?: Emu;
  readonly fill?: string;
}

export interface SymbolItem {
  readonly kind: 'symbol';
  readonly shape: SymbolShape;
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly weight: Emu;
  readonly step: StepId;
  readonly lane: LaneId;
  /** Text inside, drawn by the text items that follow; repeated here for names and descriptions. */
  readonly label?: string;
  readonly connector?: { readonly id: string; readonly end: 'out' | 'in' };
  readonly where?: Place;
}

export interface ArrowItem {
  readonly kind: 'arrow';
  readonly edge: string;
  readonly from: string;
  readonly to: string;
  readonly branch: null | 'yes' | 'no';
  readonly points: readonly (readonly [Emu, Emu])[];
  readonly head: boolean;
  readonly weight: Emu;
  readonly jumps?: readonly (readonly [Emu, Emu])[];
}

export interface PathItem {
  readonly kind: 'path';
  readonly points: readonly (readonly [Emu, Emu])[];
  readonly weight: Emu;
  readonly fill?: string;
}

export interface ImageItem {
  readonly kind: 'image';
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly asset: string;
}

/** A square to tick, with its tick. */
export interface CheckBoxItem {
  readonly kind: 'checkBox';
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly ticked: boolean;
  readonly weight: Emu;
}

export type Item = TextItem | LineItem | RectItem | SymbolItem | ArrowItem | PathItem | ImageItem | CheckBoxItem;

/** A rectangle a click selects, from back to front. Not printed. */
export interface HitArea {
  readonly place: Place;
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

export interface TableColumn {
  readonly key: 'no' | 'activity' | 'lane' | 'inputs' | 'time' | 'output' | 'note';
  readonly lane?: LaneId;
  readonly x: Emu;
  readonly width: Emu;
}

/** A rectangle of an annex whose words come from somewhere else in the document. Not printed. */
export interface SourceArea {
  readonly source: Place;
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

/** A rectangle that leads to another place of its document, by that place's name. */
export interface PageLink {
  readonly target: string;
  /** What is read aloud for it. */
  readonly words: string;
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

/** What makes a page one of an annex: it is read, not written in. */
export interface AnnexPage {
  readonly annex: AnnexName;
  readonly sources: readonly SourceArea[];
}

export interface PageTable {
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly columns: readonly TableColumn[];
  readonly laneArea: { readonly x: Emu; readonly width: Emu };
  readonly header: { readonly y: Emu; readonly height: Emu };
  /** `first`/`last` = this page holds the first/last part of the row. */
  readonly rows: readonly {
    readonly step: StepId;
    readonly no: string;
    readonly y: Emu;
    readonly height: Emu;
    readonly first: boolean;
    readonly last: boolean;
  }[];
}

export interface Page {
  readonly width: Emu;
  readonly height: Emu;
  readonly table: PageTable | null;
  readonly reserved: readonly {
    readonly kind: 'footerBand' | 'signature';
    readonly x: Emu;
    readonly y: Emu;
    readonly width: Emu;
    readonly height: Emu;
  }[];
  readonly items: readonly Item[];
  readonly areas: readonly HitArea[];
  /** Left out where nothing leads anywhere. */
  readonly links?: readonly PageLink[];
  /** Left out on the SOP's own sheets. */
  readonly annex?: AnnexPage;
}

/** What layout alone can see: told to the author as problems. */
export type LayoutFinding =
  | { readonly code: 'missingGlyph'; readonly where: Place; readonly characters: string }
  | { readonly code: 'unrouted'; readonly where: Place; readonly edge: string }
  | {
      readonly code: 'bendIgnored';
      readonly where: Extract<Place, { readonly at: 'exit' }>;
      readonly reason: BendReason;
    }
  | { readonly code: 'lanesTooNarrow'; readonly lanes: number }
  | { readonly code: 'rowTallerThanPage'; readonly where: Place }
  /** Headings of the step table are set in this size, less than is legible. */
  | { readonly code: 'headingsTooSmall'; readonly sizePt: number }
  /** The sheet or its margins leave no room; margins or band were narrowed to what is drawn. */
  | { readonly code: 'paperTooSmall'; readonly widthMm: number; readonly heightMm: number }
  /** The font that the style names is not here: a stand-in is printed. */
  | { readonly code: 'fontMissing'; readonly name: string }
  /** The office asks for one page, and the SOP does not fit even in the smallest legible text. */
  | { readonly code: 'notOnePage' };

export interface Pages {
  readonly pages: readonly Page[];
  readonly edges: readonly FlowEdge[];
  readonly findings: readonly LayoutFinding[];
}
