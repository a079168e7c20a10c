import { usePaste } from './pasteState.ts';
import { PasteField } from './PasteField.tsx';
import { TablePaste } from './TablePaste.tsx';
import './paste.css';

/** The dialog of a pasted table: a field that waits for Ctrl+V, then the table as it was read. */
export function PasteDialog() {
  const open = usePaste((state) => state.open);
  if (open === null) return null;
  if (open.stage === 'wait') return <PasteField place={open.place} refusal={open.refusal} />;
  return <TablePaste key={open.content.table.rows.length} content={open.content} place={open.place} />;
}
