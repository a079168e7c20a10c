import type { ArrowShape, StepId } from '../model/sop.ts';
import type { Emu } from '../model/units.ts';
import type { FlowLink, ShapeRequest, SymbolShape } from './grid.ts';
import type { Port } from './ports.ts';
import type { Sizes } from './sizes.ts';
import type { Track } from './tracks.ts';

/** A symbol or connector with its width and lane; its height on the page comes last. */
export interface PlaceNode {
  readonly index: number;
  readonly id: string;
  readonly step: StepId;
  readonly lane: number;
  /** Grid row it stands in. */
  readonly row: number;
  readonly shape: SymbolShape;
  readonly label: string;
  readonly centre: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly connector: { readonly end: 'out' | 'in'; readonly edges: readonly string[] } | null;
  /** Port a connector is drawn for: the one that faces the table or its tip. */
  readonly natural: Port | null;
}

/** A line of symbols: a table row owns one or more, a strip one per level. */
export interface GridRow {
  readonly kind: 'above' | 'table' | 'below';
  /** Row of the chart, -1 in strips. */
  readonly row: number;
  readonly nodes: PlaceNode[];
  /** Half the height of its tallest symbol. */
  half: Emu;
}

/** A line to route. `edges` are several only when they share an incoming connector. */
export interface Task {
  readonly edges: readonly {
    readonly id: string;
    readonly branch: null | 'yes' | 'no';
    readonly from: string;
    readonly to: string;
    readonly shape?: ArrowShape | undefined;
  }[];
  readonly from: PlaceNode;
  readonly to: PlaceNode;
  readonly head: boolean;
  /** Branch whose word stands beside this line. */
  readonly label: null | 'yes' | 'no';
  /** Lines between performers of one step merge with nothing. */
  readonly alone: boolean;
  /** How its author bent it, as far as that means something on this page. */
  readonly wish: Wish | null;
}

/**
 * An arrow bent by hand, in the terms of one page. It narrows the ways the router may choose from; whatever it asks, the
 * chosen way keeps every rule. Where no way is left the arrow runs as usual, and the page says which wish it ignored.
 */
export interface Wish {
  readonly leave: Port | null;
  readonly enter: Port | null;
  readonly run: { readonly lane: number; readonly offset: Emu } | null;
}

/** Everything the page consists of before a line is drawn. Units are 3 per grid row: band above, mid line, band below. */
export interface Places {
  readonly request: ShapeRequest;
  readonly rows: readonly GridRow[];
  readonly nodes: readonly PlaceNode[];
  readonly tracks: readonly Track[];
  /** Index of each lane's centre track. */
  readonly centreTracks: readonly number[];
  readonly tasks: readonly Task[];
  readonly torn: readonly FlowLink[];
  /** For each task the other tasks with a label that leave the same symbol. */
  readonly siblings: readonly (readonly number[])[];
  /** Symbols in the way of each track, summed over the rows above: entry r counts those in rows before r. */
  readonly blocked: readonly Int32Array[];
  /** Symbols of each lane, summed likewise. */
  readonly symbolsAbove: readonly Int32Array[];
  readonly sizes: Sizes;
  /** Ports (four per node, in the order of `ports`) that an arrow would use straight on. */
  readonly wantedPorts: ReadonlySet<number>;
  /** Rough y of every unit in mm, for lengths in the cost. */
  readonly roughY: readonly number[];
}

/** Name of the connector pair of a target: all its connectors share it. */
export function connectorId(target: StepId): string {
  return `to:${target}`;
}
