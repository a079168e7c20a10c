import { boxNames } from '../../model/sop.ts';
import type { BoxName, Identity } from '../../model/sop.ts';
import type { Labels, Style } from '../../model/style.ts';
import type { Paragraph, TableCell } from '../composition.ts';
import { cell } from './cells.ts';
import { rowHeight } from './headerFields.ts';
import type { IdentityRow } from './headerFields.ts';
import { boxSpans } from './identityGrid.ts';
import type { GridSpan, IdentityGrid } from './identityGrid.ts';
import { heightOf, itemParagraphs, paragraphsOf } from './paragraphs.ts';

/** The three pairs of boxes, left and right (Permenpan 35/2012, Bagian Identitas; spec 3.1). */
const pairs: readonly (readonly [BoxName, BoxName])[] = [
  ['legalBasis', 'qualifications'],
  ['relatedSops', 'equipment'],
  ['warnings', 'records'],
];

const boxLabels: Readonly<Record<BoxName, keyof Labels>> = {
  legalBasis: 'legal_basis',
  qualifications: 'qualifications',
  relatedSops: 'related_sops',
  equipment: 'equipment',
  warnings: 'warnings',
  records: 'records',
};

/** Boxes of this SOP whose items are to stand in two columns: those the office prints so, when there are items to part. */
export function twoColumned({ boxes }: Identity, style: Style): readonly BoxName[] {
  return boxNames.filter((box) => style.twoColumnBoxes.includes(box) && boxes[box].items.length > 1);
}

/** The rows of the six boxes. `sizePt` = size of the identity text. */
export function boxRows(identity: Identity, style: Style, grid: IdentityGrid, sizePt: number): IdentityRow[] {
  const two = new Set(twoColumned(identity, style));
  return pairs.map((pair) => {
    const cells = pair.flatMap((box) => boxCells(identity, style, grid, box, two.has(box), sizePt));
    return { height: rowHeight(cells), cells };
  });
}

/** One box: its title and items in one cell; in two columns, a second cell beside it goes on where the first one ends. */
function boxCells(
  identity: Identity,
  style: Style,
  grid: IdentityGrid,
  box: BoxName,
  inTwo: boolean,
  sizePt: number,
): TableCell[] {
  const where = { at: 'box', box } as const;
  const look = { style: 'regular', size: sizePt, align: 'left', where } as const;
  const label = style.labels[boxLabels[box]];
  const title = label === null ? '' : label + style.labelPunctuation.sections;
  const titleIn = (width: number) =>
    title === '' ? [] : paragraphsOf(style, { ...look, style: 'bold' }, title, width);
  const itemsIn = (width: number) =>
    itemParagraphs(style, look, identity.boxes[box], width, (item) => ({ ...where, item }));
  const boxCell = (span: GridSpan, paragraphs: Paragraph[]): TableCell =>
    cell({ column: span.column, colSpan: span.colSpan, vAlign: 'top', paragraphs, where });

  const { whole, halves } = boxSpans(grid, box);
  if (halves === null || !inTwo) return [boxCell(whole, [...titleIn(whole.inner), ...itemsIn(whole.inner).flat()])];
  const [first, second] = halves;
  const width = Math.min(first.inner, second.inner);
  const head = titleIn(first.inner);
  const items = itemsIn(width);
  const half = Math.ceil(items.length / 2);
  const rest = items.slice(half).flat();
  return [
    { ...boxCell(first, [...head, ...items.slice(0, half).flat()]), open: ['right'] },
    { ...boxCell(second, lowered(rest, heightOf(head))), open: ['left'] },
  ];
}

/** The paragraphs beginning at the height where those beside them begin. */
function lowered([first, ...others]: readonly Paragraph[], by: number): Paragraph[] {
  return first === undefined ? [] : [{ ...first, spaceBefore: first.spaceBefore + by }, ...others];
}
