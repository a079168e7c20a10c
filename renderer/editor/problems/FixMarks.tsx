import type { Page } from '../../../sop/layout/pages.ts';
import { PageDrawing } from '../../page/PageDrawing.tsx';
import { usePreview } from '../../state/preview.ts';
import { changedAreas } from './fixPreview.ts';
import './problems.css';

export interface FixMarksProps {
  readonly page: Page;
  /** Index of the page. */
  readonly index: number;
  readonly scale: number;
}

const noPictures = new Map<string, never>();

/** The words and symbols that a fix would write, in the colour of the tool, and a dashed box around their cells. */
export function FixMarks({ page, index, scale }: FixMarksProps) {
  const changed = usePreview(({ preview }) => preview?.changed[index]);
  if (changed === undefined || changed.length === 0) return null;
  return (
    <div className="fix-marks" aria-hidden>
      {changedAreas(page, changed).map(({ x, y, width, height }) => (
        <div
          key={`${x} ${y}`}
          className="fix-cell"
          style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
        />
      ))}
      <PageDrawing page={{ ...page, items: changed }} pictures={noPictures} />
    </div>
  );
}
