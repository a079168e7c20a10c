import { htmlTokens } from './htmlTokens.ts';
import type { HtmlToken } from './htmlTokens.ts';
import { cleanText } from './plainText.ts';
import type { DrawnSymbol, SourceCell } from './table.ts';
import { readDrawings } from './wordDrawings.ts';
import type { Drawings } from './wordDrawings.ts';

/** What an HTML text holds: its tables, and the text around them. */
export interface HtmlContent {
  readonly tables: readonly SourceTable[];
  /** Clean text outside every table, a line for each paragraph or item. */
  readonly text: string;
}

export interface SourceTable {
  readonly rows: readonly (readonly SourceCell[])[];
  /** Stands in a cell of another table. Its text is also part of that cell. */
  readonly isNested: boolean;
}

interface OpenCell {
  text: string;
  readonly symbols: DrawnSymbol[];
  readonly drawnTexts: string[];
  readonly isHeading: boolean;
  readonly rows: number;
  readonly columns: number;
}

interface OpenTable {
  readonly rows: SourceCell[][];
  row: SourceCell[] | null;
  cell: OpenCell | null;
  isHead: boolean;
}

interface OpenList {
  readonly ordered: string | null;
  next: number;
}

const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'pre',
  'blockquote',
  'section',
  'article',
  'center',
  'caption',
]);
/** Tables within tables that are still read as tables; what is nested deeper counts as text of its cell. */
const deepest = 6;

const inTables = new Set(['table', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot']);

/** Reads the tables and texts of an HTML text. Nesting of any depth costs no more than its length. */
export function readHtml(html: string): HtmlContent {
  const reader = new HtmlReader();
  for (const token of htmlTokens(html)) reader.take(token);
  return reader.finish();
}

class HtmlReader {
  private readonly tables: SourceTable[] = [];
  private readonly open: OpenTable[] = [];
  private readonly lists: OpenList[] = [];
  private readonly outside: string[] = [];
  /** Tables that are open beyond the deepest one. */
  private beyond = 0;
  /** The mark of an item was written, and nothing after it. */
  private afterMark = false;
  /** While something unseen is open: its tag and how often it is nested. */
  private hidden: { readonly tag: string; depth: number } | null = null;

  take(token: HtmlToken): void {
    if (this.hidden !== null) {
      if (token.kind === 'open' && token.tag === this.hidden.tag && !token.isEmpty) this.hidden.depth += 1;
      if (token.kind === 'close' && token.tag === this.hidden.tag) this.hidden.depth -= 1;
      if (this.hidden.depth === 0) this.hidden = null;
      return;
    }
    if (token.kind === 'text') this.write(token.text.replace(/[\n\r\t]+/g, ' '));
    else if (token.kind === 'comment') this.draw(readDrawings(token.text));
    else if (token.kind === 'open') this.begin(token.tag, token.attributes, token.isEmpty);
    else this.end(token.tag);
  }

  finish(): HtmlContent {
    while (this.open.length > 0) this.endTable();
    return { tables: this.tables, text: cleanText(this.outside.join('')) };
  }

  private begin(tag: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const style = attributes.get('style') ?? '';
    if (/display:\s*none|mso-hide:\s*all/i.test(style) && !isEmpty && !inTables.has(tag)) {
      this.hidden = { tag, depth: 1 };
      return;
    }
    if (inTables.has(tag)) this.beginInTable(tag, attributes);
    else if (tag === 'img') {
      // Word names its drawing in the comment before the picture of it.
      if (!attributes.has('v:shapes')) this.draw({ symbols: ['unknown'], text: '' });
    } else if (tag === 'ol' || tag === 'ul') {
      this.lists.push({ ordered: tag === 'ol' ? (attributes.get('type') ?? '1') : null, next: startOf(attributes) });
      this.write('\n');
    } else if (tag === 'li') {
      this.write('\n');
      this.write(markerOf(this.lists.at(-1)));
      this.afterMark = true;
    } else if (blocks.has(tag)) this.write('\n');
  }

  private beginInTable(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (this.beyond > 0 || (tag === 'table' && this.open.length === deepest)) {
      if (tag === 'table') this.beyond += 1;
      this.write('\n');
    } else if (tag === 'table') {
      this.write('\n');
      this.open.push({ rows: [], row: null, cell: null, isHead: false });
    } else this.beginPart(tag, attributes);
  }

  private beginPart(tag: string, attributes: ReadonlyMap<string, string>): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot') {
      this.endRow(table);
      table.isHead = tag === 'thead';
    } else if (tag === 'tr') {
      this.endRow(table);
      table.row = [];
    } else {
      this.endCell(table);
      table.row ??= [];
      table.cell = {
        text: '',
        symbols: [],
        drawnTexts: [],
        isHeading: tag === 'th' || table.isHead,
        rows: spanOf(attributes.get('rowspan')),
        columns: spanOf(attributes.get('colspan')),
      };
    }
  }

  private end(tag: string): void {
    if (tag === 'ol' || tag === 'ul') this.lists.pop();
    if (!inTables.has(tag)) {
      if (blocks.has(tag) && tag !== 'br') this.write('\n');
      return;
    }
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (this.beyond > 0) {
      if (tag === 'table') this.beyond -= 1;
    } else if (tag === 'table') this.endTable();
    else if (tag === 'td' || tag === 'th') this.endCell(table);
    else {
      this.endRow(table);
      if (tag === 'thead') table.isHead = false;
    }
  }

  private endCell(table: OpenTable): void {
    const { cell } = table;
    if (cell === null) return;
    const { drawnTexts, ...rest } = cell;
    table.row?.push({ ...rest, text: cleanText(cell.text), drawnText: cleanText(drawnTexts.join('\n')) });
    table.cell = null;
    this.lists.length = 0;
    this.afterMark = false;
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    if (table.row !== null && table.row.length > 0) table.rows.push(table.row);
    table.row = null;
  }

  private endTable(): void {
    const table = this.open.pop();
    if (table === undefined) return;
    this.endRow(table);
    const isNested = this.open.length > 0;
    if (table.rows.length > 0) this.tables.push({ rows: table.rows, isNested });
    for (const row of isNested ? table.rows : []) this.write(`${row.map(({ text }) => text).join(' ')}\n`);
  }

  private write(text: string): void {
    // A paragraph within an item begins on the line of its mark.
    if (this.afterMark && text.trim() === '') return;
    this.afterMark = false;
    const table = this.open.at(-1);
    if (table === undefined) this.outside.push(text);
    else if (table.cell !== null) table.cell.text += text;
  }

  private draw({ symbols, text }: Drawings): void {
    const cell = this.open.at(-1)?.cell ?? null;
    if (cell === null) return;
    for (const symbol of symbols) cell.symbols.push(symbol);
    cell.drawnTexts.push(text);
  }
}

/** Spans as HTML takes them: 1 to 1000, anything else is 1. */
function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span >= 1 ? Math.min(span, 1000) : 1;
}

function startOf(attributes: ReadonlyMap<string, string>): number {
  const start = Number.parseInt(attributes.get('start') ?? '1', 10);
  return start >= 0 && start < 10_000 ? start : 1;
}

/** What stands before an item: the list draws it, so it must be read as text to be known later as a mark. */
function markerOf(list: OpenList | undefined): string {
  if (list === undefined || list.ordered === null) return '• ';
  const number = list.next;
  list.next += 1;
  const letter = String.fromCodePoint(96 + ((number - 1) % 26) + 1);
  if (list.ordered === 'a') return `${letter}. `;
  return list.ordered === 'A' ? `${letter.toUpperCase()}. ` : `${number}. `;
}
