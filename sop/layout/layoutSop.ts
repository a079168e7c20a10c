import { buildChart } from '../flow/chart.ts';
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
import type { PlacedFlow } from './paginate/flowBlock.ts';
import type { RouteCache } from './paginate/routeRows.ts';
import { placeRows } from './paginate/placeRows.ts';
import type { Spot } from './paginate/placeRows.ts';
import { mm } from '../model/units.ts';

export type LayoutCache = RouteCache;

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
  return new Map();
}

const blockGap = mm(4);

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
  let flow: PlacedFlow | null = null;

  if (sop.steps.length > 0) {
    flow = composeFlow(
      sop,
      style,
      buildChart(sop, style),
      geometry,
      spotsForFlow(style, end, geometry),
      options.cache ?? createLayoutCache(),
    );
    const start = flow.start;
    const ownPage = start.page > end.page;
    blocks.push({ kind: 'space', height: ownPage ? 0 : start.y - end.y, breakBefore: ownPage });
    if (sop.flowTitle !== '')
      blocks.push(place(composeTitle(sop.flowTitle, style, content.x, content.width), start, geometry).block);
    blocks.push(flow.block);
    findings.push(...flow.findings);
    end = flow.end;
  }
  if (sop.proposer !== null) {
    const block = composeProposer(sop.proposer, style, content.x, content.width);
    const height = block.rows.reduce((sum, row) => sum + row.height, blockGap);
    const fits = end.y + height <= content.bottom;
    const spot: Spot = fits ? { page: end.page, y: end.y + blockGap } : { page: end.page + 1, y: content.y };
    blocks.push({ kind: 'space', height: fits ? blockGap : 0, breakBefore: !fits });
    const placed = place(block, spot, geometry);
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

/** Below the identity part, or on a page of its own when the office wants it so. */
function spotsForFlow(style: Style, end: Spot, geometry: Geometry): { below: Spot; next: Spot } {
  const next = { page: end.page + 1, y: geometry.content.y };
  const below = style.identityPlacement === 'ownPage' ? next : { page: end.page, y: end.y + blockGap };
  return { below, next };
}
