import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Problem, Severity } from '../../../sop/rules/problem.ts';
import { cellOf, placeKey, stepOf } from '../places.ts';
import { showProblem } from '../problemWalk.ts';
import type { CellArea } from './areas.ts';

const icons = { error: OctagonAlert, warning: TriangleAlert, note: Info } satisfies Readonly<Record<Severity, unknown>>;

/** Signs closer than this would cover each other, in pixels. */
const leastDistance = 20;

export interface ProblemMarksProps {
  readonly sop: Sop;
  readonly page: Page;
  readonly areas: readonly CellArea[];
  readonly problems: readonly Problem[];
  readonly scale: number;
}

/** Signs in the right margin beside rows and fields with problems: octagon, triangle, circle. A click opens the card. */
export function ProblemMarks({ sop, page, areas, problems, scale }: ProblemMarksProps) {
  const edge = Math.max(0, ...page.areas.map((area) => area.x + area.width));
  const marks = new Map<number, { readonly problem: Problem; readonly index: number }>();
  problems.forEach((problem, index) => {
    if (problem.where.at === 'sop') return;
    const y = heightOf(sop, page, areas, problem);
    // Problems come worst first: the first one on a line gives the sign.
    const isFree = y !== null && [...marks.keys()].every((other) => Math.abs(other - y) * scale >= leastDistance);
    if (isFree) marks.set(y, { problem, index });
  });
  return [...marks].map(([y, { problem, index }]) => {
    const Sign = icons[problem.severity];
    return (
      <button
        key={y}
        type="button"
        className={`problem-mark mark-${problem.severity}`}
        tabIndex={-1}
        aria-hidden
        title={problem.message}
        style={{ left: edge * scale + 6, top: y * scale }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation();
          showProblem(index, false);
        }}
      >
        <Sign size={18} strokeWidth={1.75} />
      </button>
    );
  });
}

/** Middle of the row or field a problem belongs to on this page, in EMU; null when it stands elsewhere. */
function heightOf(sop: Sop, page: Page, areas: readonly CellArea[], problem: Problem): number | null {
  const step = stepOf(problem.where);
  if (step !== null) {
    const row = page.table?.rows.find((candidate) => candidate.step === step && candidate.first);
    return row === undefined ? null : row.y + row.height / 2;
  }
  const area = areas.find((candidate) => candidate.key === placeKey(cellOf(sop, problem.where)));
  return area === undefined ? null : area.y + Math.min(area.height / 2, 130_000);
}
