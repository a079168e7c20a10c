import type { Page } from '../../../sop/layout/pages.ts';
import { insertStep } from '../perform.ts';
import { addNewLane } from '../lanes.ts';
import { openPaste } from '../paste/offerPaste.ts';
import { Button } from '../../ui/Button.tsx';
import { editorWords } from '../../words/editor.ts';
import { pasteWords } from '../../words/paste.ts';

export interface EmptyTableProps {
  readonly page: Page;
  readonly hasLanes: boolean;
  readonly scale: number;
}

/** Stands below the empty table while the SOP has no steps; nothing of it is printed. */
export function EmptyTable({ page, hasLanes, scale }: EmptyTableProps) {
  const left = Math.min(page.width, ...page.areas.map((area) => area.x));
  const right = Math.max(left, ...page.areas.map((area) => area.x + area.width));
  const table = page.table === null ? 0 : page.table.y + page.table.height;
  const bottom = Math.max(table, ...page.areas.map((area) => area.y + area.height));
  return (
    <div
      className="empty-table"
      style={{ left: left * scale, top: bottom * scale + 16, width: (right - left) * scale }}
    >
      <p>{editorWords.emptyTable}</p>
      <div className="actions">
        <Button look="primary" onPress={() => insertStep(null)}>
          {editorWords.addFirstStep}
        </Button>
        {hasLanes ? null : <Button onPress={addNewLane}>{editorWords.addFirstLane}</Button>}
        <Button onPress={() => void openPaste()}>{pasteWords.command}</Button>
      </div>
    </div>
  );
}
