import { createElement, memo } from 'react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { Page } from '../../sop/layout/pages.ts';
import { svgTree } from '../../sop/layout/svgTree.ts';
import type { SvgNode } from '../../sop/layout/svgTree.ts';

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

/** The printed page itself, exactly as the painters draw it. Drawn anew only when the page or its pictures changed. */
export const PageDrawing = memo(function PageDrawing({
  page,
  pictures,
}: {
  readonly page: Page;
  readonly pictures: PictureAddresses;
}) {
  const tree = svgTree(page, (asset) => pictures.get(asset)?.href ?? null);
  const { width: _width, height: _height, ...attrs } = tree.attrs;
  return toElement({ ...tree, attrs: { ...attrs, 'aria-hidden': 'true' } }, 0);
});

function toElement(node: SvgNode, key: number): ReactElement {
  const props: Record<string, string | number | CSSProperties> = { key };
  for (const [name, value] of Object.entries(node.attrs)) {
    if (name === 'style') props['style'] = styleObject(String(value));
    else if (name !== 'xmlns') props[reactNames[name] ?? name] = value;
  }
  return createElement(
    node.tag,
    props,
    ...node.children.map((child, index): ReactNode => (typeof child === 'string' ? child : toElement(child, index))),
  );
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
