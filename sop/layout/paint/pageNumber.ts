import type { Style } from '../../model/style.ts';
import type { Geometry } from '../geometry.ts';
import type { TextItem } from '../pages.ts';
import { textWidth } from '../text/measure.ts';
import { mm, pt } from '../../model/units.ts';

/** From the end of the text down to the number's baseline, within the line that is kept for it. */
const numberBaseline = mm(3.2);

/** `- 2 -` at the top, or `Halaman 2 dari 3` at the foot above the band kept free for the stamp (spec, section 7). */
export function paintPageNumber(
  style: Pick<Style, 'pageNumber' | 'font'>,
  geometry: Geometry,
  page: number,
  count: number,
): TextItem[] {
  if (style.pageNumber === 'none') return [];
  const top = style.pageNumber === 'top';
  const face = { font: style.font, style: 'regular', size: pt(7) } as const;
  const text = top ? `- ${page + 1} -` : `Halaman ${page + 1} dari ${count}`;
  const width = textWidth(face, text);
  const { content } = geometry;
  const y = top ? Math.max(mm(5), content.y - mm(3)) : content.bottom + numberBaseline;
  const x = top ? content.x + Math.round((content.width - width) / 2) : content.x + content.width - width;
  return [{ kind: 'text', x, y, width, text, rotate: 0, ...face }];
}
