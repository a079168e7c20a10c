import { memo } from 'react';
import type { ReactNode } from 'react';
import type { FlowGraph } from '../../../sop/flow/graph.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { cellName } from '../cellNames.ts';
import { placeKey, rowCells, stepNumberOf, stepOf } from '../places.ts';
import { editorWords } from '../../words/editor.ts';
import { fieldWords } from '../../words/fields.ts';
import type { CellArea } from './areas.ts';

export interface CellLayerProps {
  readonly sop: Sop;
  readonly style: Style;
  readonly graph: FlowGraph;
  readonly page: Page;
  /** The cells that have their home on this page; a part of a row that goes on over the page has none. */
  readonly areas: readonly CellArea[];
  readonly selectedKey: string;
  readonly scale: number;
  readonly number: number;
  readonly count: number;
}

/** Name of the element of a cell in the document; the keyboard focus finds it by this name. */
export function cellId(key: string): string {
  return `cell:${key}`;
}

/** What a screen reader walks over: identity fields as buttons, the step table as a grid. Nothing of it is seen. */
export function CellLayer({ sop, style, graph, page, areas, selectedKey, scale, number, count }: CellLayerProps) {
  const isTable = ({ place }: CellArea) => place.at === 'step' || place.at === 'symbol' || place.at === 'lane';
  const cell = (area: CellArea, part: CellProps['part'], column?: number) => (
    <Cell
      key={area.key}
      part={part}
      column={column}
      name={cellName(sop, graph, area.place)}
      area={area}
      isSelected={area.key === selectedKey}
      scale={scale}
    />
  );
  const columns = ['', '', ...sop.lanes.map((lane) => lane.id)];
  const headings = areas.filter(({ place }) => place.at === 'lane');
  const rows = rowAreas(areas);
  return (
    <div role="document" aria-label={editorWords.pageName(number, count)}>
      {areas.filter((area) => !isTable(area) && area.place.at !== 'proposer').map((area) => cell(area, 'button'))}
      {page.table === null ? null : (
        <div
          role="grid"
          aria-label={editorWords.grid(number, count)}
          aria-rowcount={sop.steps.length + 1}
          aria-colcount={rowCells(sop, style, '').length}
        >
          <GridRow index={1}>
            <HeadingNames
              sop={sop}
              style={style}
              owned={headings.map(({ place }) => (place.at === 'lane' ? place.lane : ''))}
            />
            {headings.map((area) =>
              cell(area, 'columnheader', columns.indexOf(area.place.at === 'lane' ? area.place.lane : '') + 1),
            )}
          </GridRow>
          {(page.table?.rows ?? []).map(({ step }) => {
            const own = rows.get(step);
            return own === undefined ? null : (
              <StepRow
                key={step}
                sop={sop}
                noteColumn={style.noteColumn}
                graph={graph}
                step={step}
                areas={own}
                selectedKey={own.some(({ key }) => key === selectedKey) ? selectedKey : ''}
                scale={scale}
              />
            );
          })}
        </div>
      )}
      {areas.filter(({ place }) => place.at === 'proposer').map((area) => cell(area, 'button'))}
    </div>
  );
}

/** The cells of each step on a page. */
function rowAreas(areas: readonly CellArea[]): ReadonlyMap<string, readonly CellArea[]> {
  const rows = new Map<string, CellArea[]>();
  for (const area of areas) {
    const step = stepOf(area.place);
    if (step === null) continue;
    const row = rows.get(step);
    if (row === undefined) rows.set(step, [area]);
    else row.push(area);
  }
  return rows;
}

interface StepRowProps {
  readonly sop: Sop;
  readonly noteColumn: boolean;
  readonly graph: FlowGraph;
  readonly step: string;
  readonly areas: readonly CellArea[];
  readonly selectedKey: string;
  readonly scale: number;
}

