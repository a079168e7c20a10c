import type { Proposer } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { TableBlock } from '../composition.ts';
import { ceilToTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { cell, cellHeight, cellPadding } from './cells.ts';
import { officialParagraphs, roomFor } from './signature.ts';

/** The second signature block under the step table, at its right end and without rules (Kota Serang, spec 3.3). */
export function composeProposer(proposer: Proposer, style: Style, x: Emu, width: Emu): TableBlock {
  const right = ceilToTwip(width * 0.34);
  const columns = [width - right, right];
  const look = { style: 'regular', size: style.fontSize + 1, align: 'center' } as const;
  const inner = right - cellPadding.left - cellPadding.right;
  const paragraphs = officialParagraphs(style, look, proposer, inner, roomFor('wet', inner), (field) => ({
    at: 'proposer',
    field,
  }));
  const open = ['top', 'right', 'bottom', 'left'] as const;
  const signed = cell({ column: 1, vAlign: 'top', paragraphs, open, where: { at: 'proposer', field: 'position' } });
  const cells = [cell({ column: 0, open }), signed];
  const row = { role: 'body', height: cellHeight(signed), page: 0, y: 0, cells } as const;
  return {
    kind: 'table',
    role: 'proposer',
    breakBefore: false,
    x,
    columns,
    rows: [row],
    frameWeight: 0,
    gridWeight: 0,
  };
}
