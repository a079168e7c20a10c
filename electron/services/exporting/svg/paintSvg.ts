import { svgTree, type SvgNode } from '../../../../sop/layout/svgTree.ts';
import type { Page } from '../../../../sop/layout/pages.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import { escapeXml } from '../xmlText.ts';

/** Writes one page as an SVG file: well-formed XML, pictures embedded, nothing fetched from elsewhere. */
export function paintSvg(page: Page, assets: AssetLookup = noAssets): string {
  const href = (name: string): string | null => {
    const asset = assets(name);
    return asset === null ? null : `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(svgTree(page, href))}\n`;
}

function serialize(node: SvgNode): string {
  const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const open = `<${node.tag}${attrs.join('')}`;
  if (node.children.length === 0) return `${open}/>`;
  const children = node.children.map((child) => (typeof child === 'string' ? escapeXml(child) : serialize(child)));
  return `${open}>${children.join(node.tag === 'svg' ? '\n' : '')}</${node.tag}>`;
}
