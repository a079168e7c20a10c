import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { CellObject, Feature, SheetData } from 'write-excel-file/node';
import { writableText } from '../xmlText.ts';

/** What a file inside the workbook may be given as, where one is added. */
type FileContent = Stream | Buffer | Blob;

/** What stands in one cell: a text, a number to count with, or a day to sort by. */
export type SheetCell = string | number | { readonly day: string };

/** One row; a strong one is a heading. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly strong?: boolean;
  /** Lines around the cells, and words that break within them. */
  readonly ruled?: boolean;
  /** The first cell reaches over so many columns. */
  readonly span?: number;
}

/** A workbook of one sheet. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in view while the others scroll. */
  readonly fixedRows?: number;
  readonly isWide?: boolean;
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every entry carries this moment: zip stores no time zone, so it is built from local parts. */
const entryTime = new Date(2000, 0, 1);

/** Days are shown with Indonesian names of months, whatever the language of the computer. */
const dayFormat = '[$-421]d mmmm yyyy';

/** The parts of a font in the order of the schema, which asks for one. */
const fontParts = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** What the schema of workbooks is strict about: no empty list of names, and the order within a font. */
const strictly: Feature<FileContent> = {
  files: {
    transform: {
      'xl/workbook.xml': { transform: (content) => content.replace('<definedNames/>', '') },
      'xl/styles.xml': {
        transform: (content) =>
          content.replaceAll(/<font>(.*?)<\/font>/g, (_, parts: string) => `<font>${inOrder(parts)}</font>`),
      },
    },
  },
};

function inOrder(parts: string): string {
  const place = (element: string): number => fontParts.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
  return (parts.match(/<[^>]+\/>/g) ?? []).toSorted((one, other) => place(one) - place(other)).join('');
}

/**
 * The bytes of an Excel file: texts as texts, numbers as numbers, headings bold. No formula is ever written, so a text that begins
 * with `=` stays a text. The same sheet gives the same bytes.
 */
export async function writeXlsx({ name, rows, widths, fixedRows, isWide = false }: Sheet): Promise<Uint8Array> {
  const data: SheetData = rows.map((row) => row.cells.flatMap((cell, column) => cellsOf(cell, row, column)));
  const bytes = await writeXlsxFile(
    [
      {
        data,
        sheet: name,
        columns: widths.map((width) => ({ width })),
        ...(fixedRows === undefined ? {} : { stickyRowsCount: fixedRows }),
        ...(isWide ? ({ orientation: 'landscape' } as const) : {}),
      },
    ],
    { features: [strictly] },
  ).toBuffer();
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) entries[path] = [content, { mtime: entryTime }];
  return zipSync(entries);
}

/** A cell, and nothing in those that it reaches over. */
function cellsOf(cell: SheetCell, { strong = false, ruled = false, span = 1 }: SheetRow, column: number) {
  const look: CellObject = {
    ...(strong ? { fontWeight: 'bold' } : {}),
    ...(ruled ? { borderStyle: 'thin', wrap: true, alignVertical: 'top' } : {}),
  };
  const covered = column === 0 && span > 1;
  const shown = { ...valueOf(cell), ...look, ...(covered ? { columnSpan: span } : {}) };
  return covered ? [shown, ...Array.from({ length: span - 1 }, () => null)] : [shown];
}

function valueOf(cell: SheetCell): CellObject {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return cell === '' ? {} : { value: writableText(cell), type: String };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: dayFormat, align: 'left' };
}
