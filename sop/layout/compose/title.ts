import type { Style } from '../../model/style.ts';
import type { TableBlock } from '../composition.ts';
import { pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { cell, cellHeight } from './cells.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The title line some offices print above the step table: a block of one cell without rules. */
export function composeTitle(title: string, style: Style, x: Emu, width: Emu): TableBlock {
  const where = { at: 'flowTitle' } as const;
  const paragraphs = paragraphsOf(
    style,
    { style: 'bold', size: style.fontSize + 1, align: 'center', where },
    title,
    width,
  );
  const content = cell({ column: 0, open: ['top', 'right', 'bottom', 'left'], paragraphs, where });
  const row = { role: 'body', height: cellHeight(content) + pt(2), page: 0, y: 0, cells: [content] } as const;
  return {
    kind: 'table',
    role: 'title',
    breakBefore: false,
    x,
    columns: [width],
    rows: [row],
    frameWeight: 0,
    gridWeight: 0,
  };
}