/** The row of a step. A letter in one row leaves the others as they are. */
const StepRow = memo(function StepRow({ sop, noteColumn, graph, step, areas, selectedKey, scale }: StepRowProps) {
  const byKey = new Map(areas.map((area) => [area.key, area]));
  return (
    <GridRow index={stepNumberOf(sop, step) + 1}>
      {rowCells(sop, { noteColumn }, step).map((place, column) => {
        const area = byKey.get(placeKey(place));
        return area === undefined ? null : (
          <Cell
            key={area.key}
            part="gridcell"
            column={column + 1}
            name={cellName(sop, graph, place)}
            area={area}
            isSelected={area.key === selectedKey}
            scale={scale}
          />
        );
      })}
    </GridRow>
  );
}, sameRow);

/** A row shows its own step, the names of the lanes, and by the graph the numbers of other steps. */
function sameRow(before: StepRowProps, next: StepRowProps): boolean {
  const find = ({ sop, step }: StepRowProps) => sop.steps.find(({ id }) => id === step);
  return (
    before.graph === next.graph &&
    before.noteColumn === next.noteColumn &&
    before.selectedKey === next.selectedKey &&
    before.scale === next.scale &&
    before.sop.lanes === next.sop.lanes &&
    find(before) === find(next) &&
    before.areas.length === next.areas.length &&
    before.areas.every((area, index) => area === next.areas[index])
  );
}

/** Headings of the columns that cannot be selected themselves. */
function HeadingNames({
  sop,
  style,
  owned,
}: {
  readonly sop: Sop;
  readonly style: Style;
  readonly owned: readonly string[];
}) {
  const lanes = sop.lanes.length;
  const { columns } = fieldWords;
  const fixed: readonly (readonly [string, number])[] = [
    [columns.no, 1],
    [columns.activity, 2],
    [columns.inputs, lanes + 3],
    [columns.time, lanes + 4],
    [columns.output, lanes + 5],
    ...(style.noteColumn ? [[columns.note, lanes + 6] as const] : []),
    ...sop.lanes.flatMap((lane, index) => (owned.includes(lane.id) ? [] : [[lane.name, index + 3] as const])),
  ];
  return fixed.map(([name, column]) => (
    <GridPart key={column} part="columnheader" column={column}>
      {name}
    </GridPart>
  ));
}

function GridRow({ index, children }: { readonly index: number; readonly children: ReactNode }) {
  return (
    <GridPart part="row" row={index}>
      {children}
    </GridPart>
  );
}

interface GridPartProps {
  readonly part: 'row' | 'columnheader';
  readonly row?: number;
  readonly column?: number;
  readonly children: ReactNode;
}

/** A part of the grid without a place of its own. No table element: the cells lie where the print has them. */
function GridPart({ part, row, column, children }: GridPartProps) {
  return (
    <div
      role={part}
      aria-rowindex={row}
      aria-colindex={column}
      className={part === 'row' ? undefined : 'visually-hidden'}
    >
      {children}
    </div>
  );
}

interface CellProps {
  /** Its role in the structure. */
  readonly part: 'button' | 'gridcell' | 'columnheader';
  readonly column: number | undefined;
  readonly name: string;
  readonly area: CellArea;
  readonly isSelected: boolean;
  readonly scale: number;
}

/** One cell; redrawn only when its own facts change. */
const Cell = memo(function Cell({ part, column, name, area, isSelected, scale }: CellProps) {
  return (
    <div
      id={cellId(area.key)}
      role={part}
      className="cell"
      tabIndex={isSelected ? 0 : -1}
      // A heading must say its name in words of its own, not only in a label.
      aria-label={part === 'columnheader' ? undefined : name}
      aria-colindex={column}
      aria-selected={part === 'gridcell' ? isSelected : undefined}
      style={{
        left: area.x * scale,
        top: area.y * scale,
        width: area.width * scale,
        height: area.height * scale,
      }}
    >
      {part === 'columnheader' ? <span className="visually-hidden">{name}</span> : null}
    </div>
  );
});
