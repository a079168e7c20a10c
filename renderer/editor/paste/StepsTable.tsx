import { useCallback, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, Ref } from 'react';
import type { StepsDraft } from '../../../sop/paste/draft.ts';
import { pasteWords as words } from '../../words/paste.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { GridPart } from './GridPart.tsx';
import { StepRow } from './StepRow.tsx';
import { movedBy } from './gridKeys.ts';
import type { Spot } from './gridKeys.ts';
import { nextMark } from './previewModel.ts';
import type { DoubtfulCell, PreviewRow } from './previewModel.ts';
import type { StepsPaste } from './useStepsPaste.ts';

/** What the notices may ask of the table. */
export interface StepsTableHandle {
  readonly goToDoubt: () => void;
}

export interface StepsTableProps {
  readonly handle: Ref<StepsTableHandle>;
  readonly rows: readonly PreviewRow[];
  readonly doubtful: readonly DoubtfulCell[];
  readonly draft: StepsDraft;
  readonly paste: StepsPaste;
}

/**
 * The steps as they would be inserted, under choosers for their columns. One cell is in the tab order; arrows move, Enter edits
 * a text in place or turns a symbol, F8 goes to the next doubtful cell.
 */
export function StepsTable({ handle, rows, doubtful, draft, paste }: StepsTableProps) {
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Spot>({ row: 0, cell: 0 });
  const [editing, setEditing] = useState<Spot | null>(null);
  const width = rows[0]?.cells.length ?? 0;
  const spot: Spot = { row: Math.min(active.row, rows.length - 1), cell: Math.min(active.cell, width - 1) };

  const goTo = useCallback((next: Spot): void => {
    setActive(next);
    setEditing(null);
    const cell = body.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.cell}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const goToDoubt = (): void => {
    const after = doubtful.find(({ row, cell }) => row > spot.row || (row === spot.row && cell > spot.cell));
    const next = after ?? doubtful[0];
    if (next !== undefined) goTo(next);
  };
  useImperativeHandle(handle, () => ({ goToDoubt }));

  const act = useCallback(
    (row: number, cell: number): void => {
      const at = rows[row];
      const preview = at?.cells[cell];
      if (at === undefined || preview === undefined) return;
      setActive({ row, cell });
      if (preview.role === 'lane') paste.setText(at.step, preview.column, nextMark(preview.symbol));
      else if (preview.role !== 'no' && preview.role !== 'skip') setEditing({ row, cell });
    },
    [rows, paste],
  );
  const commit = useCallback(
    (row: number, cell: number, text: string | null, byKey: boolean): void => {
      const at = rows[row];
      const preview = at?.cells[cell];
      setEditing((now) => (now?.row === row && now.cell === cell ? null : now));
      if (text !== null && at !== undefined && preview !== undefined && text !== preview.text)
        paste.setText(at.step, preview.column, text);
      // The cell takes the keyboard once it stands where the field was.
      if (byKey) requestAnimationFrame(() => goTo({ row, cell }));
    },
    [rows, paste, goTo],
  );
  const onClick = (event: MouseEvent): void => {
    const at =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
    const [row, cell] = at?.split(':').map(Number) ?? [];
    if (row !== undefined && cell !== undefined) act(row, cell);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined)
      return;
    const { key } = event;
    if (key === 'F8') goToDoubt();
    else if (key === 'Enter' || key === 'F2' || key === ' ') act(spot.row, spot.cell);
    else if (key === 'Delete' && rows[spot.row]?.cells[spot.cell]?.role !== 'no') clear(spot, rows, paste);
    else {
      const next = movedBy(spot, key, event.ctrlKey, { rows: rows.length, cells: width });
      if (next === null) return;
      goTo(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="paste-scroll">
        <div
          ref={body}
          className="paste-table"
          role="grid"
          tabIndex={-1}
          aria-label={words.preview}
          aria-rowcount={rows.length + 1}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <GridPart part="rowgroup" look="paste-heads">
            <GridPart part="row" look="paste-row">
              {(rows[0]?.cells.map(({ column }) => column) ?? draft.roles.map((_, column) => column)).map((column) => (
                <ColumnHead key={column} column={column} draft={draft} onRole={paste.setRole} onName={paste.setName} />
              ))}
            </GridPart>
          </GridPart>
          <GridPart part="rowgroup" look="paste-rows">
            {rows.map((row, index) => (
              <StepRow
                key={row.step.row}
                row={row}
                index={index}
                draft={draft}
                active={spot.row === index ? spot.cell : -1}
                editing={editing?.row === index ? editing.cell : -1}
                onCommit={commit}
              />
            ))}
          </GridPart>
        </div>
      </div>
      <p className="hint paste-keys">{reasonAt(rows, spot) ?? (editing === null ? words.keys : words.editingKeys)}</p>
    </>
  );
}

/** Why the active cell must be looked at. */
function reasonAt(rows: readonly PreviewRow[], { row, cell }: Spot): string | null {
  const preview = rows[row]?.cells[cell];
  if (preview === undefined || preview.doubts.length === 0) return null;
  return preview.doubts.map((doubt) => words.doubt(doubt, row + 1, preview.text)).join(' ');
}

function clear({ row, cell }: Spot, rows: readonly PreviewRow[], paste: StepsPaste): void {
  const at = rows[row];
  const preview = at?.cells[cell];
  if (at !== undefined && preview !== undefined && preview.role !== 'skip') paste.setText(at.step, preview.column, '');
}
