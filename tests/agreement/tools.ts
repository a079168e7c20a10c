/** Poppler as a reader of our PDF files, and how the programs that judge our files are run. A missing one fails the test in plain words. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a program and returns what it prints. A missing one is told in plain words. */
export function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`This test needs ${program}: install its package ("npm test" does it on Debian).`, {
        cause: error,
      });
    throw error;
  }
}

/** Runs a function on a file with these bytes in a folder of its own, which is removed afterwards. */
function withFile<Result>(bytes: Uint8Array, judge: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-agreement-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return judge(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What pdfinfo says, by its own names. */
export function pdfInfo(bytes: Uint8Array): Record<string, string> {
  const lines = withFile(bytes, (file) => run('pdfinfo', [file])).split('\n');
  return Object.fromEntries(
    lines
      .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
      .flatMap((found) => (found === null ? [] : [[found[1], found[2]]])),
  );
}

/** Names of the embedded faces without their subset prefix, sorted; a face that is not embedded throws. */
export function pdfFonts(bytes: Uint8Array): string[] {
  const rows = withFile(bytes, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2)
    .filter((row) => row !== '');
  return rows
    .map((row) => {
      if (!/\syes\s+yes\s+yes\s/.test(row)) throw new Error(`Not embedded as a subset with Unicode: ${row}`);
      return row.split(/\s/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? '';
    })
    .toSorted();
}

/** The first attached file. */
export function pdfAttachment(bytes: Uint8Array): Buffer {
  return withFile(bytes, (file, folder) => {
    const target = path.join(folder, 'attachment');
    run('pdfdetach', ['-save', '1', '-o', target, file]);
    return readFileSync(target);
  });
}

/** The text of a file in the order of its content. */
export function pdfText(bytes: Uint8Array): string {
  return withFile(bytes, (file) => run('pdftotext', ['-raw', file, '-']));
}

/** The first page as a PNG, as poppler draws it, without smoothing. */
export function pdfPicture(bytes: Uint8Array, dotsPerInch: number): Buffer {
  return withFile(bytes, (file, folder) => {
    const target = path.join(folder, 'page');
    run('pdftoppm', [
      '-r',
      String(dotsPerInch),
      '-f',
      '1',
      '-l',
      '1',
      '-png',
      '-singlefile',
      '-aa',
      'no',
      file,
      target,
    ]);
    return readFileSync(`${target}.png`);
  });
}

/** A word on a page; lengths in pt from the top left. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of every page, in the order of the content. */
export function pdfWords(bytes: Uint8Array): PdfWord[][] {
  const html = withFile(bytes, (file) => run('pdftotext', ['-bbox', '-raw', file, '-']));
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g),
      ].map(([, x, y, right, bottom, text = '']) => ({
        text: unescape(text),
        x: Number(x),
        y: Number(y),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function unescape(text: string): string {
  return text
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)));
}
