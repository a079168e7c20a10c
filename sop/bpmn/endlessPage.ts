import { layoutSop } from '../layout/layoutSop.ts';
import type { ArrowItem, Page, SymbolItem } from '../layout/pages.ts';
import type { Sop } from '../model/sop.ts';
import type { Style } from '../model/style.ts';

/** The chart of a SOP on one page that never ends: no flow is cut, so no connector stands in for one. Lengths in EMU. */
export interface EndlessPage {
  readonly lanes: readonly { readonly id: string; readonly x: number; readonly width: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly symbols: readonly SymbolItem[];
  readonly arrows: readonly ArrowItem[];
}

/** Room for texts beside the lanes, and for each lane, in mm: the widest that our layout gives them. */
const textsMm = 300;
const laneMm = 30;
/** Higher than any table can get: 500 rows of 20 000 characters each would not fill it. */
const heightMm = 5_000_000;

/** Lays the step table out as on paper, but without page breaks; null when the SOP has no table to draw. */
export function endlessPage(sop: Sop, style: Style): EndlessPage | null {
  const { pages } = layoutSop(sop, {
    ...style,
    paper: { widthMm: textsMm + laneMm * sop.lanes.length, heightMm },
    orientation: 'portrait',
    identityPlacement: 'ownPage',
    fitOnePage: false,
    // Start and end stand in rows of their own, where a diagram has its events.
    terminator: 'T-C',
  });
  const page = pages.pages.find(({ table }) => table !== null);
  const table = page?.table ?? null;
  return page === undefined || table === null ? null : chartOf(page, table);
}

function chartOf(page: Page, table: NonNullable<Page['table']>): EndlessPage {
  const rows = table.rows.map(({ y, height }) => ({ y, end: y + height }));
  return {
    lanes: table.columns.flatMap(({ lane, x, width }) => (lane === undefined ? [] : [{ id: lane, x, width }])),
    top: Math.min(...rows.map(({ y }) => y)),
    bottom: Math.max(...rows.map(({ end }) => end)),
    symbols: page.items.filter((item) => item.kind === 'symbol'),
    arrows: page.items.filter((item) => item.kind === 'arrow'),
  };
}
