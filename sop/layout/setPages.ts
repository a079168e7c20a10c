import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import type { ImageSizes } from './compose/identity.ts';
import { composeIdentity } from './compose/identity.ts';
import { composeProposer } from './compose/proposer.ts';
import { composeTitle } from './compose/title.ts';
import type { Block, Composition, TableBlock } from './composition.ts';
import { findMissingGlyphs, paperFindings } from './findings.ts';
import type { Density } from './fitting.ts';
import { geometryOf } from './geometry.ts';
import type { Geometry } from './geometry.ts';
import type { SettingCache } from './layoutCache.ts';
import { remember, sameContent, sameParts, settled } from './memory.ts';
import type { Pages } from './pages.ts';
import { paintPages } from './paint/paintPages.ts';
import { composeFlow } from './paginate/flowBlock.ts';
import { placeRows } from './paginate/placeRows.ts';
import type { PlacedBlock, Spot } from './paginate/placeRows.ts';
import { stableChart } from './paginate/stableChart.ts';

export interface SopLayout {
  readonly composition: Composition;
  readonly pages: Pages;
}

/** How a SOP is to be set. */
export interface PageSetting {
  readonly style: Style;
  readonly density: Density;
  /** Give up (null) when it does not stand on one page. */
  readonly onlyOnePage: boolean;
  readonly images: ImageSizes;
  /** Pages that follow the sheets and count in their page numbers. */
  readonly pagesAfter: number;
  /** Whether the pages say their number. */
  readonly numbered: boolean;
}

const blockGap = mm(4);
/** A title that takes more of its page stands alone on it. */
const mostOfPage = 0.3;

/** Sets a SOP into pages: composes its blocks, places them, and paints what stands on each page. */
export function setPages(sop: Sop, setting: PageSetting, cache: SettingCache): SopLayout | null {
  const { density, onlyOnePage } = setting;
  const style = settled(cache.style, { ...setting.style, fontSize: density.fontSize }, sameContent);
  const geometry = remember(cache.geometry, [style], () => geometryOf(style));
  const { content } = geometry;
  const identity = placeIdentity(sop, style, geometry, setting, cache);
  const blocks: Block[] = [identity.block];
  let { end } = identity;
  if (onlyOnePage && end.page > 0) return null;

  const { proposer: official } = sop;
  const proposer =
    official === null || !style.proposerBlock
      ? null
      : remember(cache.proposer, [official, style], () => composeProposer(official, style, content.x, content.width));
  const title =
    sop.flowTitle === ''
      ? null
      : remember(cache.title, [sop.flowTitle, style], () =>
          composeTitle(sop.flowTitle, style, content.x, content.width),
        );
  const ownPage = { page: end.page + 1, y: content.y };
  const belowIdentity = style.identityPlacement === 'ownPage' ? null : { page: end.page, y: end.y + blockGap };
  const below = belowIdentity === null ? null : afterTitle(title, belowIdentity, geometry);
  const spots = {
    below: below?.page === end.page ? below : null,
    next: roomyAfterTitle(title, ownPage, geometry),
    tail: proposer === null ? 0 : blockGap + heightOf(proposer),
  };
  const flowSetting = { style, density, geometry, spots, onlyBelow: onlyOnePage };
  let { chart, edges } = stableChart(sop, style, cache.flow.chart);
  let flow = composeFlow(sop, chart, flowSetting, cache.flow);
  if (flow !== null && flow.torn) {
    // A step too high to share a page with the row of its capsule takes the capsule into its own row.
    ({ chart, edges } = stableChart(sop, { ...style, terminator: 'T-B' }, cache.stacked.chart));
    flow = composeFlow(sop, chart, flowSetting, cache.stacked);
  }
  if (flow === null) return null;
  const shares = flow.start.page === end.page;
  const start = shares && belowIdentity !== null ? belowIdentity : ownPage;
  blocks.push({ kind: 'space', height: shares ? start.y - end.y : 0, breakBefore: !shares });
  if (title !== null) blocks.push(place('title', title, start, geometry, cache).block);
  blocks.push(flow.block);
  ({ end } = flow);
  if (proposer !== null) {
    const fits = end.y + blockGap + heightOf(proposer) <= content.bottom;
    const spot: Spot = fits ? { page: end.page, y: end.y + blockGap } : { page: end.page + 1, y: content.y };
    blocks.push({ kind: 'space', height: fits ? blockGap : 0, breakBefore: !fits });
    const placed = place('proposer', proposer, spot, geometry, cache);
    blocks.push(placed.block);
    ({ end } = placed);
  }
  const { paper, margins } = geometry;
  const composition: Composition = { paper, margins, font: style.font, blocks };
  const counts = { count: end.page + 1, pagesAfter: setting.pagesAfter, numbered: setting.numbered };
  const painted = paintPages(composition, style, geometry, flow, counts, cache.painted);
  return {
    composition,
    pages: {
      pages: settled(cache.pages, painted, sameParts),
      edges,
      findings: [...paperFindings(geometry), ...flow.findings, ...findMissingGlyphs(composition, cache.glyphs)],
    },
  };
}

/** The identity table on its pages. The logo counts by its size only. */
function placeIdentity(
  sop: Sop,
  style: Style,
  geometry: Geometry,
  { density, images }: PageSetting,
  cache: SettingCache,
): PlacedBlock {
  const { x, y, width } = geometry.content;
  const { logo } = sop.identity.issuer;
  const size = logo === null ? null : images(logo);
  const block = remember(cache.identity, [sop.identity, style, density.identityPt, size?.width, size?.height], () =>
    composeIdentity(sop, style, x, width, images, density.identityPt),
  );
  return place('identity', block, { page: 0, y }, geometry, cache);
}

function place(
  role: keyof SettingCache['placedBlocks'],
  block: TableBlock,
  spot: Spot,
  geometry: Geometry,
  cache: SettingCache,
): PlacedBlock {
  return remember(cache.placedBlocks[role], [block, spot.page, spot.y, geometry], () => {
    const { rows, end } = placeRows(block.rows, spot, { top: geometry.content.y, bottom: geometry.content.bottom });
    return { block: { ...block, breakBefore: spot.page > 0 && spot.y === geometry.content.y, rows }, end };
  });
}

function heightOf(block: TableBlock): Emu {
  return block.rows.reduce((sum, row) => sum + row.height, 0);
}

function afterTitle(title: TableBlock | null, spot: Spot, { content }: Geometry): Spot {
  return title === null ? spot : placeRows(title.rows, spot, { top: content.y, bottom: content.bottom }).end;
}

/** Below the title, or on the page after a title that leaves little of its own. */
function roomyAfterTitle(title: TableBlock | null, spot: Spot, geometry: Geometry): Spot {
  const { content } = geometry;
  const after = afterTitle(title, spot, geometry);
  const little = after.y - content.y > (content.bottom - content.y) * mostOfPage;
  return little ? { page: after.page + 1, y: content.y } : after;
}
