import type { Geometry } from '../geometry.ts';
import type { PlacedFlow } from '../paginate/flowBlock.ts';
import type { FlowPage } from '../paginate/placePlan.ts';
import type { PageTable } from '../pages.ts';

/** The step table of one page as facts: columns, lane area, header, rows (interfaces, section 3). */
export function pageTable(flow: PlacedFlow, page: FlowPage, geometry: Geometry): PageTable {
  const { columns } = flow;
  const lanes = columns.filter(({ key }) => key === 'lane');
  const start = lanes[0]?.x ?? (columns[1]?.x ?? 0) + (columns[1]?.width ?? 0);
  return {
    x: geometry.content.x,
    y: page.top,
    width: geometry.content.width,
    height: page.bottom - page.top,
    columns,
    laneArea: { x: start, width: lanes.reduce((sum, lane) => sum + lane.width, 0) },
    header: page.header,
    // The empty row of a SOP without steps is no step's.
    rows: page.rows.flatMap(({ chartRow, ...row }) => {
      const { no = '', chartRow: charted } = flow.tableRows[chartRow] ?? {};
      return charted === undefined || charted.step === '' ? [] : [{ step: charted.step, no, ...row }];
    }),
  };
}
