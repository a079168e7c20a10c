import { audit, faultNames } from '../../sop/audit/audit.ts';
import { flowGraph } from '../../sop/flow/graph.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { emuPerMm } from '../../sop/model/units.ts';
import { wideCase } from './wideSops.ts';

/** How many random SOPs the suite lays out: a thousand in daily tests, ten thousand in the full run (LAJUR_FULL=1). */
const wideCount = process.env['LAJUR_FULL'] === '1' ? 10_000 : 1000;
const parts = 4;
const batch = 50;

/** First seeds of the batches of one of the four parts, with their sizes. */
export function wideBatches(part: number): { readonly from: number; readonly count: number }[] {
  const own = wideCount / parts;
  return Array.from({ length: Math.ceil(own / batch) }, (_, index) => ({
    from: 1 + part * own + index * batch,
    count: Math.min(batch, own - index * batch),
  }));
}

/** What is wrong with the pages of the random SOPs of some seeds. */
export interface WideVerdict {
  /** Faults the judge found, by seed; arrows left out count as faults. */
  readonly faults: readonly string[];
  /** Seeds whose lanes fell under 10 mm although ten millimetres each would have fitted beside the other columns. */
  readonly gaveUpEarly: readonly number[];
  readonly gaveUp: number;
}

export function judgeWide(from: number, count: number): WideVerdict {
  const faults: string[] = [];
  const gaveUpEarly: number[] = [];
  let gaveUp = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const { sop, style } = wideCase(seed);
    const { pages } = layoutSop(sop, style);
    const metrics = audit(pages, flowGraph(sop), sop);
    for (const name of faultNames) if (metrics[name] > 0) faults.push(`${seed}: ${name} ${metrics[name]}`);
    for (const finding of pages.findings) {
      if (finding.code === 'unrouted') faults.push(`${seed}: no way for ${finding.edge}`);
      if (finding.code !== 'lanesTooNarrow') continue;
      gaveUp += 1;
      if (sop.lanes.length * 10 * emuPerMm <= leftForLanes(pages.pages)) gaveUpEarly.push(seed);
    }
  }
  return { faults, gaveUpEarly, gaveUp };
}

/** Least widths of the other columns, in mm; said here again, so that a change of theirs is seen. */
const leastMm = { no: 6, activity: 20, inputs: 12, time: 9, output: 12, note: 10 };

function leftForLanes(pages: ReturnType<typeof layoutSop>['pages']['pages']): number {
  const table = pages.find((page) => page.table !== null)?.table;
  if (table === null || table === undefined) return 0;
  const others = table.columns.flatMap(({ key }) => (key === 'lane' ? [] : leastMm[key] * emuPerMm));
  return table.width - others.reduce((sum, width) => sum + width, 0);
}
