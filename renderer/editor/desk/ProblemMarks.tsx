import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Severity } from '../../../sop/rules/problem.ts';
import type { ListedProblem } from '../../../sop/rules/problemGroups.ts';
import type { Outline } from '../../state/outline.ts';
import { cellOf, placeKey, stepOf } from '../places.ts';
import { showProblem } from '../problems/actions.ts';
import type { Sheet } from './sheets.ts';

const icons = { error: OctagonAlert, warning: TriangleAlert, note: Info } satisfies Readonly<Record<Severity, unknown>>;

/** Signs closer than this would cover each other, in pixels. */
const leastDistance = 18;

/** A problem with the row or the cell it belongs to. */
export interface PlacedProblem {
  readonly listed: ListedProblem;
  readonly step: string | null;
  readonly cell: string;
}

/** Where the problems belong. Those of the whole SOP have no sign, nor what is skipped, nor what a SOP being begun still lacks. */
export function placeProblems(outline: Outline, open: readonly ListedProblem[]): readonly PlacedProblem[] {
  return open.flatMap((listed) => {
    const { where } = listed.problem;
    return where.at === 'sop' ? [] : [{ listed, step: stepOf(where), cell: placeKey(cellOf(outline, where)) }];
  });
}

export interface ProblemMarksProps {
  readonly sheet: Sheet;
  readonly problems: readonly PlacedProblem[];
  readonly scale: number;
}

/** Signs in the right margin beside rows and fields with problems: octagon, triangle, circle. A click opens the card. */
export const ProblemMarks = memo(function ProblemMarks({ sheet, problems, scale }: ProblemMarksProps) {
  const edge = Math.max(0, ...sheet.page.areas.map((area) => area.x + area.width));
  const heights = markHeights(sheet);
  const marks = new Map<number, PlacedProblem>();
  for (const placed of problems) {
    const y = heights.get(placed.step ?? placed.cell);
    // Problems come worst first: the first one on a line gives the sign.
    const isFree = y !== undefined && [...marks.keys()].every((other) => Math.abs(other - y) * scale >= leastDistance);
    if (isFree) marks.set(y, placed);
  }
  return [...marks].map(([y, { listed }]) => {
    const { problem } = listed;
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
          showProblem(listed, 'panel');
        }}
      >
        <Sign size={18} strokeWidth={1.75} />
      </button>
    );
  });
});

/** Middle of every row (by step) and of the first line of every field (by key) that begins on a sheet, in EMU. */
function markHeights({ page, own }: Sheet): ReadonlyMap<string, number> {
  const rows = (page.table?.rows ?? []).filter(({ first }) => first);
  return new Map([
    ...own.map((area) => [area.key, area.y + Math.min(area.height / 2, 130_000)] as const),
    ...rows.map((row) => [row.step, row.y + row.height / 2] as const),
  ]);
}
