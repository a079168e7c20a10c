import { buildChart } from '../flow/chart.ts';
import type { FlowChart } from '../flow/grid.ts';
import { flowGraph } from '../flow/graph.ts';
import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { ImageSizes } from './compose/identity.ts';
import { composeIdentity } from './compose/identity.ts';
import { composeProposer } from './compose/proposer.ts';
import { composeTitle } from './compose/title.ts';
import type { Block, Composition, TableBlock } from './composition.ts';
import { findMissingGlyphs } from './findings.ts';
import { geometryOf } from './geometry.ts';
import type { Geometry } from './geometry.ts';
import type { LayoutFinding, Pages } from './pages.ts';
import { paintPages } from './paint/paintPages.ts';
import { composeFlow } from './paginate/flowBlock.ts';
import { createShapeCache } from './paginate/pageShapes.ts';
import type { ShapeCache } from './paginate/pageShapes.ts';
import { placeRows } from './paginate/placeRows.ts';
import type { Spot } from './paginate/placeRows.ts';
import { mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';

export type LayoutCache = ShapeCache;

export interface LayoutOptions {
  /** Sizes of pictures at hand, in pixels. Without it no logo is drawn. */
  readonly images?: ImageSizes;
  /** Kept by the caller between edits: pages that an edit does not touch are not routed again. */
  readonly cache?: LayoutCache;
}

export interface SopLayout {
  readonly composition: Composition;
  readonly pages: Pages;
}

/** An empty cache for `LayoutOptions.cache`. */
export function createLayoutCache(): LayoutCache {
  return createShapeCache();
}

const blockGap = mm(4);
/** A title that takes more of its page stands alone on it. */
const mostOfPage = 0.3;

/**
 * Computes the pages of a SOP: the one source for screen, PDF and DOCX (architecture, promises 1 and 7). Pure and
 * deterministic. Never throws for anything a person wrote; what it could not do well stands in `pages.findings`.
 */
export function layoutSop(sop: Sop, style: Style, options: LayoutOptions = {}): SopLayout {
  const geometry = geometryOf(style);
  const { content } = geometry;
  const identity = place(
    composeIdentity(sop, style, content.x, content.width, options.images ?? (() => null)),
    { page: 0, y: content.y },
    geometry,
  );
  const findings: LayoutFinding[] = [];
  const blocks: Block[] = [identity.block];
  let end = identity.end;

  const proposer = sop.proposer === null ? null : composeProposer(sop.proposer, style, content.x, content.width);
  const title = sop.flowTitle === '' ? null : composeTitle(sop.flowTitle, style, content.x, content.width);
  const chart = chartOf(sop, style);
  const ownPage = { page: end.page + 1, y: content.y };
  const belowIdentity = style.identityPlacement === 'ownPage' ? null : { page: end.page, y: end.y + blockGap };
  const below = belowIdentity === null ? null : afterTitle(title, belowIdentity, geometry);
  const flow = composeFlow(
    sop,
    style,
    chart,
    geometry,
    {
      below: below?.page === end.page ? below : null,
      next: roomyAfterTitle(title, ownPage, geometry),
      tail: proposer === null ? 0 : blockGap + heightOf(proposer),
    },
    options.cache ?? createLayoutCache(),
  );
  const shares = flow.start.page === end.page;
  const start = shares && belowIdentity !== null ? belowIdentity : ownPage;
  blocks.push({ kind: 'space', height: shares ? start.y - end.y : 0, breakBefore: !shares });
  if (title !== null) blocks.push(place(title, start, geometry).block);
  blocks.push(flow.block);
  findings.push(...flow.findings);
  end = flow.end;
  if (proposer !== null) {
    const fits = end.y + blockGap + heightOf(proposer) <= content.bottom;
    const spot: Spot = fits ? { page: end.page, y: end.y + blockGap } : { page: end.page + 1, y: content.y };
    blocks.push({ kind: 'space', height: fits ? blockGap : 0, breakBefore: !fits });
    const placed = place(proposer, spot, geometry);
    blocks.push(placed.block);
    end = placed.end;
  }
  const { paper, margins } = geometry;
  const composition: Composition = { paper, margins, font: style.font, blocks };
  const graph = flowGraph(sop);
  findings.push(...findMissingGlyphs(composition));
  return {
    composition,
    pages: { pages: paintPages(composition, style, geometry, flow, end.page + 1), edges: graph.edges, findings },
  };
}

function place(block: TableBlock, spot: Spot, geometry: Geometry): { block: TableBlock; end: Spot } {
  const { rows, end } = placeRows(block.rows, spot, { top: geometry.content.y, bottom: geometry.content.bottom });
  return { block: { ...block, breakBefore: spot.page > 0 && spot.y === geometry.content.y, rows }, end };
}

/** The chart of the step table; a SOP without steps shows the form: one empty row. */
function chartOf(sop: Sop, style: Style): FlowChart {
  if (sop.steps.length > 0) return buildChart(sop, style);
  return { rows: [{ step: '', own: null, nodes: [], links: [] }], edges: [] };
}

function heightOf(block: TableBlock): Emu {
  return block.rows.reduce((sum, row) => sum + row.height, 0);
}

function afterTitle(title: TableBlock | null, spot: Spot, geometry: Geometry): Spot {
  return title === null ? spot : place(title, spot, geometry).end;
}

/** Below the title, or on the page after a title that leaves little of its own. */
function roomyAfterTitle(title: TableBlock | null, spot: Spot, geometry: Geometry): Spot {
  const { content } = geometry;
  const after = afterTitle(title, spot, geometry);
  const little = after.y - content.y > (content.bottom - content.y) * mostOfPage;
  return little ? { page: after.page + 1, y: content.y } : after;
}
