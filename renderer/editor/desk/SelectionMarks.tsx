import type { ArrowItem, Page } from '../../../sop/layout/pages.ts';
import { arrowShape } from '../../../sop/layout/symbolOutline.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import { BranchHandles } from '../drawing/BranchHandles.tsx';
import { RowGrip } from '../drawing/RowGrip.tsx';
import { insertStep } from '../perform.ts';
import { stepNumberOf } from '../places.ts';
import { editorWords } from '../../words/editor.ts';
import type { CellArea } from './areas.ts';
import { laneHints } from './laneHints.ts';

/** A row lower than this has no room for the grip between its two pluses, in pixels: it stands beside them. */
const gripRoom = 64;

export interface SelectionMarksProps {
  readonly sop: Sop;
  readonly page: Page;
  readonly areas: readonly CellArea[];
  readonly selected: CellArea | null;
  readonly step: StepId | null;
  readonly scale: number;
}

/** Everything the screen draws over the paper for the selected cell: tint and bar of its row, its arrows, the ring. */
export function SelectionMarks({ sop, page, areas, selected, step, scale }: SelectionMarksProps) {
  const { table } = page;
  const row = table?.rows.find((candidate) => candidate.step === step);
  const chosen = sop.steps.find((candidate) => candidate.id === step);
  return (
    <>
      {table === null || row === undefined || chosen === undefined ? null : (
        <>
          <div
            className="row-tint"
            style={{
              left: table.x * scale,
              top: row.y * scale,
              width: table.width * scale,
              height: row.height * scale,
            }}
          />
          <div
            className="row-bar"
            style={{ left: table.x * scale - 7, top: row.y * scale, height: row.height * scale }}
          />
          <RowPlus
            label={editorWords.insertAbove(stepNumberOf(sop, chosen.id))}
            left={table.x * scale - 26}
            top={row.y * scale}
            onPress={() => insertStep(sop.steps[stepNumberOf(sop, chosen.id) - 2]?.id ?? null)}
          />
          <RowGrip
            step={chosen.id}
            number={stepNumberOf(sop, chosen.id)}
            left={table.x * scale - (row.height * scale < gripRoom ? 43 : 19)}
            top={(row.y + row.height / 2) * scale}
          />
          <RowPlus
            label={editorWords.insertBelow(stepNumberOf(sop, chosen.id))}
            left={table.x * scale - 26}
            top={(row.y + row.height) * scale}
            onPress={() => insertStep(chosen.id)}
          />
          {laneHints(page, areas, chosen).map(({ key, at: [x, y] }) => (
            <div key={key} className="lane-hint" style={{ left: x * scale, top: y * scale }} />
          ))}
          {chosen.kind === 'decision' ? <OwnArrows page={page} step={chosen.id} /> : null}
          {chosen.kind === 'decision' || selected?.place.at === 'symbol' ? (
            <BranchHandles page={page} step={chosen} scale={scale} />
          ) : null}
        </>
      )}
      {selected === null ? null : (
        <div
          className="cell-ring"
          style={{
            left: selected.x * scale,
            top: selected.y * scale,
            width: selected.width * scale,
            height: selected.height * scale,
          }}
        />
      )}
    </>
  );
}

/** The arrows that leave the selected decision, drawn again in the colour of the selection. */
function OwnArrows({ page, step }: { readonly page: Page; readonly step: StepId }) {
  const arrows = page.items.filter((item): item is ArrowItem => item.kind === 'arrow' && item.from === step);
  return (
    <svg className="own-arrows" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden>
      {arrows.map((arrow, index) => {
        const { line, head } = arrowShape(arrow);
        return (
          <g key={`${arrow.edge}-${index}`}>
            <polyline
              points={line.map(([x, y]) => `${x},${y}`).join(' ')}
              fill="none"
              strokeWidth={arrow.weight * 1.4}
            />
            {head === null ? null : <polygon points={head.map(([x, y]) => `${x},${y}`).join(' ')} stroke="none" />}
          </g>
        );
      })}
    </svg>
  );
}

/** For the mouse only; the keyboard has Ctrl+Shift+= and the menus. */
function RowPlus({
  label,
  left,
  top,
  onPress,
}: {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="row-plus"
      tabIndex={-1}
      aria-hidden
      title={label}
      style={{ left, top }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.25">
        <circle cx="7" cy="7" r="6.25" />
        <path d="M7 4v6M4 7h6" />
      </svg>
    </button>
  );
}
