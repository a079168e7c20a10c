import type { Issuer } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { ceilToTwip, mm, pt } from '../../model/units.ts';
import type { Paragraph, TableCell } from '../composition.ts';
import { cell } from './cells.ts';
import type { GridSpan } from './identityGrid.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Size of a picture by its asset name, in pixels; null when it is not at hand. */
export type ImageSizes = (asset: string) => { readonly width: number; readonly height: number } | null;

/** Logo, government and unit lines, centred and bold (Permenpan 35/2012, Bagian Identitas, item 1). `sizePt` = size of the identity text. */
export function issuerCell(
  issuer: Issuer,
  style: Style,
  span: GridSpan,
  images: ImageSizes,
  rowSpan: number,
  sizePt: number,
): TableCell {
  const look = { style: 'bold', size: sizePt + 2, align: 'center' } as const;
  const { government, unitLines, logo } = issuer;
  const set = (text: string, line: 'government' | number) =>
    paragraphsOf(style, { ...look, where: { at: 'issuer', line } }, text, span.inner);
  const paragraphs = [
    ...logoParagraph(style, logo, images),
    ...(government === '' ? [] : set(government, 'government')),
    ...unitLines.flatMap(set),
  ];
  const { column, colSpan } = span;
  return cell({ column, colSpan, rowSpan, paragraphs, where: { at: 'issuer', line: 'government' } });
}

function logoParagraph(style: Style, asset: string | null, images: ImageSizes): Paragraph[] {
  const size = asset === null ? null : images(asset);
  if (asset === null || size === null) return [];
  const where = { at: 'issuer', line: 'logo' } as const;
  const [empty] = paragraphsOf(style, { style: 'regular', size: 1, align: 'center', where }, '', mm(20));
  if (empty === undefined) return [];
  const scale = Math.min(mm(22) / size.width, mm(22) / size.height);
  const image = { asset, width: ceilToTwip(size.width * scale), height: ceilToTwip(size.height * scale) };
  return [{ ...empty, lines: [], spaceAfter: pt(6), image }];
}
