/** What LibreOffice drew from a DOCX, read from its PDF: symbols, rules, and nothing of how they got there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A box on the page; lengths in pt from the top left. */
export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnPage {
  /** White shapes with a black outline: the symbols of a chart. */
  readonly symbols: readonly DrawnBox[];
  /** Level lines without a shape of their own: the rules of tables. */
  readonly rules: readonly DrawnBox[];
  /** Upright lines of tables. */
  readonly uprights: readonly DrawnBox[];
}

/** The drawings on each page of a PDF, by poppler's own reading of it. */
export function drawnPages(bytes: Uint8Array, count: number): DrawnPage[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-drawn-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return Array.from({ length: count }, (_, page) => {
      const target = path.join(folder, `${page}.svg`);
      const only = String(page + 1);
      execFileSync('pdftocairo', [
        '-svg',
        '-origpagesizes',
        '-noshrink',
        '-nocenter',
        '-f',
        only,
        '-l',
        only,
        file,
        target,
      ]);
      return readPage(readFileSync(target, 'utf8'));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pathElement = /<path ([^>]*)\/>/g;
const black = /stroke:rgb\(0%,0%,0%\)/;
const white = /fill:rgb\(100%,100%,100%\)/;

function readPage(svg: string): DrawnPage {
  const drawn = svg.slice(svg.lastIndexOf('</defs>'));
  const symbols: DrawnBox[] = [];
  const rules: DrawnBox[] = [];
  const uprights: DrawnBox[] = [];
  for (const [, attributes = ''] of drawn.matchAll(pathElement)) {
    const box = boxOf(attributes);
    if (box === null || !black.test(attributes)) continue;
    if (white.test(attributes)) symbols.push(box);
    else if (!/fill:none/.test(attributes)) continue;
    else if (box.bottom - box.y < 0.01) rules.push(box);
    else if (box.right - box.x < 0.01) uprights.push(box);
  }
  return { symbols, rules, uprights };
}

/** The box of a path after its transformation. */
function boxOf(attributes: string): DrawnBox | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (/transform="matrix\(([^)]*)\)"/.exec(attributes)?.[1] ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
  const numbers = (/ d="([^"]*)"/.exec(attributes)?.[1] ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const points = numbers.flatMap((x, index) => {
    const y = numbers[index + 1];
    return index % 2 === 1 || y === undefined ? [] : [[a * x + c * y + e, b * x + d * y + f] as const];
  });
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
