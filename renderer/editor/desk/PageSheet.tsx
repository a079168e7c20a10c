import { memo, useRef } from 'react';
import type { FlowGraph } from '../../../sop/flow/graph.ts';
import type { Sop, Step, StepId } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import type { Pictures } from '../../state/pictures.ts';
import type { TargetTyping } from '../../state/session.ts';
import { ArrowLayer } from '../bends/ArrowLayer.tsx';
import { clickArrow } from '../bends/bendActions.ts';
import { openCellMenu } from '../CellMenu.tsx';
import { CooperationChip } from '../drawing/CooperationChip.tsx';
import { dragLane } from '../drawing/dragLane.ts';
import { DrawingMarks } from '../drawing/DrawingMarks.tsx';
import { AnnexLayer } from './AnnexLayer.tsx';
import { areaAt } from './areas.ts';
import type { CellArea } from './areas.ts';
import { CellLayer } from './CellLayer.tsx';
import { EmptyTable } from './EmptyTable.tsx';
import { FooterBand } from './FooterBand.tsx';
import { clickCell, doubleClickCell, offsetUnder } from './clicks.ts';
import { PageDrawing } from '../../page/PageDrawing.tsx';
import { ProblemMarks } from './ProblemMarks.tsx';
import type { PlacedProblem } from './ProblemMarks.tsx';
import { RemovalBar } from './RemovalBar.tsx';
import { SelectionMarks } from './SelectionMarks.tsx';
import { sameOnSheet } from './sheets.ts';
import type { Sheet } from './sheets.ts';
import { TargetField } from './TargetField.tsx';
import { useListeners } from './useListeners.ts';

export interface PageSheetProps {
  readonly sop: Sop;
  readonly style: Style;
  readonly graph: FlowGraph;
  readonly sheet: Sheet;
  readonly pictures: Pictures;
  readonly problems: readonly PlacedProblem[];
  readonly selectedKey: string;
  readonly selectedStep: StepId | null;
  readonly target: TargetTyping | null;
  readonly removing: readonly StepId[] | null;
  readonly scale: number;
  readonly number: number;
  readonly count: number;
  /** How many of them are the SOP's own; annexes follow. */
  readonly sheets: number;
}

/**
 * One sheet of paper on the desk: the print, the marks over it, and the structure for keyboard and screen reader. Drawn
 * anew only when something it shows has changed.
 */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { sop, style, graph, pictures, problems, target, removing, scale, number, count, sheets } = props;
  const { selectedKey, selectedStep } = props;
  const { page, areas, own } = props.sheet;
  const selected = own.find((area) => area.key === selectedKey) ?? null;
  const removed = page.table?.rows.find((row) => row.step === removing?.at(-1) && row.last);
  const team = teamAt(sop, selected);
  const sheet = useRef<HTMLElement>(null);
  const pointOf = (event: MouseEvent): readonly [number, number] => {
    const box = sheet.current?.getBoundingClientRect();
    return [(event.clientX - (box?.left ?? 0)) / scale, (event.clientY - (box?.top ?? 0)) / scale];
  };
  const cellUnder = (event: MouseEvent): CellArea | null => {
    const isControl = event.target instanceof Element && event.target.closest('button, textarea, .overlay') !== null;
    return isControl ? null : areaAt(areas, ...pointOf(event));
  };
  useListeners(sheet, {
    mousedown: (event) => {
      // The keyboard focus follows the selection, not the pixel; the cells say which one takes it.
      if (cellUnder(event) !== null) event.preventDefault();
    },
    pointerdown: (event) => {
      const place = event.button === 0 ? cellUnder(event)?.place : undefined;
      if (place?.at === 'lane') dragLane(event, place.lane);
    },
    click: (event) => {
      const area = cellUnder(event);
      if (area !== null && clickArrow(sop, page, area, pointOf(event), scale)) return;
      if (area === null) return;
      const offset = (): number => offsetUnder(sop, page, area.place, pointOf(event));
      clickCell(area.place, event.shiftKey, offset);
    },
    contextmenu: (event) => {
      const area = cellUnder(event);
      if (area === null) return;
      event.preventDefault();
      openCellMenu(area.place, event.clientX, event.clientY);
    },
    dblclick: (event) => {
      const area = cellUnder(event);
      if (area !== null) doubleClickCell(area.place);
    },
  });
  return (
    <section ref={sheet} className="sheet" style={{ width: page.width * scale, height: page.height * scale }}>
      <PageDrawing page={page} pictures={pictures} />
      <FooterBand page={page} scale={scale} />
      <SelectionMarks sop={sop} page={page} areas={areas} selected={selected} step={selectedStep} scale={scale} />
      <DrawingMarks page={page} index={number - 1} scale={scale} />
      <ProblemMarks sheet={props.sheet} problems={problems} scale={scale} />
      {page.annex === undefined ? (
        <CellLayer
          sop={sop}
          style={style}
          graph={graph}
          page={page}
          areas={own}
          selectedKey={selectedKey}
          scale={scale}
          number={number}
          count={count}
        />
      ) : (
        <AnnexLayer sop={sop} page={page} annex={page.annex} scale={scale} number={number} count={count} />
      )}
      {sop.steps.length === 0 && number === sheets ? (
        <EmptyTable page={page} hasLanes={sop.lanes.length > 0} scale={scale} />
      ) : null}
      <ArrowLayer sop={sop} page={page} number={number} scale={scale} />
      {team === undefined || selected === null || target !== null || page.table === null ? null : (
        <CooperationChip
          step={team}
          left={(page.table.laneArea.x + page.table.laneArea.width) * scale + 6}
          top={(selected.y + selected.height / 2) * scale}
        />
      )}
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
          rows={removing}
          left={page.table.x * scale}
          top={(removed.y + removed.height) * scale + 4}
        />
      ) : null}
    </section>
  );
}, sameProps);

/** The step of a selected symbol that several performers do. */
function teamAt(sop: Sop, selected: CellArea | null): Step | undefined {
  const place = selected?.place;
  if (place?.at !== 'symbol') return undefined;
  const step = sop.steps.find((other) => other.id === place.step);
  return step !== undefined && step.performers.length > 1 && step.performers.includes(place.lane) ? step : undefined;
}

/** An edit gives a new SOP, but most sheets show nothing of it. The graph tells when the structure has changed. */
function sameProps(before: PageSheetProps, next: PageSheetProps): boolean {
  const { sop: one, ...rest } = before;
  const { sop: other, ...others } = next;
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return names.every((name) => Object.is(rest[name], others[name])) && sameOnSheet(next.sheet, one, other);
}
