import type { FlowRow, LabelSizes, PageRoute, PageShape } from '../flow/grid.ts';
import type { Step } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { FlowColumns } from './compose/flowColumns.ts';
import type { FlowTableRow } from './compose/flowRows.ts';
import type { TableBlock } from './composition.ts';
import type { GlyphMemory } from './findings.ts';
import type { Geometry } from './geometry.ts';
import { emptySlot } from './memory.ts';
import type { Slot } from './memory.ts';
import type { Page } from './pages.ts';
import type { FlowFacts } from './paginate/flowFacts.ts';
import { createShapeCache } from './paginate/pageShapes.ts';
import type { ChartFrame, PageShapes, ShapeCache } from './paginate/pageShapes.ts';
import type { HeaderRows, PlacedPage } from './paginate/placePlan.ts';
import type { PlacedBlock } from './paginate/placeRows.ts';
import type { FlowPagePlan } from './paginate/planFlow.ts';
import type { BuiltChart } from './paginate/stableChart.ts';

/**
 * What the layout of one document remembers between edits. The model is immutable: what an edit did not touch is the same object,
 * and everything computed from it is taken from here, object by object. A layout with a cache equals one without, byte by byte.
 */
export interface LayoutCache extends SettingCache {
  /** The same for every tighter setting that "muat satu halaman" tries. */
  readonly tighter: SettingCache[];
}

/** What one setting of the document remembers. */
export interface SettingCache {
  readonly style: Slot<Style>;
  readonly geometry: Slot<Geometry>;
  readonly identity: Slot<TableBlock>;
  readonly title: Slot<TableBlock>;
  readonly proposer: Slot<TableBlock>;
  /** Placed blocks by role. */
  readonly placedBlocks: Record<'identity' | 'title' | 'proposer', Slot<PlacedBlock>>;
  readonly flow: FlowCache;
  /** The step table with capsules in the rows of their steps, where rows of their own (T-C) are not possible. */
  readonly stacked: FlowCache;
  readonly painted: Slot<Page>[];
  readonly pages: Slot<readonly Page[]>;
  readonly glyphs: GlyphMemory;
}

export interface FlowCache {
  readonly chart: Slot<BuiltChart>;
  readonly columns: Slot<FlowColumns>;
  readonly widths: Slot<readonly number[]>;
  readonly header: Slot<HeaderRows>;
  readonly labels: Slot<LabelSizes>;
  readonly frame: Slot<ChartFrame>;
  readonly rows: WeakMap<Step | FlowRow, Slot<FlowTableRow>>;
  readonly facts: Slot<FlowFacts>;
  readonly shapeCache: ShapeCache;
  readonly shapes: Slot<PageShapes>;
  readonly heights: Slot<readonly number[]>;
  readonly plan: Slot<readonly FlowPagePlan[]>;
  readonly routes: WeakMap<PageShape, Slot<PageRoute>>;
  readonly pages: Slot<readonly PlacedPage[]>[];
}

/** An empty cache for `LayoutOptions.cache`. */
export function createLayoutCache(): LayoutCache {
  return { ...createSettingCache(), tighter: [] };
}

export function createSettingCache(): SettingCache {
  return {
    style: emptySlot(),
    geometry: emptySlot(),
    identity: emptySlot(),
    title: emptySlot(),
    proposer: emptySlot(),
    placedBlocks: { identity: emptySlot(), title: emptySlot(), proposer: emptySlot() },
    flow: createFlowCache(),
    stacked: createFlowCache(),
    painted: [],
    pages: emptySlot(),
    glyphs: new WeakMap(),
  };
}

function createFlowCache(): FlowCache {
  return {
    chart: emptySlot(),
    columns: emptySlot(),
    widths: emptySlot(),
    header: emptySlot(),
    labels: emptySlot(),
    frame: emptySlot(),
    rows: new WeakMap(),
    facts: emptySlot(),
    shapeCache: createShapeCache(),
    shapes: emptySlot(),
    heights: emptySlot(),
    plan: emptySlot(),
    routes: new WeakMap(),
    pages: [],
  };
}
