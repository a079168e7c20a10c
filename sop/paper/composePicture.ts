import { cell } from '../layout/compose/cells.ts';
import type { TableBlock } from '../layout/composition.ts';
import { ceilToTwip, mm } from '../model/units.ts';
import { composeText } from './composeText.ts';
import type { PictureBlock } from './paper.ts';
import type { Setting } from './sheet.ts';
import { unpadded, unruled, unruledRow } from './unruled.ts';

/** A picture in the middle of the width; null where its bytes are missing. */
export function composePicture(
  { asset, mm: side }: PictureBlock,
  { sheet, x, width, images }: Setting,
): TableBlock | null {
  const pixels = asset === null ? null : images(asset);
  const [empty] = composeText({ font: sheet.font, size: sheet.fontSize, bold: false, align: 'center' }, '', width);
  if (asset === null || pixels === null || empty === undefined) return null;
  const scale = Math.min(mm(side) / pixels.width, mm(side) / pixels.height);
  const image = { asset, width: ceilToTwip(pixels.width * scale), height: ceilToTwip(pixels.height * scale) };
  const drawn = { ...empty, lines: [], image };
  return unruled(
    'layout',
    x,
    [width],
    [unruledRow([cell({ column: 0, vAlign: 'top', padding: unpadded, paragraphs: [drawn] })])],
  );
}
