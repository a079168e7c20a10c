import type { StepId } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import { endDrawing, useDrawing } from '../../state/drawing.ts';
import { drawEdited } from '../../state/selectors.ts';
import { carryRows, selectedRows } from '../rowRange.ts';
import { moveRowTo } from '../rows.ts';
import { followPointer } from './followPointer.ts';
import type { PointerAt } from './followPointer.ts';
import { landing, pagePoint, rowGap } from './pointing.ts';
import type { Gap } from './pointing.ts';

/** Carries a row, or all that are selected with it, to another place with the pointer; a line shows where it would go. The arrows follow when it is dropped. */
export function dragRow(press: PointerAt, step: StepId): void {
  const { sop } = useDocument.getState();
  const from = sop?.steps.findIndex((other) => other.id === step) ?? -1;
  if (sop === null || from < 0) return;
  const { pages } = drawEdited(sop).pages;
  const order = sop.steps.map(({ id }) => id);
  const rows = selectedRows(sop);
  const isOneOfSeveral = rows.length > 1 && rows.includes(step);
  let gap: Gap | null = null;
  followPointer(press, {
    look: (pointer) => {
      const point = pagePoint(pages, pointer);
      gap = point === null ? gap : rowGap(pages, order, point);
      const goes = gap !== null && (isOneOfSeveral || landing(from, gap) !== from);
      useDrawing.setState({ carried: step, drop: goes && gap !== null ? gap.line : null });
    },
    drop: () => {
      if (gap === null) return;
      if (isOneOfSeveral) carryRows(sop, rows, gap.before);
      else moveRowTo(sop, step, landing(from, gap));
    },
    end: endDrawing,
  });
}
