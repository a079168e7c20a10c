import { GripVertical } from 'lucide-react';
import type { StepId } from '../../../sop/model/sop.ts';
import { drawingWords } from '../../words/drawing.ts';
import { dragRow } from './dragRow.ts';

export interface RowGripProps {
  readonly step: StepId;
  readonly number: number;
  /** Middle of the grip, in pixels of the sheet. */
  readonly left: number;
  readonly top: number;
}

/** The grip of the selected row in the margin. For the mouse only; the keyboard has Alt+↑ and Alt+↓. */
export function RowGrip({ step, number, left, top }: RowGripProps) {
  return (
    <button
      type="button"
      className="row-grip"
      tabIndex={-1}
      aria-hidden
      title={drawingWords.dragRow(number)}
      style={{ left, top }}
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button === 0) dragRow(event, step);
      }}
    >
      <GripVertical size={16} strokeWidth={1.75} />
    </button>
  );
}
