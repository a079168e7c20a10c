import type { Block, TableBlock, TableRow } from '../layout/composition.ts';
import { placeRows } from '../layout/paginate/placeRows.ts';
import type { Frame, Spot } from '../layout/paginate/placeRows.ts';
import { floorToTwip, pt } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import type { ComposedBlock } from './composeBlocks.ts';

/** Blocks with their places, the first page being 0, and how many pages they take. */
export interface PlacedBlocks {
  readonly blocks: readonly Block[];
  readonly count: number;
}

type Table = Extract<ComposedBlock, { readonly kind: 'table' }>;

/** Header rows stand again on further pages while they leave this share of them. */
const mostForHeader = 0.5;

/**
 * Puts blocks under each other, going to the next page where one does not fit. A heading goes with what it heads, signatures stay
 * together, rows stay whole unless they may part or no page holds them.
 */
export function placeBlocks(composed: readonly ComposedBlock[], frame: Frame): PlacedBlocks {
  const blocks: Block[] = [];
  let spot: Spot = { page: 0, y: frame.top };
  composed.forEach((block, index) => {
    if (block.kind === 'pageBreak') {
      if (spot.y > frame.top) spot = { page: spot.page + 1, y: frame.top };
      return;
    }
    if (block.kind === 'fill') {
      const height = fillOf(composed, index, spot, frame);
      if (height > 0) blocks.push({ kind: 'space', height, breakBefore: false });
      spot = { page: spot.page, y: spot.y + height };
      return;
    }
    if (block.kind === 'space') {
      // Air is for what follows on the same page.
      if (spot.y === frame.top || spot.y + block.height > frame.bottom || index === composed.length - 1) return;
      blocks.push({ kind: 'space', height: block.height, breakBefore: false });
      spot = { page: spot.page, y: spot.y + block.height };
      return;
    }
    const needed = neededBy(composed.slice(index), frame);
    if (spot.y > frame.top && needed > frame.bottom - spot.y) spot = { page: spot.page + 1, y: frame.top };
    const placed = placeTable(block, spot, frame);
    blocks.push(placed.table);
    spot = placed.end;
  });
  return { blocks, count: spot.page + 1 };
}

/** The share of a filling block in what its page has left below everything that follows there, but for the roundings of other programs. */
function fillOf(composed: readonly ComposedBlock[], at: number, { y }: Spot, frame: Frame): Emu {
  let [taken, fills] = [0, 0];
  for (const block of composed.slice(at)) {
    if (block.kind === 'pageBreak') break;
    if (block.kind === 'fill') fills += 1;
    else taken += block.kind === 'space' ? block.height : heightOf(block.table.rows);
  }
  return floorToTwip(Math.max(0, frame.bottom - y - taken - pt(6)) / fills);
}

/** Height that the first of these blocks asks for on its page, with what may not be parted from it; never more than a page. */
function neededBy(blocks: readonly ComposedBlock[], frame: Frame): Emu {
  let sum = 0;
  for (const block of blocks) {
    if (block.kind === 'pageBreak' || block.kind === 'fill') break;
    if (block.kind === 'space') {
      sum += block.height;
      continue;
    }
    sum += block.whole ? heightOf(block.table.rows) : leastOf(block);
    if (!block.keepWithNext) break;
  }
  return Math.min(sum, frame.bottom - frame.top);
}

/** Header rows and the first row below them, or its first lines where it may part. */
function leastOf({ table, rowsMayPart }: Table): Emu {
  const header = table.rows.filter(({ role }) => role === 'header');
  const [first] = table.rows.slice(header.length);
  if (first === undefined) return heightOf(header);
  const lines = Math.max(0, ...first.cells.flatMap(({ paragraphs }) => paragraphs.map(({ lineHeight }) => lineHeight)));
  return heightOf(header) + (rowsMayPart ? Math.min(first.height, lines * 3) : first.height);
}

function heightOf(rows: readonly TableRow[]): Emu {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function placeTable(
  { table, rowsMayPart }: Table,
  spot: Spot,
  frame: Frame,
): { readonly table: TableBlock; readonly end: Spot } {
  const header = table.rows.filter(({ role }) => role === 'header');
  const headerHeight = heightOf(header);
  const repeats = headerHeight > 0 && headerHeight < (frame.bottom - frame.top) * mostForHeader;
  let { y } = spot;
  const headed = header.map((row) => {
    const standing = { ...row, page: spot.page, y };
    y += row.height;
    return standing;
  });
  const body = placeRows(table.rows.slice(header.length), { page: spot.page, y }, frame, {
    headerHeight: repeats ? headerHeight : 0,
    mayPart: rowsMayPart,
    unstretched: table.role === 'lines',
  });
  const rows = [...headed, ...body.rows];
  const once = header.length > 0 && !repeats ? { headerOnce: true as const } : {};
  return { table: { ...table, ...once, breakBefore: spot.page > 0 && spot.y === frame.top, rows }, end: body.end };
}
