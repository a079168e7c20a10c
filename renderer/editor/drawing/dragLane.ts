import type { LaneId } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import { endDrawing, useDrawing } from '../../state/drawing.ts';
import { drawEdited } from '../../state/selectors.ts';
import { moveLaneTo } from '../lanes.ts';
import { followPointer } from './followPointer.ts';
import type { PointerAt } from './followPointer.ts';
import { laneGap, landing, pagePoint } from './pointing.ts';
import type { Gap } from './pointing.ts';

/** Carries a column by its heading; a line shows where it would go. Symbols and arrows follow when it is dropped. */
export function dragLane(press: PointerAt, lane: LaneId): void {
  const { sop } = useDocument.getState();
  const from = sop?.lanes.findIndex((other) => other.id === lane) ?? -1;
  if (sop === null || from < 0) return;
  const { pages } = drawEdited(sop).pages;
  let gap: Gap | null = null;
  followPointer(press, {
    look: (pointer) => {
      const point = pagePoint(pages, pointer);
      gap = point === null ? gap : laneGap(pages, point);
      const goes = gap !== null && landing(from, gap) !== from;
      useDrawing.setState({ carried: lane, drop: goes && gap !== null ? gap.line : null });
    },
    drop: () => {
      if (gap !== null) moveLaneTo(lane, landing(from, gap));
    },
    end: endDrawing,
  });
}
