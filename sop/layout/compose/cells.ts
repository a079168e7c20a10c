import type { Place } from '../../model/place.ts';
import type { BorderSide, Paragraph, TableCell } from '../composition.ts';
import { ceilToTwip, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { heightOf } from './paragraphs.ts';

/** Space between a rule and the text of its cell. */
export const cellPadding = { left: pt(4), right: pt(4), top: pt(2.5), bottom: pt(2.5) } as const;

interface CellParts {
  readonly column: number;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly kind?: TableCell['kind'];
  readonly paragraphs?: readonly Paragraph[];
  readonly vAlign?: TableCell['vAlign'];
  readonly padding?: TableCell['padding'];
  readonly fill?: string;
  readonly open?: readonly BorderSide[];
  readonly rotate?: 0 | 90;
  readonly where?: Place;
}

/** A cell with the usual padding, centred in height, of one column and row unless said otherwise. */
export function cell(parts: CellParts): TableCell {
  return {
    colSpan: 1,
    rowSpan: 1,
    kind: 'text',
    paragraphs: [],
    vAlign: 'center',
    padding: cellPadding,
    rotate: 0,
    ...parts,
  };
}

/** Least height a cell needs for its text, in EMU. */
export function cellHeight(content: TableCell): Emu {
  return ceilToTwip(heightOf(content.paragraphs) + content.padding.top + content.padding.bottom);
}
