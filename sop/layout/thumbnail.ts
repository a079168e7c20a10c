import type { Page, TextItem } from './pages.ts';
import { pathWriter } from './pathData.ts';
import { arrowShape, symbolOutline } from './symbolOutline.ts';

/** A quarter of a millimetre: fine enough for a picture of a few hundred pixels, and its numbers stay short. */
const unit = 9000;

/** Greys on white paper, whatever the surroundings are. Weights in units: a hairline would vanish at this size. */
const ink = { rule: '#98a3a8', text: '#b3bcc0', symbol: '#1d2629', arrow: '#4a565b' } as const;
const weight = { rule: 5, symbol: 10, arrow: 6 } as const;

const { points: polyline, outline } = pathWriter(units, '');

/** The small drawing of a SOP for lists: the page with the most symbols, else of steps; null when it has no page. */
export function pageThumbnail(pages: readonly Page[]): string | null {
  const page = fullestPage(pages);
  return page === null ? null : drawThumbnail(page);
}

/** The page that tells most of a SOP: that with the most symbols, else of steps; null when there is none. */
export function fullestPage(pages: readonly Page[]): Page | null {
  return pages.toSorted((one, other) => chartSize(other) - chartSize(one))[0] ?? null;
}

function chartSize({ items, table }: Page): number {
  return items.filter(({ kind }) => kind === 'symbol').length + (table?.rows.length ?? 0) / 100;
}

/**
 * A page as an SVG of a few kilobytes: the real rules, symbols and arrows, and every line of text as a bar. One path for
 * each kind of thing, so that a list can show many of them.
 */
export function drawThumbnail(page: Page): string {
  const rules: string[] = [];
  const bars: string[] = [];
  const symbols: string[] = [];
  const arrows: string[] = [];
  const heads: string[] = [];
  const fills: string[] = [];
  for (const item of page.items) {
    switch (item.kind) {
      case 'text':
        bars.push(bar(item));
        break;
      case 'line':
        rules.push(
          polyline([
            [item.x1, item.y1],
            [item.x2, item.y2],
          ]),
        );
        break;
      case 'rect':
        if (item.fill !== undefined && item.fill !== 'ffffff') fills.push(box(item.x, item.y, item.width, item.height));
        if (item.weight !== undefined) rules.push(box(item.x, item.y, item.width, item.height));
        break;
      case 'symbol':
        symbols.push(outline(symbolOutline(item)));
        break;
      case 'arrow': {
        const { line, head } = arrowShape({ ...item, jumps: [] });
        arrows.push(polyline(line));
        if (head !== null) heads.push(`${polyline(head)}z`);
        break;
      }
      case 'path':
        rules.push(polyline(item.points));
        break;
      case 'checkBox':
        rules.push(box(item.x, item.y, item.width, item.height));
        break;
      case 'image':
        bars.push(box(item.x, item.y, item.width, item.height));
        break;
    }
  }
  const [width, height] = [units(page.width), units(page.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    path(fills, 'fill="#eceff0"'),
    path(rules, `fill="none" stroke="${ink.rule}" stroke-width="${weight.rule}"`),
    path(bars, `fill="${ink.text}"`),
    path(arrows, `fill="none" stroke="${ink.arrow}" stroke-width="${weight.arrow}"`),
    path(heads, `fill="${ink.arrow}"`),
    path(symbols, `fill="#fff" stroke="${ink.symbol}" stroke-width="${weight.symbol}"`),
    '</svg>',
  ].join('');
}

function path(pieces: readonly string[], attributes: string): string {
  return pieces.length === 0 ? '' : `<path ${attributes} d="${pieces.join('')}"/>`;
}

/** A line of text as a bar as long as the text, as high as its small letters. */
function bar({ x, y, width, size, rotate }: TextItem): string {
  const height = size / 2;
  return rotate === 90 ? box(x - height, y - width, height, width) : box(x, y - height, width, height);
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${units(x)} ${units(y)}h${units(width)}v${units(height)}h${-units(width)}z`;
}

function units(length: number): number {
  return Math.round(length / unit);
}
