import { createElement, Fragment, memo } from 'react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { Item, Page } from '../../sop/layout/pages.ts';
import { itemNodes, itemRuns, svgSheet } from '../../sop/layout/svgTree.ts';
import type { SvgNode } from '../../sop/layout/svgTree.ts';
import { itemKeys } from './itemKeys.ts';

/** Addresses of the pictures at hand, by asset name. */
export type PictureAddresses = ReadonlyMap<string, { readonly href: string }>;

/** Attribute names that React spells differently. */
const reactNames: Readonly<Record<string, string>> = {
  'font-family': 'fontFamily',
  'font-size': 'fontSize',
  'font-style': 'fontStyle',
  'font-weight': 'fontWeight',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linecap': 'strokeLinecap',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-width': 'strokeWidth',
  'text-rendering': 'textRendering',
};

/** The printed page itself, exactly as the painters draw it. An edit draws anew only the items that it changed. */
export const PageDrawing = memo(function PageDrawing({
  page,
  pictures,
}: {
  readonly page: Page;
  readonly pictures: PictureAddresses;
}) {
  const { tag, attrs, children } = svgSheet(page);
  const { width: _width, height: _height, ...rest } = attrs;
  const keys = itemKeys(page.items);
  const runs = itemRuns(page.items).map(({ scale, items }, index) => {
    const drawn = items.map((item) => {
      const href = item.kind === 'image' ? (pictures.get(item.asset)?.href ?? null) : null;
      return <DrawnItem key={keys.get(item)} item={item} href={href} />;
    });
    return scale === null ? (
      <Fragment key={index}>{drawn}</Fragment>
    ) : (
      <g key={index} transform={scale}>
        {drawn}
      </g>
    );
  });
  return createElement(tag, propsOf({ ...rest, 'aria-hidden': 'true' }), ...children.map(toNode), runs);
});

const DrawnItem = memo(function DrawnItem({ item, href }: { readonly item: Item; readonly href: string | null }) {
  return itemNodes(item, () => href).map(toNode);
});

function toNode(node: SvgNode | string, key: number): ReactNode {
  return typeof node === 'string' ? node : toElement(node, key);
}

function toElement(node: SvgNode, key: number): ReactElement {
  return createElement(node.tag, { ...propsOf(node.attrs), key }, ...node.children.map(toNode));
}

function propsOf(attrs: SvgNode['attrs']): Record<string, string | number | CSSProperties> {
  const props: Record<string, string | number | CSSProperties> = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (name === 'style') props['style'] = styleObject(String(value));
    else if (name !== 'xmlns') props[reactNames[name] ?? name] = value;
  }
  return props;
}

const styles = new Map<string, CSSProperties>();

/** `a-b:c;d:e` as the object React sets one by one, which the content policy allows. */
function styleObject(text: string): CSSProperties {
  const known = styles.get(text);
  if (known !== undefined) return known;
  const entries = text
    .split(';')
    .map((part) => part.split(':'))
    .filter((pair) => pair.length === 2)
    .map(([name = '', value = '']) => [
      name.trim().replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value.trim(),
    ]);
  const style: CSSProperties = Object.fromEntries(entries) as CSSProperties;
  styles.set(text, style);
  return style;
}
