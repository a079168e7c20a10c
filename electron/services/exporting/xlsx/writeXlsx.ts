import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { escapeXml } from '../xmlText.ts';

/** What stands in one cell: a text, or a number to count with. */
export type SheetCell = string | number;

/** One row; a strong one is a heading. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly strong?: boolean;
}

/** A workbook of one sheet. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every entry carries this moment: zip stores no time zone, so it is built from local parts. */
const entryTime = new Date(2000, 0, 1);

/**
 * The bytes of an Excel file (ECMA-376, SpreadsheetML): texts inline, numbers as numbers, headings bold. No formula is ever
 * written, so a text that begins with `=` stays a text. The same sheet gives the same bytes.
 */
export function writeXlsx(sheet: Sheet): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([[`${office}/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        [`${office}/worksheet`, 'worksheets/sheet1.xml'],
        [`${office}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', worksheet(sheet)],
  ];
  const entries: Zippable = {};
  for (const [name, text] of parts) entries[name] = [strToU8(head + text), { mtime: entryTime }];
  return zipSync(entries);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${rows.join('')}</Relationships>`;
}

/** Two looks: 0 plain, 1 bold. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function worksheet({ rows, widths }: Sheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map(
    ({ cells, strong = false }, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, strong)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, place: string, strong: boolean): string {
  const look = strong ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${place}"${look}><v>${cell}</v></c>`;
  if (cell === '') return '';
  return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** Column letters: A … Z, AA … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
