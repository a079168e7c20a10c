import type { FontName, OwnFontName, ShippedFont } from '../model/style.ts';
import { drawnText } from './drawnText.ts';
import type { Item, Page, TextItem } from './pages.ts';
import { pathWriter } from './pathData.ts';
import { standIn } from './text/ownFont.ts';
import { arrowShape, tickOf, symbolOutline } from './symbolOutline.ts';

/** One SVG element; a child string is text. The screen turns it into React elements, the command line into a file. */
export interface SvgNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Shipped faces first; what an office machine has under the printed name next. */
const families: Readonly<Record<ShippedFont, string>> = {
  Arial: 'Arimo, "Liberation Sans", Arial, sans-serif',
  'Bookman Old Style': '"TeX Gyre Bonum", "Bookman Old Style", "URW Bookman", serif',
};

/** The faces to draw with, the first that there is. */
export function fontFamily(font: FontName): string {
  if (typeof font === 'string') return families[font];
  // The name stands in quotes and comes from a file.
  return `"${ownFamily(font)}", "${font.name.replace(/["\\;]/g, '')}", ${families[standIn]}`;
}

/** The name under which the screen knows the faces of a font that an office brought; two of one name are told apart. */
export function ownFamily({ hash }: OwnFontName): string {
  return `Lajur ${hash.slice(0, 16)}`;
}

/** Points lie on whole EMU but for arrow heads; curves of symbols are rounded to them. */
const { points: pointData } = pathWriter((length) => length, ' ');
const { outline: outlineData } = pathWriter(Math.round, ' ');

/**
 * Draws one page as an SVG tree in EMU. Pure: what is drawn follows from the page alone. `imageHref` gives the address
 * of a picture, null leaves its place empty.
 */
export function svgTree(page: Page, imageHref: (asset: string) => string | null = () => null): SvgNode {
  const sheet = svgSheet(page);
  const runs = itemRuns(page.items).flatMap(({ scale, items }) => {
    const nodes = items.flatMap((item) => itemNodes(item, imageHref));
    return scale === null ? nodes : [node('g', { transform: scale }, nodes)];
  });
  return { ...sheet, children: [...sheet.children, ...runs] };
}

/** The sheet of a page without anything on it: the root element and the white paper. */
export function svgSheet({ width, height }: Pick<Page, 'width' | 'height'>): SvgNode {
  const attrs = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width: `${width / 36_000}mm`,
    height: `${height / 36_000}mm`,
    'text-rendering': 'geometricPrecision',
  };
  return node('svg', attrs, [node('rect', { width, height, fill: '#ffffff' })]);
}

/** Items that follow each other and are drawn in the same units: `scale` is the transform of their group, null = none. */
export interface ItemRun {
  readonly scale: string | null;
  readonly items: readonly Item[];
}

/**
 * The items of a page in their order, lines of text parted from the rest. One group scales a whole run of lines: a
 * transform for each would make a browser compose hundreds of pieces with every frame.
 */
export function itemRuns(items: readonly Item[]): readonly ItemRun[] {
  const runs: { readonly scale: string | null; readonly items: Item[] }[] = [];
  for (const item of items) {
    const scale = item.kind === 'text' ? `scale(${textUnit})` : null;
    const last = runs.at(-1);
    if (last !== undefined && last.scale === scale) last.items.push(item);
    else runs.push({ scale, items: [item] });
  }
  return runs;
}

/** The elements of one item of a page, in the order they are drawn, in the units of its run. */
export function itemNodes(item: Item, imageHref: (asset: string) => string | null): SvgNode[] {
  switch (item.kind) {
    case 'text':
      return [textNode(item)];
    case 'line':
      return [
        node('line', {
          x1: item.x1,
          y1: item.y1,
          x2: item.x2,
          y2: item.y2,
          ...pen(item.weight),
          'stroke-linecap': item.role === 'underline' ? 'butt' : 'square',
        }),
      ];
    case 'rect':
      return [
        node('rect', {
          x: item.x,
          y: item.y,
          width: item.width,
          height: item.height,
          fill: paint(item.fill),
          ...(item.weight === undefined ? {} : pen(item.weight)),
        }),
      ];
    case 'symbol':
      return [node('path', { d: outlineData(symbolOutline(item)), fill: '#ffffff', ...pen(item.weight) })];
    case 'arrow': {
      const { line, head } = arrowShape(item);
      const stroke = node('path', { d: pointData(line), fill: 'none', ...pen(item.weight) });
      return head === null ? [stroke] : [stroke, node('path', { d: `${pointData(head)} Z`, fill: '#000000' })];
    }
    case 'path':
      return [
        node('path', {
          d: pointData(item.points) + (item.fill === undefined ? '' : ' Z'),
          fill: paint(item.fill),
          ...pen(item.weight),
        }),
      ];
    case 'checkBox': {
      const { x, y, width, height } = item;
      const tick = tickOf(item);
      const box = node('rect', { x, y, width, height, fill: '#ffffff', ...pen(item.weight) });
      if (tick === null) return [box];
      return [box, node('path', { d: pointData(tick), fill: 'none', ...pen(item.weight) })];
    }
    case 'image': {
      const href = imageHref(item.asset);
      return href === null
        ? []
        : [
            node('image', {
              x: item.x,
              y: item.y,
              width: item.width,
              height: item.height,
              href,
              preserveAspectRatio: 'none',
            }),
          ];
    }
  }
}

/** Browsers cap a font size at 10 000 units, far below a size in EMU: text is set in hundredths of a point and scaled up. */
const textUnit = 127;

/** One `<text>` per line, without kerning and ligatures, so that it is as wide as it was measured. */
function textNode(item: TextItem): SvgNode {
  const [x, y] = [inTextUnits(item.x), inTextUnits(item.y)];
  const attrs: Record<string, string | number> = {
    x,
    y,
    ...(item.rotate === 90 ? { transform: `rotate(-90 ${x} ${y})` } : {}),
    'font-family': fontFamily(item.font),
    'font-size': item.size / textUnit,
    fill: '#000000',
    style: 'white-space:pre;font-kerning:none;font-variant-ligatures:none',
  };
  if (item.style === 'bold' || item.style === 'boldItalic') attrs['font-weight'] = 'bold';
  if (item.style === 'italic' || item.style === 'boldItalic') attrs['font-style'] = 'italic';
  return node('text', attrs, [drawnText(item.font, item.style, item.text)]);
}

/** To a thousandth, which is less than an EMU. */
function inTextUnits(length: number): number {
  return Math.round((length / textUnit) * 1000) / 1000;
}

function pen(weight: number): Record<string, string | number> {
  return { stroke: '#000000', 'stroke-width': weight, 'stroke-linejoin': 'miter' };
}

function paint(fill: string | undefined): string {
  return fill === undefined ? 'none' : `#${fill}`;
}

function node(
  tag: string,
  attrs: Readonly<Record<string, string | number>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { tag, attrs, children };
}
