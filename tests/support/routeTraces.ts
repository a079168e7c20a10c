import type { FlowChart, LaneBox, PageRoute } from '../../sop/flow/grid.ts';

/** An arrow as the eye remembers it: sides it leaves and enters by, and the lanes and rows of its bends. */
export interface ArrowTrace {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly shape: string;
  /** Cells (lane and row) it passes: where two arrows share one, they share a channel or cross. */
  readonly cells: ReadonlySet<string>;
}

/** The arrows of a page that shows a whole chart. */
export function tracesOf(chart: FlowChart, lanes: readonly LaneBox[], route: PageRoute): ArrowTrace[] {
  const bottoms: number[] = [];
  let y = route.stripAbove;
  for (const height of route.rowHeights) {
    y += height;
    bottoms.push(y);
  }
  const rowAt = (at: number) => chart.rows[bottoms.findIndex((bottom) => at <= bottom)];
  const rowName = (at: number) => {
    const row = rowAt(at);
    return row === undefined ? 'luar' : `${row.step}${row.own ?? ''}`;
  };
  const laneAt = (x: number) => lanes.findIndex((lane) => x <= lane.x + lane.width);
  const sideOf = (x: number) => {
    const lane = lanes[laneAt(x)];
    const centre = lane === undefined ? 0 : lane.x + lane.width / 2;
    return Math.abs(x - centre) < 1300 ? 'tengah' : x < centre ? 'kiri' : 'kanan';
  };
  return route.arrows.map((arrow) => {
    const parts: string[] = [];
    const cells = new Set<string>();
    arrow.points.slice(1).forEach(([x, yEnd], index) => {
      const [x0, y0] = arrow.points[index] ?? [x, yEnd];
      if (x === x0) {
        parts.push(`${yEnd > y0 ? 'turun' : 'naik'} ${laneAt(x)} ${sideOf(x)}`);
        for (const name of between(chart, rowName(y0), rowName(yEnd))) cells.add(`${laneAt(x)} ${name}`);
      } else {
        parts.push(`${x > x0 ? 'kanan' : 'kiri'} ${rowName(yEnd)}`);
        const [low, high] = [Math.min(laneAt(x), laneAt(x0)), Math.max(laneAt(x), laneAt(x0))];
        for (let lane = low; lane <= high; lane += 1) cells.add(`${lane} ${rowName(yEnd)}`);
      }
    });
    const drawnAs = (step: string) =>
      route.symbols
        .filter((one) => one.step === step)
        .map(({ lane, shape }) => `${lane} ${shape}`)
        .join();
    return { id: arrow.edge, from: drawnAs(arrow.from), to: drawnAs(arrow.to), shape: parts.join(', '), cells };
  });
}

function between(chart: FlowChart, from: string, to: string): string[] {
  const names = chart.rows.map((row) => `${row.step}${row.own ?? ''}`);
  const [a, b] = [names.indexOf(from), names.indexOf(to)];
  return names.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1);
}
