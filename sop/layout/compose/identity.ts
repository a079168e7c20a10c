import type { Sop } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { TableBlock, TableCell } from '../composition.ts';
import { pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { geometryOf } from '../geometry.ts';
import { boxRows, twoColumned } from './boxes.ts';
import { cell, cellHeight } from './cells.ts';
import { approvalRowAt, headerRows } from './headerFields.ts';
import type { IdentityRow } from './headerFields.ts';
import { identityGrid } from './identityGrid.ts';
import type { IdentityGrid } from './identityGrid.ts';
import { issuerCell } from './issuer.ts';
import type { ImageSizes } from './issuer.ts';

export type { ImageSizes } from './issuer.ts';

/** Header rows with the issuer beside them may take this share of a page. */
const mostBesides = 0.9;

/** The identity table, `width` EMU wide, its text `sizePt` points high: issuer and header fields in halves, below them the six boxes. Rows carry page 0, y 0. */
export function composeIdentity(
  sop: Sop,
  style: Style,
  x: Emu,
  width: Emu,
  images: ImageSizes,
  sizePt: number,
): TableBlock {
  const { identity } = sop;
  const grid = identityGrid(style, width, twoColumned(identity, style));
  const rows = headerRows(identity, style, grid, sizePt);
  joinIssuer(rows, issuerCell(identity.issuer, style, grid.left, images, rows.length, sizePt), grid, style);
  rows.push(...boxRows(identity, style, grid, sizePt));
  return {
    kind: 'table',
    role: 'identity',
    breakBefore: false,
    x,
    columns: grid.columns,
    rows: rows.map((row) => ({ role: 'body', page: 0, y: 0, ...row })),
    frameWeight: pt(1.5),
    gridWeight: pt(0.5),
  };
}

/**
 * Puts the issuer to the left of the header rows, as high as all of them. A cell over several rows cannot be parted between pages:
 * where the rows or the issuer come near a whole page, the issuer stands above them in a row of its own.
 */
function joinIssuer(rows: IdentityRow[], issuer: TableCell, grid: IdentityGrid, style: Style): void {
  const { y, bottom } = geometryOf(style).content;
  const beside = rows.reduce((sum, row) => sum + row.height, 0);
  if (Math.max(beside, cellHeight(issuer)) > (bottom - y) * mostBesides) {
    for (const row of rows) row.cells.unshift(cell({ column: grid.left.column, colSpan: grid.left.colSpan }));
    const alone = { ...issuer, rowSpan: 1, colSpan: grid.columns.length };
    rows.unshift({ height: cellHeight(alone), cells: [alone] });
    return;
  }
  rows[0]?.cells.unshift(issuer);
  const approval = rows[approvalRowAt];
  if (approval !== undefined) approval.height += Math.max(0, cellHeight(issuer) - beside);
}
