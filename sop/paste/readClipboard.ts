import { refuse, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { readHtml } from './htmlTables.ts';
import type { SourceTable } from './htmlTables.ts';
import { pasteLimits } from './limits.ts';
import type { PasteRefused } from './limits.ts';
import { cleanText } from './plainText.ts';
import { separatedRows } from './separatedText.ts';
import { tableOf } from './table.ts';
import type { PastedTable, SourceCell } from './table.ts';

/** What another program put on the clipboard. */
export interface ClipboardTexts {
  /** Empty when there is none. */
  readonly html: string;
  readonly text: string;
}

/** The program a table comes from, as far as its HTML names it; `html` = another one, `text` = words with tabs. */
export type PasteSource = 'word' | 'excel' | 'libreOffice' | 'google' | 'html' | 'text';

/** What it holds for a SOP: a table of several cells, or lines of text. */
export type ClipboardContent =
  | {
      readonly holds: 'table';
      readonly table: PastedTable;
      readonly from: PasteSource;
      /** Further tables of the same clipboard that are not read. */
      readonly otherTables: number;
    }
  | { readonly holds: 'lines'; readonly text: string };

/** Reads the clipboard. Takes the table of the HTML when there is one, because it knows merged cells; else the text. */
export function readClipboard({ html, text }: ClipboardTexts): Result<ClipboardContent, PasteRefused> {
  const bytes = byteLength(html) + byteLength(text);
  if (bytes > pasteLimits.bytes) return refuse({ code: 'tooLarge', found: bytes });
  const content = html === '' ? { tables: [], text: '' } : readHtml(html);
  const chosen = mainTable(content.tables);
  if (chosen !== null) return tableContent(chosen.rows, sourceOf(html), chosen.others);
  if (text.includes('\t')) {
    const rows = separatedRows(text);
    if (hasSeveralCells(rows)) return tableContent(rows, 'text', 0);
  }
  // A quoted cell alone is one cell with line breaks.
  const alone = /^"(?:[^"]|"")*"\s*$/.test(text)
    ? separatedRows(text)
        .flat()
        .map((cell) => cell.text)
        .join('\n')
    : cleanText(text);
  const lines = content.text !== '' ? content.text : alone;
  if (lines === '') return refuse({ code: 'nothing', found: 0 });
  return ok({ holds: 'lines', text: lines });
}

function tableContent(
  rows: readonly (readonly SourceCell[])[],
  from: PasteSource,
  otherTables: number,
): Result<ClipboardContent, PasteRefused> {
  const table = tableOf(rows);
  return table.ok ? ok({ holds: 'table', table: table.value, from, otherTables }) : table;
}

/**
 * The table of a document: the one with most cells, and the parts of it that follow as tables of their own, as wide, on the next
 * pages. A table that only frames another gives way to it.
 */
function mainTable(
  tables: readonly SourceTable[],
): { readonly rows: readonly (readonly SourceCell[])[]; readonly others: number } | null {
  const several = tables.filter(({ rows }) => hasSeveralCells(rows));
  const top = several.filter(({ isNested }) => !isNested);
  const nested = several.filter(({ isNested }) => isNested);
  const best = largest(top);
  const inner = largest(nested);
  const main = best !== null && inner !== null && frames(best, inner) ? inner : (best ?? inner);
  if (main === null) return null;
  const same = main.isNested ? nested : top;
  const width = widthOf(main);
  const parts = new Set(same.filter((table) => widthOf(table) === width));
  const rows = [...parts].flatMap((table) => table.rows);
  return { rows, others: top.filter((table) => !parts.has(table) && table !== best).length };
}

/** A table around another one has fewer cells with words than what it holds. */
function frames(outer: SourceTable, inner: SourceTable): boolean {
  return outer.rows.length <= 2 && inner.rows.flat().length > outer.rows.flat().length;
}

/** The table with most cells, the first of them. */
function largest(tables: readonly SourceTable[]): SourceTable | null {
  let best: SourceTable | null = null;
  let most = 0;
  for (const table of tables) {
    const size = table.rows.flat().length;
    if (size > most) [best, most] = [table, size];
  }
  return best;
}

function widthOf({ rows }: SourceTable): number {
  return rows.reduce(
    (widest, row) =>
      Math.max(
        widest,
        row.reduce((sum, cell) => sum + cell.columns, 0),
      ),
    0,
  );
}

function hasSeveralCells(rows: readonly (readonly SourceCell[])[]): boolean {
  return rows.flat().length > 1;
}

function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7_ff && (code < 0xd8_00 || code > 0xdf_ff) ? 2 : 1;
  }
  return bytes;
}

/** Programs sign their HTML at its beginning. */
function sourceOf(html: string): PasteSource {
  const begin = html.slice(0, 4000);
  if (/Excel\.Sheet|office:excel/i.test(begin)) return 'excel';
  if (/Word\.Document|office:word/i.test(begin)) return 'word';
  if (/content="?(?:LibreOffice|OpenOffice)/i.test(begin)) return 'libreOffice';
  return /google-sheets-html-origin|docs-internal-guid/i.test(begin) ? 'google' : 'html';
}
