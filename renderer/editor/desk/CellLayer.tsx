import { memo } from 'react';
import type { ReactNode } from 'react';
import type { FlowGraph } from '../../../sop/flow/graph.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { cellName } from '../cellNames.ts';
import { placeKey, rowCells, stepNumberOf } from '../places.ts';
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
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const isTable = ({ place }: CellArea) => place.at === 'step' || place.at === 'symbol' || place.at === 'lane';
  const cell = (area: CellArea, role: 'button' | 'gridcell' | 'columnheader', column?: number) => (
    <Cell
      key={area.key}
      id={cellId(area.key)}
      role={role}
      column={column}
      name={cellName(sop, graph, area.place)}
      isSelected={area.key === selectedKey}
      left={area.x * scale}
      top={area.y * scale}
      width={area.width * scale}
      height={area.height * scale}
    />
  );
  const columns = ['', '', ...sop.lanes.map((lane) => lane.id)];
  const headings = areas.filter(({ place }) => place.at === 'lane');
  const rows = (page.table?.rows ?? []).flatMap(({ step }) => {
    const cells = rowCells(sop, style, step).flatMap((place, column) => {
      const area = byKey.get(placeKey(place));
      return area === undefined ? [] : [{ area, column }];
    });
    return cells.length === 0 ? [] : [{ step, cells }];
  });
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
          {rows.map(({ step, cells }) => (
            <GridRow key={step} index={stepNumberOf(sop, step) + 1}>
              {cells.map(({ area, column }) => cell(area, 'gridcell', column + 1))}
            </GridRow>
          ))}
        </div>
      )}
      {areas.filter(({ place }) => place.at === 'proposer').map((area) => cell(area, 'button'))}
    </div>
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
  readonly id: string;
  readonly role: 'button' | 'gridcell' | 'columnheader';
  readonly column: number | undefined;
  readonly name: string;
  readonly isSelected: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One cell; redrawn only when its own facts change. */
const Cell = memo(function Cell({ id, role, column, name, isSelected, left, top, width, height }: CellProps) {
  return (
    <div
      id={id}
      role={role}
      className="cell"
      tabIndex={isSelected ? 0 : -1}
      // A heading must say its name in words of its own, not only in a label.
      aria-label={role === 'columnheader' ? undefined : name}
      aria-colindex={column}
      aria-selected={role === 'gridcell' ? isSelected : undefined}
      style={{ left, top, width, height }}
    >
      {role === 'columnheader' ? <span className="visually-hidden">{name}</span> : null}
    </div>
  );
});
