import type { Sop } from '../../../sop/model/sop.ts';
import { timesTable } from '../../../sop/times/timesTable.ts';
import type { TableCell, TimesTable } from '../../../sop/times/timesTable.ts';
import { call, saveFiles } from '../../desk/call.ts';
import { copyToClipboard } from '../../desk/copying.ts';
import { flushDocument } from '../../state/document.ts';
import type { CountedTimes } from '../../state/times.ts';
import { exportWords } from '../../words/exporting.ts';
import { failureText } from '../../words/failures.ts';
import { timesWords as words } from '../../words/times.ts';
import { escapeHtml } from '../clipboard/escapeHtml.ts';

/** Puts the tables on the clipboard, for Word and for Excel; a sentence that says so. */
export function copyTimes(sop: Sop, { times, workTime }: CountedTimes): string {
  const table = timesTable(sop, times, workTime);
  return copyToClipboard({ text: tabbed(table), html: htmlOf(table) }) ? words.copied : words.copyRefused;
}

/** Hands the tables of the saved document to the user as an Excel file; a sentence on what came of it. */
export async function saveTimes(id: string): Promise<string> {
  if (!(await flushDocument())) return exportWords.notSaved;
  const reply = await call('times.export', { id });
  if (!reply.ok) return failureText(reply.error.code, reply.error.detail);
  saveFiles([reply.value.file]);
  return words.saved(reply.value.file.name);
}

/** Lines with tabs between the cells: what a spreadsheet reads from plain text. */
function tabbed({ title, blocks, notes }: TimesTable): string {
  const lines = blocks.flatMap(({ head, rows }) => [
    '',
    ...[head, ...rows].map((cells) => cells.map(shown).join('\t')),
  ]);
  return [title, ...lines, '', ...notes].join('\n');
}

/** The same as HTML tables with rules, as Word takes them over. */
function htmlOf({ title, blocks, notes }: TimesTable): string {
  const row = (cells: readonly TableCell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(shown(cell))}</${tag}>`).join('')}</tr>`;
  const tables = blocks.map(
    ({ head, rows }) =>
      `<table border="1" style="border-collapse:collapse">${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`,
  );
  const lines = notes.map((note) => `<p>${escapeHtml(note)}</p>`);
  return `<p><b>${escapeHtml(title)}</b></p>${tables.join('<p></p>')}${lines.join('')}`;
}

/** Numbers as Indonesian spreadsheets read them. */
function shown(cell: TableCell): string {
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}
