import { memo, useRef } from 'react';
import type { FlowGraph } from '../../../sop/flow/graph.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import type { Pictures } from '../../state/pictures.ts';
import type { Editing, TargetTyping } from '../../state/session.ts';
import { areaAt } from './areas.ts';
import type { CellArea } from './areas.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellLayer } from './CellLayer.tsx';
import { EmptyTable } from './EmptyTable.tsx';
import { clickCell, doubleClickCell } from './clicks.ts';
import { PageDrawing } from '../../page/PageDrawing.tsx';
import { ProblemMarks } from './ProblemMarks.tsx';
import { RemovalBar } from './RemovalBar.tsx';
import { SelectionMarks } from './SelectionMarks.tsx';
import { TargetField } from './TargetField.tsx';
import { useListeners } from './useListeners.ts';

export interface PageSheetProps {
  readonly sop: Sop;
  readonly style: Style;
  readonly graph: FlowGraph;
  readonly page: Page;
  readonly pictures: Pictures;
  readonly problems: readonly Problem[];
  readonly areas: readonly CellArea[];
  /** Those of `areas` that are not already on an earlier page. */
  readonly ownAreas: readonly CellArea[];
  readonly selectedKey: string;
  readonly selectedStep: StepId | null;
  readonly editing: Editing | null;
  readonly target: TargetTyping | null;
  readonly removing: StepId | null;
  readonly scale: number;
  readonly number: number;
  readonly count: number;
}

/** One sheet of paper on the desk: the print, the marks over it, and the structure for keyboard and screen reader. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const {
    sop,
    style,
    graph,
    page,
    pictures,
    problems,
    areas,
    ownAreas,
    selectedKey,
    selectedStep,
    editing,
    target,
    removing,
    scale,
    number,
    count,
  } = props;
  const selected = ownAreas.find((area) => area.key === selectedKey) ?? null;
  const removed = page.table?.rows.find((row) => row.step === removing && row.last);
  const sheet = useRef<HTMLElement>(null);
  const cellUnder = (event: MouseEvent): CellArea | null => {
    const isControl = event.target instanceof Element && event.target.closest('button, textarea, .overlay') !== null;
    if (isControl || sheet.current === null) return null;
    const box = sheet.current.getBoundingClientRect();
    return areaAt(areas, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  };
  useListeners(sheet, {
    mousedown: (event) => {
      // The keyboard focus follows the selection, not the pixel; the cells say which one takes it.
      if (cellUnder(event) !== null) event.preventDefault();
    },
    click: (event) => {
      const area = cellUnder(event);
      if (area !== null) clickCell(area.place, event.shiftKey);
    },
    dblclick: (event) => {
      const area = cellUnder(event);
      if (area !== null) doubleClickCell(area.place);
    },
  });
  return (
    <section ref={sheet} className="sheet" style={{ width: page.width * scale, height: page.height * scale }}>
      <PageDrawing page={page} pictures={pictures} />
      <SelectionMarks sop={sop} page={page} areas={areas} selected={selected} step={selectedStep} scale={scale} />
      <ProblemMarks sop={sop} page={page} areas={ownAreas} problems={problems} scale={scale} />
      <CellLayer
        sop={sop}
        style={style}
        graph={graph}
        page={page}
        areas={ownAreas}
        selectedKey={selectedKey}
        scale={scale}
        number={number}
        count={count}
      />
      {sop.steps.length === 0 && number === count ? (
        <EmptyTable page={page} hasLanes={sop.lanes.length > 0} scale={scale} />
      ) : null}
      {editing !== null && selected !== null ? (
        <CellEditor
          key={editing.visit}
          sop={sop}
          style={style}
          page={page}
          area={selected}
          editing={editing}
          scale={scale}
        />
      ) : null}
      {target !== null && selected !== null ? (
        <TargetField
          sop={sop}
          target={target}
          left={(selected.x + selected.width) * scale + 4}
          top={selected.y * scale}
        />
      ) : null}
      {removing !== null && removed !== undefined && page.table !== null ? (
        <RemovalBar
          sop={sop}
          step={removing}
          left={page.table.x * scale}
          top={(removed.y + removed.height) * scale + 4}
        />
      ) : null}
    </section>
  );
});
