import { memo } from 'react';
import type { StepsDraft } from '../../../sop/paste/draft.ts';
import { pasteWords as words } from '../../words/paste.ts';
import { CellField } from './CellField.tsx';
import { GridPart } from './GridPart.tsx';
import type { PreviewCell, PreviewRow } from './previewModel.ts';
import { PreviewSign } from './PreviewSign.tsx';

export interface StepRowProps {
  readonly row: PreviewRow;
  readonly index: number;
  readonly draft: StepsDraft;
  /** The cell with the keyboard, -1 = none of this row. */
  readonly active: number;
  readonly editing: number;
  readonly onCommit: (row: number, cell: number, text: string | null, byKey: boolean) => void;
}

/** One step of the preview. Another row's change leaves it as it is. */
export const StepRow = memo(function StepRow({ row, index, draft, active, editing, onCommit }: StepRowProps) {
  return (
    <GridPart part="row" look="paste-row" row={index + 2}>
      {row.cells.map((cell, at) => {
        const name = columnName(draft, cell);
        if (at === editing) {
          return (
            <GridPart key={cell.column} part="gridcell" look={`paste-cell paste-${cell.role} paste-editing`}>
              <CellField
                label={words.edit(name, row.number)}
                text={cell.text}
                onDone={(text, byKey) => onCommit(index, at, text, byKey)}
              />
            </GridPart>
          );
        }
        const doubt = cell.doubts.length > 0 ? ' paste-doubt' : '';
        return (
          <GridPart
            key={cell.column}
            part="gridcell"
            look={`paste-cell paste-${cell.role}${doubt}${cell.isMissing ? ' paste-missing' : ''}`}
            name={cellLabel(name, row.number, cell)}
            spot={`${index}:${at}`}
            isActive={at === active}
          >
            {cell.symbol === null ? null : <PreviewSign symbol={cell.symbol} />}
            {cell.was === null ? null : <del>{cell.was}</del>}
            {cell.was === null ? cell.text : <strong>{cell.text}</strong>}
          </GridPart>
        );
      })}
    </GridPart>
  );
});

function columnName(draft: StepsDraft, { role, column }: PreviewCell): string {
  const lane = role === 'lane' ? draft.lanes.find((each) => each.column === column) : undefined;
  return lane?.name ?? words.roles[role];
}

/** What a screen reader says of a cell: column, step, content, and why it must be looked at. */
function cellLabel(name: string, number: number, { role, text, was, symbol, doubts }: PreviewCell): string {
  const sign = words.symbols[symbol === 'capsule' ? 'process' : (symbol ?? 'none')];
  const content = role !== 'lane' ? text : text === '' ? sign : `${sign}, ${text.replaceAll('\n', ', ')}`;
  const parts = [words.cell(name, number, content), ...(was === null ? [] : [words.was(was)])];
  const reasons = doubts.map((doubt) => words.doubt(doubt, number, text));
  return [...parts, ...(reasons.length > 0 ? [words.lookAt, ...reasons] : [])].join(', ');
}
