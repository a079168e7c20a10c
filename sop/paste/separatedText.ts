import { cleanText } from './plainText.ts';
import type { SourceCell } from './table.ts';

/**
 * Reads text with tabs between cells, as spreadsheets put it on the clipboard. A cell with line breaks, tabs or quotes in
 * it stands in quotes, with its own quotes doubled; a quote that never closes is a letter like any other.
 */
export function separatedRows(text: string): SourceCell[][] {
  const plain = text.replace(/\r\n?/g, '\n');
  const rows: SourceCell[][] = [];
  let row: SourceCell[] = [];
  let at = 0;
  while (at <= plain.length) {
    const quoted = plain[at] === '"' ? closedQuote(plain, at) : null;
    const end = quoted?.end ?? nextEnd(plain, at);
    row.push(sourceCell(quoted?.text ?? plain.slice(at, end)));
    if (plain[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  // The break at the end of the last row begins no row.
  const last = rows.at(-1);
  if (last?.length === 1 && last[0]?.text === '' && rows.length > 1) rows.pop();
  return rows;
}

/** A quoted cell: it must end where a cell ends, else the quote is part of its text. */
function closedQuote(text: string, at: number): { readonly text: string; readonly end: number } | null {
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const after = text[quote + 1];
    if (after !== undefined && after !== '\t' && after !== '\n') return null;
    return { text: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}

function nextEnd(text: string, at: number): number {
  const tab = text.indexOf('\t', at);
  const line = text.indexOf('\n', at);
  if (tab >= 0 && (line < 0 || tab < line)) return tab;
  return line < 0 ? text.length : line;
}

function sourceCell(text: string): SourceCell {
  return { text: cleanText(text), symbols: [], drawnText: '', isHeading: false, rows: 1, columns: 1 };
}
