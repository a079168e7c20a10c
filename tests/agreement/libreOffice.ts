/** LibreOffice as a reader and an editor of our Word files, each time with a profile and our fonts of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './tools.ts';

const fontFolder = path.resolve(import.meta.dirname, '../../resources/fonts');

/** Converts DOCX files to PDF in one run of LibreOffice. The answer has the order of the input. */
export function libreOfficePdfs(documents: readonly Uint8Array[]): Buffer[] {
  return inOffice((folder, office) => {
    const names = documents.map((document, index) => {
      writeFileSync(path.join(folder, `d${index}.docx`), document);
      return `d${index}`;
    });
    mkdirSync(path.join(folder, 'out'));
    const files = names.map((name) => path.join(folder, `${name}.docx`));
    office(['--convert-to', 'pdf', '--outdir', path.join(folder, 'out'), ...files]);
    return names.map((name) => readFileSync(path.join(folder, 'out', `${name}.pdf`)));
  });
}

export interface OfficeEdit {
  /** A whole line of a cell: its row is edited. */
  readonly cell: string;
  /** Words added at the end of that line. */
  readonly typed: string;
  /** Whether an empty row is inserted above it. */
  readonly rowAbove: boolean;
}

/**
 * Lets LibreOffice open DOCX files, edits each document as LibreOffice then holds it, and lets it lay out the results: what
 * a person's edits do in its window. LibreOffice's own flat XML is edited, because Debian's packages without a screen have
 * no macros. The answer, as PDF, has the order of the input.
 */
export function editInOffice(
  documents: readonly { readonly bytes: Uint8Array; readonly edits: readonly OfficeEdit[] }[],
): Buffer[] {
  return inOffice((folder, office) => {
    const file = (index: number, ending: string): string => path.join(folder, `d${index}.${ending}`);
    const all = (ending: string): string[] => documents.map((_document, index) => file(index, ending));
    documents.forEach(({ bytes }, index) => writeFileSync(file(index, 'docx'), bytes));
    office(['--convert-to', 'fodt', '--outdir', folder, ...all('docx')]);
    documents.forEach(({ edits }, index) => {
      const opened = file(index, 'fodt');
      writeFileSync(opened, edits.reduce(edited, readFileSync(opened, 'utf8')));
    });
    office(['--convert-to', 'pdf', '--outdir', folder, ...all('fodt')]);
    return all('pdf').map((name) => readFileSync(name));
  });
}

function edited(xml: string, { cell, typed, rowAbove }: OfficeEdit): string {
  const text = `>${escaped(cell)}<`;
  const at = xml.indexOf(text);
  const start = xml.lastIndexOf('<table:table-row', at);
  const end = xml.indexOf('</table:table-row>', at) + '</table:table-row>'.length;
  if (at < 0 || start < 0 || end < at) throw new Error(`LibreOffice has no cell that says "${cell}"`);
  const row = xml.slice(start, end);
  const longer = row.replace(text, `>${escaped(cell + typed)}<`);
  return xml.slice(0, start) + (rowAbove ? emptied(row) : '') + longer + xml.slice(end);
}

/** The row as LibreOffice inserts it: the same cells and paragraph styles, nothing in them. */
function emptied(row: string): string {
  return row.replace(
    /(<table:table-cell[^>]*>)([\s\S]*?)(<\/table:table-cell>)/g,
    (_whole, opening: string, content: string, closing: string) =>
      `${opening}${/<text:p[^>]*?(?=\/?>)/.exec(content)?.[0] ?? '<text:p'}/>${closing}`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type RunOffice = (args: readonly string[]) => void;

function inOffice<Result>(work: (folder: string, office: RunOffice) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-office-'));
  try {
    const fontConfig = path.join(folder, 'fonts.conf');
    writeFileSync(fontConfig, fontConfiguration(path.join(folder, 'fontcache')));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    return work(folder, (args) => {
      run('soffice', [profile, '--headless', '--norestore', ...args], { FONTCONFIG_FILE: fontConfig });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fontConfiguration(cache: string): string {
  const alias = (name: string, shipped: string): string =>
    `<alias binding="same"><family>${name}</family><prefer><family>${shipped}</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fontFolder}</dir><cachedir>${cache}</cachedir>${alias('Arial', 'Arimo')}${alias('Bookman Old Style', 'TeX Gyre Bonum')}</fontconfig>`;
}
