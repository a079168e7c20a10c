import { arrowShape } from '../../../sop/layout/symbolOutline.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { useDrawing } from '../../state/drawing.ts';
import { usePreview } from '../../state/preview.ts';
import { FixMarks } from '../problems/FixMarks.tsx';
import './drawing.css';

export interface DrawingMarksProps {
  readonly page: Page;
  /** Index of the page. */
  readonly index: number;
  readonly scale: number;
}

/** What is on its way, over the paper: the dashed arrow of a preview, the row it reaches, what is carried and where it would go. */
export function DrawingMarks({ page, index, scale }: DrawingMarksProps) {
  const dashed = usePreview(({ preview }) => preview?.dashed[index]);
  const lit = useDrawing((state) => state.lit);
  const drop = useDrawing((state) => state.drop);
  const carried = useDrawing((state) => state.carried);
  const { table } = page;
  const box = (x: number, y: number, width: number, height: number) => ({
    left: x * scale,
    top: y * scale,
    width: width * scale,
    height: height * scale,
  });
  const column = table?.columns.find(({ lane }) => lane !== undefined && lane === carried);
  return (
    <>
      <FixMarks page={page} index={index} scale={scale} />
      {table?.rows
        .filter(({ step }) => step === lit || step === carried)
        .map(({ step, y, height }) => (
          <div
            key={step}
            className={step === lit ? 'row-lit' : 'carried'}
            style={box(table.x, y, table.width, height)}
          />
        ))}
      {table === null || column === undefined ? null : (
        <div className="carried" style={box(column.x, table.y, column.width, table.height)} />
      )}
      {dashed === undefined || dashed.length === 0 ? null : (
        <svg className="dashed-arrows" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden>
          {dashed.map((arrow, at) => {
            const { line, head } = arrowShape(arrow);
            return (
              <g key={`${arrow.edge}-${at}`}>
                <polyline points={pointsOf(line)} fill="none" strokeWidth={arrow.weight * 1.6} />
                {head === null ? null : <polygon points={pointsOf(head)} stroke="none" />}
              </g>
            );
          })}
        </svg>
      )}
      {drop === null || drop.page !== index ? null : (
        <div
          className={drop.from[0] === drop.to[0] ? 'drop-line drop-line-upright' : 'drop-line'}
          style={box(drop.from[0], drop.from[1], drop.to[0] - drop.from[0], drop.to[1] - drop.from[1])}
        />
      )}
    </>
  );
}

function pointsOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${x},${y}`).join(' ');
}
