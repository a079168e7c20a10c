import type { ArrowShape, LaneId, StepId } from '../model/sop.ts';
import type { Emu } from '../model/units.ts';
import type { FlowEdge } from './graph.ts';

/**
 * What the router and the layout say to each other. A page is a function of its row range alone: which edges are cut,
 * which connectors stand in the strips, every route and every height depend on (first, last) and the graph.
 * Lengths are integers in EMU on the twip grid; x counts from the page's left edge, y from the top of the strip above the first row.
 */

export type SymbolShape = 'terminator' | 'process' | 'decision' | 'connector';

/** A symbol of the step table before it has a size. `level` stacks symbols in one lane cell, top first (T-B: capsule 0, box 1). */
export interface FlowNode {
  readonly id: string;
  readonly step: StepId;
  readonly lane: LaneId;
  readonly shape: Exclude<SymbolShape, 'connector'>;
  readonly role: 'main' | 'partner' | 'start' | 'end';
  readonly level: number;
  /** Text inside: "Mulai", "Selesai" or nothing. */
  readonly label: string;
}

/** A line inside one step: joint (no head), hand-over, capsule to box, or a branch that leads to the end capsule. */
export interface FlowLink {
  readonly id: string;
  readonly step: StepId;
  readonly from: string;
  readonly to: string;
  readonly head: boolean;
  readonly branch: null | 'yes' | 'no';
}

/** One table row that holds symbols. In T-C the first and last row are of their own: `own` = 'start' | 'end'. */
export interface FlowRow {
  readonly step: StepId;
  readonly own: 'start' | 'end' | null;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** An edge with the symbols it joins: `from`/`to` in `edge` are steps, these are node ids. */
export interface NodeEdge {
  readonly edge: FlowEdge;
  readonly fromNode: string;
  readonly toNode: string;
  /** How its author bent it; left out = as the router likes. */
  readonly shape?: ArrowShape;
}

/** The whole chart, before widths and heights. Steps without a performer have a row without nodes, and no edges touch them. */
export interface FlowChart {
  readonly rows: readonly FlowRow[];
  readonly edges: readonly NodeEdge[];
}

export interface LaneBox {
  readonly lane: LaneId;
  readonly x: Emu;
  readonly width: Emu;
}

/** One way to write a branch label: smaller, on two lines (parted by a line feed), or its first letter. */
export interface LabelVariant {
  readonly text: string;
  readonly width: Emu;
  readonly height: Emu;
  /** Size of its letters. */
  readonly size: Emu;
}

/**
 * A branch label and its width. `variants` = other ways to write it where it finds no room, the better first; without them
 * only its first letter, `short` wide (estimated when left out).
 */
export interface BranchLabelSize {
  readonly text: string;
  readonly width: Emu;
  readonly short?: Emu;
  readonly variants?: readonly LabelVariant[];
}

/** Measured words the router has to place. Sizes in EMU. */
export interface LabelSizes {
  readonly yes: BranchLabelSize;
  readonly no: BranchLabelSize;
  readonly height: Emu;
}

/** What the ways of a page's arrows depend on: nothing of the text, so they outlive every edit of it. */
export interface ShapeRequest {
  readonly chart: FlowChart;
  readonly lanes: readonly LaneBox[];
  /** Rows on this page, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly labels: LabelSizes;
  /** Largest symbol size; the router narrows it where tracks need the room. */
  readonly symbol: {
    readonly width: Emu;
    readonly height: Emu;
    /** Width a capsule needs for its word; it is widened up to this inside its lane. */
    readonly capsule?: Emu;
  };
}

export interface PageRequest extends ShapeRequest {
  /** Least height of every row of the chart (its text, or a stretched height). Same length as `chart.rows`. */
  readonly minHeights: readonly Emu[];
}

export interface PlacedSymbol {
  readonly node: string;
  readonly step: StepId;
  readonly lane: LaneId;
  readonly shape: Exclude<SymbolShape, 'connector'>;
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly label: string;
}

/** One pentagon. `target` names the step the cut edges lead to: all its connectors in the SOP share one label. */
export interface PlacedConnector {
  readonly id: string;
  readonly end: 'out' | 'in';
  readonly target: StepId;
  readonly lane: LaneId;
  /** Edges that pass here. */
  readonly edges: readonly string[];
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

export interface RoutedArrow {
  /** Edge id or link id. */
  readonly edge: string;
  /** Step ids, or a connector id at a cut end. */
  readonly from: string;
  readonly to: string;
  readonly branch: null | 'yes' | 'no';
  readonly points: readonly (readonly [Emu, Emu])[];
  readonly head: boolean;
  /** Points where this arrow's horizontal jumps over a vertical. */
  readonly jumps: readonly (readonly [Emu, Emu])[];
}

export interface PlacedLabel {
  readonly edge: string;
  readonly branch: 'yes' | 'no';
  readonly text: string;
  /** Top left of the label's box. */
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
  /** Size of its letters where a variant was taken; else that of `LabelSizes`. */
  readonly size?: Emu;
}

/** Why an arrow could not run as its author bent it. */
export type BendReason =
  /** The page break cuts the arrow; the column it should run in means nothing to its pieces. */
  | { readonly code: 'cut' }
  | { readonly code: 'symbol'; readonly step: StepId }
  /** That side of the symbol of this step is taken by another line. */
  | { readonly code: 'side'; readonly step: StepId }
  /** The way is taken by the arrow that leaves this step. */
  | { readonly code: 'arrow'; readonly step: StepId }
  | { readonly code: 'label' }
  /** No arrow fits on that side of the symbols of this column. */
  | { readonly code: 'narrow'; readonly lane: LaneId }
  /** The arrow would have to turn back on itself. */
  | { readonly code: 'turn' }
  /** Another arrow would be left without a clean way. */
  | { readonly code: 'others' };

/** An arrow that does not run as its author bent it. */
export interface IgnoredShape {
  readonly edge: string;
  readonly reason: BendReason;
}

export interface PageRoute {
  /** Heights of the strips that hold connectors; 0 = no strip. */
  readonly stripAbove: Emu;
  readonly stripBelow: Emu;
  /** Heights of rows first…last, each at least its `minHeights`. */
  readonly rowHeights: readonly Emu[];
  readonly symbols: readonly PlacedSymbol[];
  readonly connectors: readonly PlacedConnector[];
  readonly arrows: readonly RoutedArrow[];
  readonly labels: readonly PlacedLabel[];
  /** Edges or links no clean route was found for; the page planner then breaks earlier, and a Problem names what is left. */
  readonly unrouted: readonly string[];
  /** Bent arrows that run as usual, because their bend would break a rule here. */
  readonly ignored: readonly IgnoredShape[];
}

/** The chosen ways of a page, before its text has a height. */
export interface PageShape {
  readonly stripAbove: Emu;
  readonly stripBelow: Emu;
  /** Height each row first…last needs for its symbols and arrows. */
  readonly needs: readonly Emu[];
  readonly connectors: number;
  /** Edges or links no clean route was found for. */
  readonly unrouted: readonly string[];
  readonly ignored: readonly IgnoredShape[];
  /** The finished page with rows at least as high as said, from its first row on. */
  readonly lay: (minHeights: readonly Emu[]) => PageRoute;
}
