import { emuPerMm } from '../../sop/model/units.ts';
import type { Item, Page } from '../../sop/layout/pages.ts';

const colours = ['#000000', '#0b5394', '#990000', '#38761d', '#7f6000', '#741b47'];

/** The Pelaksana areas of pages side by side in one SVG, arrows in colours to tell them apart: for looking at, not for printing. */
export function contactSheet(
  entries: readonly { readonly title: string; readonly page: Page }[],
  columns: number,
): string {
  const gap = 6;
  const width = Math.max(...entries.map(({ page }) => (page.table?.laneArea.width ?? page.width) / emuPerMm)) + 2 * gap;
  const height = Math.max(...entries.map(({ page }) => lowest(page))) + 2 * gap;
  const rows = Math.ceil(entries.length / columns);
  const cells = entries.map(({ title, page }, index) => {
    const x = (index % columns) * width;
    const y = Math.floor(index / columns) * height;
    const left = (page.table?.laneArea.x ?? 0) / emuPerMm - gap;
    const clip = `<clipPath id="c${index}"><rect x="${left}" width="${width - 1}" height="${height}"/></clipPath>`;
    const drawing = `<g transform="translate(${-left} 0)"><g clip-path="url(#c${index})">${page.items.map(paint).join('')}</g></g>`;
    return `${clip}<g transform="translate(${x} ${y})"><text x="2" y="5" font-size="4">${escape(title)}</text>${drawing}</g>`;
  });
  const [w, h] = [columns * width, rows * height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w * 5}" height="${h * 5}"><rect width="100%" height="100%" fill="white"/>${cells.join('')}</svg>`;
}

function lowest(page: Page): number {
  const table = page.table;
  return table === null ? 0 : (table.y + table.height) / emuPerMm;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function paint(item: Item, index: number): string {
  const u = (value: number) => (value / emuPerMm).toFixed(3);
  switch (item.kind) {
    case 'line':
      return `<line x1="${u(item.x1)}" y1="${u(item.y1)}" x2="${u(item.x2)}" y2="${u(item.y2)}" stroke="#aaa" stroke-width="0.15"/>`;
    case 'text':
      return `<text x="${u(item.x)}" y="${u(item.y)}" font-size="${u(item.size)}" font-family="Arimo,Arial" textLength="${u(item.width)}" lengthAdjust="spacingAndGlyphs">${escape(item.text)}</text>`;
    case 'symbol':
      return symbol(item, u);
    case 'arrow':
      return arrow(item, u, colours[index % colours.length] ?? '#000');
    default:
      return '';
  }
}

function symbol(item: Extract<Item, { kind: 'symbol' }>, u: (value: number) => string): string {
  const { x, y, width, height } = item;
  const look = 'fill="#fff" stroke="#000" stroke-width="0.25"';
  const points = (list: readonly (readonly [number, number])[]) =>
    `<polygon points="${list.map(([px, py]) => `${u(x + px * width)},${u(y + py * height)}`).join(' ')}" ${look}/>`;
  if (item.shape === 'decision')
    return points([
      [0.5, 0],
      [1, 0.5],
      [0.5, 1],
      [0, 0.5],
    ]);
  if (item.shape === 'connector')
    return points([
      [0, 0],
      [1, 0],
      [1, 0.55],
      [0.5, 1],
      [0, 0.55],
    ]);
  const radius = item.shape === 'terminator' ? height / 2 : 0;
  return `<rect x="${u(x)}" y="${u(y)}" width="${u(width)}" height="${u(height)}" rx="${u(radius)}" ${look}/>`;
}

function arrow(item: Extract<Item, { kind: 'arrow' }>, u: (value: number) => string, colour: string): string {
  const look = `fill="none" stroke="${colour}" stroke-width="0.26"`;
  const line = `<polyline points="${item.points.map(([x, y]) => `${u(x)},${u(y)}`).join(' ')}" ${look}/>`;
  const hops = (item.jumps ?? []).map(
    ([x, y]) =>
      `<path d="M${u(x - 14_000)},${u(y)} a${u(14_000)},${u(14_000)} 0 0 1 ${u(28_000)},0" ${look} style="fill:#fff"/>`,
  );
  const end = item.points[item.points.length - 1];
  const before = item.points[item.points.length - 2];
  if (!item.head || end === undefined || before === undefined) return line + hops.join('');
  const angle = (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
  const head = `<path transform="translate(${u(end[0])} ${u(end[1])}) rotate(${angle})" d="M0,0 L-1.5,-0.5 L-1.5,0.5 Z" fill="${colour}"/>`;
  return line + hops.join('') + head;
}
