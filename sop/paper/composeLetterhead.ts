import { cell } from '../layout/compose/cells.ts';
import type { BorderSide, Paragraph, TableBlock, TableRow } from '../layout/composition.ts';
import { ceilToTwip, mm, pt } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { composeText } from './composeText.ts';
import type { LetterheadBlock } from './paper.ts';
import type { Setting } from './sheet.ts';
import { unpadded, unruled } from './unruled.ts';

const logoSide: Emu = mm(20);
const logoColumn: Emu = mm(26);

/** Logo at the left, lines centred beside it, a thick and a thin rule below. */
export function composeLetterhead(block: LetterheadBlock, { sheet, x, width, images }: Setting): TableBlock {
  const logo = logoOf(block.logo, images, sheet.fontSize, sheet.font);
  const side = logo === null ? 0 : logoColumn;
  // The lines stand in the middle of the page, so the other side keeps as much free.
  const middle = width - 2 * side;
  const look = { font: sheet.font, bold: true, align: 'center' } as const;
  const lines = [
    ...block.lines.flatMap((line) => composeText({ ...look, size: sheet.fontSize + 3 }, line, middle)),
    ...block.address.flatMap((line) => composeText({ ...look, size: sheet.fontSize - 1, bold: false }, line, middle)),
  ];
  const bottomOnly: readonly BorderSide[] = ['top', 'left', 'right'];
  const padding = { ...unpadded, bottom: pt(4) };
  const words = cell({ column: logo === null ? 0 : 1, open: bottomOnly, padding, paragraphs: lines });
  const textual = lines.reduce((sum, { lines: broken, lineHeight }) => sum + broken.length * lineHeight, 0);
  const height = Math.max(textual, logo === null ? 0 : logoSide) + padding.bottom;
  const beside =
    logo === null
      ? [words]
      : [
          cell({ column: 0, open: bottomOnly, padding, paragraphs: [logo] }),
          words,
          cell({ column: 2, open: bottomOnly, padding }),
        ];
  const columns = logo === null ? [width] : [side, middle, side];
  const underRule: TableRow = {
    role: 'body',
    height: pt(2),
    page: 0,
    y: 0,
    cells: [cell({ column: 0, colSpan: columns.length, open: ['left', 'right'], padding: unpadded })],
  };
  const rows: TableRow[] = [{ role: 'body', height, page: 0, y: 0, cells: beside }, underRule];
  return { ...unruled('layout', x, columns, rows), gridWeight: pt(1.5), frameWeight: pt(0.5) };
}

function logoOf(
  asset: string | null,
  images: Setting['images'],
  size: number,
  font: Setting['sheet']['font'],
): Paragraph | null {
  const pixels = asset === null ? null : images(asset);
  const [empty] = composeText({ font, size, bold: false, align: 'center' }, '', logoColumn);
  if (asset === null || pixels === null || empty === undefined) return null;
  const scale = Math.min(logoSide / pixels.width, logoSide / pixels.height);
  const image = { asset, width: ceilToTwip(pixels.width * scale), height: ceilToTwip(pixels.height * scale) };
  return { ...empty, lines: [], image };
}
