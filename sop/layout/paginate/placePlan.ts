import { cell } from '../compose/cells.ts';
import type { FlowTableRow } from '../compose/flowRows.ts';
import type { TableRow } from '../composition.ts';
import type { Geometry } from '../geometry.ts';
import { floorToTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import type { FlowPagePlan } from './planFlow.ts';
import { slack } from './placeRows.ts';
import type { Spot } from './placeRows.ts';
import { rowHeightOf, splitRow } from './splitRow.ts';

/** A page of the step table: where it stands and which part of the plan it shows (null = only the rest of a split row). */
export interface FlowPage {
  readonly page: number;
  readonly top: Emu;
  readonly header: { readonly y: Emu; readonly height: Emu };
  readonly plan: FlowPagePlan | null;
  readonly rows: readonly {
    readonly chartRow: number;
    readonly y: Emu;
    readonly height: Emu;
    readonly first: boolean;
    readonly last: boolean;
  }[];
  readonly bottom: Emu;
}

/** Heading rows of the step table, before they stand on a page. */
export type HeaderRows = readonly Pick<TableRow, 'height' | 'cells'>[];

/** A page of the step table with the rows of the table that stand on it. */
export interface PlacedPage {
  readonly flowPage: FlowPage;
  readonly rows: readonly TableRow[];
}

/**
 * Puts the rows of one page of the plan from a spot on; a row taller than its page goes on over the pages behind it, below
 * the `repeated` headings. `isLast` = the table ends with this page.
 */
export function placePage(
  plan: FlowPagePlan,
  own: readonly FlowTableRow[],
  header: { readonly first: HeaderRows; readonly repeated: HeaderRows },
  spot: Spot,
  { content }: Geometry,
  isLast: boolean,
): PlacedPage[] {
  const headerHeight = heightOfRows(header.first);
  const { route } = plan;
  const rows: TableRow[] = [];
  const shown: FlowPage['rows'][number][] = [];
  let y = spot.y + headerHeight;
  const headed = { y: spot.y, height: headerHeight };
  if (route.stripAbove > 0) y = strip(rows, spot.page, y, route.stripAbove, own[0]);
  if (plan.tall) {
    const again = heightOfRows(header.repeated);
    return placeTallRow(plan, own[0], headed, again, { page: spot.page, y }, rows, content, isLast);
  }
  own.forEach(({ cells }, index) => {
    const height = route.rowHeights[index] ?? 0;
    rows.push({ role: 'body', page: spot.page, y, height, cells });
    shown.push({ chartRow: plan.first + index, y, height, first: true, last: true });
    y += height;
  });
  if (route.stripBelow > 0) y = strip(rows, spot.page, y, route.stripBelow, own[own.length - 1]);
  return [{ flowPage: { page: spot.page, top: spot.y, header: headed, plan, rows: shown, bottom: y }, rows }];
}

/** The height of heading rows together. */
export function heightOfRows(rows: HeaderRows): Emu {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** `again` = how high the headings are on the pages behind the first. */
function placeTallRow(
  plan: FlowPagePlan,
  row: FlowTableRow | undefined,
  headed: FlowPage['header'],
  again: Emu,
  spot: Spot,
  above: readonly TableRow[],
  content: Geometry['content'],
  isLast: boolean,
): PlacedPage[] {
  const pages: PlacedPage[] = [];
  const { route } = plan;
  let rest: TableRow['cells'] | null = row?.cells ?? [];
  let { page, y } = spot;
  for (let part = 0; rest !== null; part += 1) {
    const first = part === 0;
    const top = first ? headed.y : content.y;
    const room = first ? (route.rowHeights[0] ?? 0) : floorToTwip(content.bottom - y - slack);
    const parts = splitRow(rest, room);
    // Parts fill their pages as other rows do; only the end of the table stays as high as its text.
    const open = isLast && parts.rest === null;
    const height = first ? room : Math.max(rowHeightOf(parts.head), open ? 0 : room);
    const rows: TableRow[] = first ? [...above] : [];
    rows.push({ role: 'body', page, y, height, cells: parts.head });
    let bottom = y + height;
    if (first && route.stripBelow > 0) bottom = strip(rows, page, bottom, route.stripBelow, row);
    const shown = [{ chartRow: plan.first, y, height, first, last: parts.rest === null }];
    const header = { y: top, height: first ? headed.height : again };
    pages.push({ flowPage: { page, top, header, plan: first ? plan : null, rows: shown, bottom }, rows });
    rest = parts.rest;
    page += 1;
    y = content.y + again;
  }
  return pages;
}

/** A row for off-page connectors: a cell without rules in every column, also where a cell of several rows ends. */
function strip(rows: TableRow[], page: number, y: Emu, height: Emu, like: FlowTableRow | undefined): Emu {
  const open = ['top', 'right', 'bottom', 'left'] as const;
  const known = like?.cells ?? [];
  const lanes = new Set(known.flatMap(({ kind, column }) => (kind === 'lane' ? [column] : [])));
  const columns = Math.max(0, ...known.map(({ column }) => column + 1));
  const cells = Array.from({ length: columns }, (_, column) =>
    cell({ column, kind: lanes.has(column) ? 'lane' : 'text', open }),
  );
  rows.push({ role: 'strip', page, y, height, cells });
  return y + height;
}
