import { exitOfEdge } from '../../flow/graph.ts';
import type { IgnoredShape } from '../../flow/grid.ts';
import { leastTextPt } from '../fitting.ts';
import type { FlowTableRow } from '../compose/flowRows.ts';
import type { LayoutFinding } from '../pages.ts';
import type { Style } from '../../model/style.ts';
import { emuPerPt, pt } from '../../model/units.ts';
import type { HeaderRows } from './placePlan.ts';
import type { FlowPagePlan } from './planFlow.ts';

/** Headings that had to be set smaller than is legible, so that they leave room for the rows. */
export function headingFindings(header: HeaderRows, style: Style): LayoutFinding[] {
  const legible = pt(Math.min(leastTextPt, style.fontSize));
  const sizes = header.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(({ size }) => size)));
  const least = Math.min(...sizes, legible);
  return least < legible ? [{ code: 'headingsTooSmall', sizePt: Math.round((least / emuPerPt) * 10) / 10 }] : [];
}

/** Arrows without a clean way, bends that could not be kept, and rows that no page can hold. */
export function planFindings(plan: readonly FlowPagePlan[], tableRows: readonly FlowTableRow[]): LayoutFinding[] {
  const unrouted = plan.flatMap(({ route }) => route.unrouted);
  const tall = plan.flatMap((page) => (page.tall ? (tableRows[page.first]?.chartRow.step ?? []) : []));
  return [
    ...unrouted.map((edge): LayoutFinding => {
      const step = edge.slice(0, edge.lastIndexOf(':'));
      return { code: 'unrouted', edge, where: { at: 'step', step, column: 'activity' } };
    }),
    ...ignoredBends(plan.flatMap(({ route }) => route.ignored)),
    ...tall.map((step): LayoutFinding => ({
      code: 'rowTallerThanPage',
      where: step === '' ? { at: 'sop' } : { at: 'step', step, column: 'activity' },
    })),
  ];
}

/** One finding for each bent arrow; the pieces of a cut one say the same. */
function ignoredBends(ignored: readonly IgnoredShape[]): LayoutFinding[] {
  const byEdge = new Map(ignored.toReversed().map(({ edge, reason }) => [edge, reason]));
  return [...byEdge].reverse().flatMap(([edge, reason]): LayoutFinding[] => {
    const exit = exitOfEdge(edge);
    return exit === null ? [] : [{ code: 'bendIgnored', where: { at: 'exit', ...exit }, reason }];
  });
}
